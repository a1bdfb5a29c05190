package org.clearcine.app.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.dicom.DicomReader;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.frame.CineLoop;
import org.clearcine.core.frame.FrameSize;

/** Opens DICOM files as loops of the session. */
public final class DicomLoops implements LoopReader {

    private final Limits limits;
    private final DenoiseSettings settings;

    /** @param settings the sliders that a loop begins with */
    public DicomLoops(Limits limits, DenoiseSettings settings) {
        this.limits = limits;
        this.settings = settings;
    }

    @Override
    public OpenLoop read(Path file, String name) throws IOException {
        DicomLoop dicom = DicomReader.open(file, limits);
        try {
            CineLoop cine = dicom.cineLoop();
            // The first frame is read now: a loop of which nothing can be shown is refused with its reason.
            return new OpenLoop(
                    new LoopTitle(name, detail(dicom), StudyPlace.of(dicom), Optional.empty()),
                    cine,
                    dicom.attributes().display(0).screenTransform(cine.frames().frame(0)),
                    Optional.of(dicom),
                    settings);
        } catch (IOException | RuntimeException | Error failure) {
            dicom.close();
            throw failure;
        }
    }

    private static String detail(DicomLoop dicom) {
        CineLoop cine = dicom.cineLoop();
        FrameSize size = cine.frames().size();
        int count = cine.frames().frameCount();
        String picture = String.format(
                Locale.ROOT,
                "%d x %d, %d bits\n",
                size.columns(),
                size.rows(),
                cine.pixelFormat().bitsStored());
        return picture
                + (count == 1
                        ? "1 frame"
                        : count + " frames, " + rate(cine.timing().framesPerSecond()) + " /s");
    }

    private static String rate(double framesPerSecond) {
        return String.format(
                Locale.ROOT,
                Math.abs(framesPerSecond - Math.rint(framesPerSecond)) < 0.05 ? "%.0f" : "%.1f",
                framesPerSecond);
    }
}
