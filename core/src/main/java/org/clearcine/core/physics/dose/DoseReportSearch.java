package org.clearcine.core.physics.dose;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/** Looks for the dose report of a loop among the files beside it: the first that knows the loop's irradiation event. */
public final class DoseReportSearch {

    private static final int MOST_FILES = 500;
    private static final long LARGEST = 16L << 20;

    private DoseReportSearch() {}

    /**
     * The report with this event, else the first report at all.
     *
     * @param event Irradiation Event UID of the loop; empty if its header has none
     * @throws IOException if the folder cannot be listed; files that are not DICOM are passed over
     */
    public static Optional<DoseReport> beside(Path loop, Optional<String> event, ProgressMonitor progress)
            throws IOException, CancelledException {
        Optional<DoseReport> any = Optional.empty();
        Path folder = loop.toAbsolutePath().getParent();
        int seen = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            for (Path file : files) {
                progress.checkCancelled();
                if (seen++ >= MOST_FILES) {
                    break;
                }
                Optional<DoseReport> report = report(file);
                if (report.isPresent()
                        && event.isPresent()
                        && report.get().event(event.get()).isPresent()) {
                    return report;
                }
                any = any.or(() -> report);
            }
        }
        return any;
    }

    private static Optional<DoseReport> report(Path file) {
        try {
            return Files.size(file) > LARGEST ? Optional.empty() : Optional.of(DoseReport.open(file));
        } catch (IOException e) {
            // Most files of a folder are no dose report; that is no fault.
            return Optional.empty();
        }
    }
}
