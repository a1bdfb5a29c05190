package org.clearcine.core.cli;

import com.google.gson.JsonArray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.dicom.DicomReader;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.dicom.deidentify.Deidentifier;
import org.clearcine.core.export.ExportTarget;
import org.clearcine.core.export.ShownMode;
import org.clearcine.core.progress.CancelledException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Denoises a loop and saves it as a picture, a video, a case sheet or a derived DICOM object. */
@Command(
        name = "export",
        description =
                "Denoises a DICOM loop and saves it as PNG, MP4, PDF or DICOM, stamped. The original is not touched.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    /** What can be written. */
    enum Kind {
        PNG,
        MP4,
        PDF,
        DICOM
    }

    @Parameters(paramLabel = "IN.dcm", description = "The loop.")
    private Path in;

    @Option(names = "--to", required = true, paramLabel = "KIND", description = "png, mp4, pdf or dicom.")
    private Kind kind;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
    private Path out;

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            defaultValue = "side-by-side",
            description = "What PNG and MP4 show: side-by-side, wipe, difference, denoised or raw.")
    private String mode;

    @Option(
            names = "--frame",
            paramLabel = "NUMBER",
            description = "Frame of PNG and PDF, from 1; else the middle one.")
    private Integer frame;

    @Mixin
    private OverwriteOption overwrite;

    @Option(names = "--name", description = "Put the patient's name on the case sheet in place of a pseudonym.")
    private boolean name;

    @Mixin
    private DeidentifyOption deidentify;

    @Mixin
    private MethodOption method;

    @Mixin
    private SettingsOptions settings;

    @Mixin
    private Answer answer;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException, CancelledException {
        ShownMode shown = shownMode();
        ExportTarget.check(out, overwrite.isGiven());
        try (DicomLoop loop = DicomReader.open(in, Limits.DEFAULT);
                TerminalProgress progress =
                        TerminalProgress.on(command.commandLine().getErr())) {
            if (Files.exists(out) && Files.isSameFile(out, loop.path())) {
                throw new IOException("The original is never overwritten; choose another name.");
            }
            Denoiser denoiser = method.denoiser();
            DenoiseSettings chosen = settings.over(denoiser.defaultSettings());
            int index = frameIndex(loop.cineLoop().frames().frameCount());
            ExportJob job = new ExportJob(loop, denoiser, chosen, deidentify, progress);
            List<String> warnings =
                    deidentify.deidentifier().isPresent() ? Deidentifier.warnings(loop.dataSet()) : List.of();
            Facts facts = switch (kind) {
                case PNG -> job.png(shown, index, out);
                case MP4 -> job.video(shown, out);
                case PDF -> job.caseSheet(index, name, out);
                case DICOM -> job.derived(out);
            };
            progress.close();
            tell(facts, warnings);
        }
        return 0;
    }

    private void tell(Facts facts, List<String> warnings) throws IOException {
        JsonArray list = new JsonArray();
        warnings.forEach(list::add);
        facts.line("Written", "%s (not for diagnosis)", out)
                .property("out", out.toString())
                .property("kind", kind.name().toLowerCase(Locale.ROOT))
                .property("bytes", Files.size(out))
                .property("deidentified", deidentify.deidentifier().isPresent())
                .property("warnings", list);
        warnings.forEach(warning -> facts.line("Warning", "%s", warning));
        answer.give(facts.json(), facts.text());
    }

    private ShownMode shownMode() {
        for (ShownMode value : ShownMode.values()) {
            if (value.name().replace('_', '-').equalsIgnoreCase(mode)) {
                return value;
            }
        }
        throw new ParameterException(
                command.commandLine(),
                "--mode must be side-by-side, wipe, difference, denoised or raw, not " + mode + ".");
    }

    private int frameIndex(int count) {
        if (frame == null) {
            return count / 2;
        }
        if (frame < 1 || frame > count) {
            throw new ParameterException(
                    command.commandLine(), "--frame must be from 1 to " + count + ", not " + frame + ".");
        }
        return frame - 1;
    }
}
