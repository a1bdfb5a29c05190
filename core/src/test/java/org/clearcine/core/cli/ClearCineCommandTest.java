package org.clearcine.core.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.progress.CancelledException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ClearCineCommandTest {

    @Test
    void helpNamesEveryCommandAndSucceeds() {
        CommandRun run = CommandRun.of("--help");
        assertEquals(0, run.exitCode());
        commandNames().forEach(name -> assertTrue(run.out().contains(name), name));
    }

    @Test
    void everyCommandHasHelpAndJson() {
        commandLine().getSubcommands().forEach((name, command) -> requireHelpAndJson(List.of(name), command));
    }

    /** A command that only groups others answers nothing itself. */
    private static void requireHelpAndJson(List<String> path, CommandLine command) {
        if (path.contains("help")) {
            return;
        }
        List<String> args = new ArrayList<>(path);
        args.add("--help");
        CommandRun run = CommandRun.of(args.toArray(String[]::new));
        assertEquals(0, run.exitCode(), path.toString());
        assertTrue(run.out().contains("--json") || !command.getSubcommands().isEmpty(), path.toString());
        command.getSubcommands().forEach((name, below) -> {
            List<String> deeper = new ArrayList<>(path);
            deeper.add(name);
            requireHelpAndJson(deeper, below);
        });
    }

    private static CommandLine commandLine() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return ClearCineCommand.commandLine(nowhere, nowhere);
    }

    private static List<String> commandNames() {
        return commandLine().getSubcommands().keySet().stream()
                .filter(name -> !name.equals("help"))
                .toList();
    }

    @Test
    void anUnknownOptionIsWrongUsage() {
        CommandRun run = CommandRun.of("--frobnicate");
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("--frobnicate"), run.err());
        assertTrue(run.err().contains("--help"), run.err());
    }

    @Test
    void aWordThatIsNoCommandIsAnsweredWithWhereTheHelpIs() {
        CommandRun run = CommandRun.of("nonsense");
        assertEquals(2, run.exitCode());
        assertEquals(
                "There is no command, file or folder called nonsense.\nTry 'clearcine --help'.",
                run.err().strip());
    }

    @Test
    void noCommandIsWrongUsage() {
        assertEquals(2, CommandRun.of().exitCode());
    }

    @Test
    void aPathIsNotACommandButAnOptionIs() {
        assertFalse(ClearCineCommand.isCommand("/some/loop.dcm"));
        assertTrue(ClearCineCommand.isCommand("--version"));
        assertTrue(ClearCineCommand.isCommand("help"));
        commandNames().forEach(name -> assertTrue(ClearCineCommand.isCommand(name), name));
    }

    @Test
    void theVersionIsTheBuildsOwn() {
        assertTrue(ProductVersion.text().matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?"), ProductVersion.text());
    }

    @Test
    void failuresBecomeOneSentence() {
        assertEquals("There is no file or folder a.dcm.", CommandFailure.sentence(new NoSuchFileException("a.dcm")));
        assertEquals("Access to b is not allowed.", CommandFailure.sentence(new AccessDeniedException("b")));
        assertEquals("The loop ends early.", CommandFailure.sentence(new IOException("The loop ends early.")));
        assertEquals("Stopped on request.", CommandFailure.sentence(new CancelledException()));
        assertTrue(CommandFailure.sentence(new IllegalStateException("secret")).contains("IllegalStateException"));
        assertFalse(CommandFailure.sentence(new IllegalStateException("secret")).contains("secret"));
    }

    @Test
    void controlCharactersDoNotReachTheTerminal() {
        assertEquals("a b?c?", CommandFailure.printable("a\r\n  b\u001bc\u202e\n"));
    }

    @Test
    void progressSaysHowLongItStillTakes() {
        assertEquals("Denoising 12 of 96, 14 s left", TerminalProgress.line("Denoising", 12, 96, 2));
        assertEquals("Denoising 1 of 96, 4 min left", TerminalProgress.line("Denoising", 1, 96, 2));
        assertEquals("Denoising 96 of 96", TerminalProgress.line("Denoising", 96, 96, 2));
    }
}
