package org.clearcine.core.cli;

import java.io.PrintWriter;

/** The command line in a process of its own, to be killed. */
public final class CommandProcess {

    private CommandProcess() {}

    public static void main(String[] args) {
        System.exit(ClearCineCommand.commandLine(new PrintWriter(System.out, true), new PrintWriter(System.err, true))
                .execute(args));
    }
}
