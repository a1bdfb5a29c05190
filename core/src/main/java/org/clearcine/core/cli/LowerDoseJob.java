package org.clearcine.core.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.dicom.DicomReader;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.physics.dose.LowerDose;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/** Writes a recorded loop as a lower dose would have shown it. */
record LowerDoseJob(Path source, LowerDose dose) {

    /** @param out the object itself, or a folder that it goes into under a name that tells the dose */
    Facts run(Path out, ProgressMonitor progress) throws IOException, CancelledException {
        Path target = out.toString().endsWith(".dcm") ? out : out.resolve("dose-" + dose.percent() + ".dcm");
        if (target.toAbsolutePath().getParent() != null) {
            Files.createDirectories(target.toAbsolutePath().getParent());
        }
        try (DicomLoop loop = DicomReader.open(source, Limits.DEFAULT)) {
            if (Files.exists(target) && Files.isSameFile(target, source)) {
                throw new IOException("The original is never overwritten; choose another name.");
            }
            dose.write(loop, target, new LowerDose.Software(ProductVersion.PRODUCT, ProductVersion.text()), progress);
            return new Facts()
                    .line("Dose", "%s %% of the recorded, simulated", dose.percent())
                    .line("Derived object", "%s (not for diagnosis)", target)
                    .line("Limits", "%s", LowerDose.LIMITS)
                    .property("fraction", dose.fraction())
                    .property("out", target.toString())
                    .property("limits", LowerDose.LIMITS);
        }
    }
}
