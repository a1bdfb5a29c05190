package org.clearcine.app.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.clearcine.app.compare.ShownView;
import org.clearcine.app.compare.ViewFrames;
import org.clearcine.app.session.ProcessedFrames;
import org.clearcine.app.session.SubtractionWindow;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.dicom.deidentify.Deidentifier;
import org.clearcine.core.dicom.derived.Derivation;
import org.clearcine.core.dicom.derived.DerivedLoopWriter;
import org.clearcine.core.dicom.derived.DifferenceScale;
import org.clearcine.core.display.VoiWindow;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.subtraction.SubtractionPlan;

/**
 * Saves as a derived DICOM object that says what was done, by what, and where the sliders stood.
 *
 * <p>Frames that were denoised first are saved as they are before the mask is subtracted, with a Mask module that says what
 * a viewer subtracts. Where the difference was denoised, the difference is saved.
 */
final class DerivedDicom {

    private static final String PRODUCT = "ClearCine";

    private final String version;
    private final Optional<Deidentifier> deidentifier;

    /** @param deidentifier what takes the patient out; empty if all stays */
    DerivedDicom(String version, Optional<Deidentifier> deidentifier) {
        this.version = version;
        this.deidentifier = deidentifier;
    }

    /** What becomes of a mask that is subtracted on the screen, in a sentence; empty if none is. */
    static Optional<String> aboutTheMask(ShownView view) {
        return view.subtraction()
                .map(plan -> view.isSubtractedFirst()
                        ? "The difference is saved as you see it: no viewer can undo the subtraction."
                        : "The frames are saved before subtraction; the object tells viewers which mask to subtract.");
    }

    void save(ShownView view, Path target, ProgressMonitor progress) throws IOException, CancelledException {
        Optional<Derivation.Subtraction> subtraction = view.subtraction().map(plan -> subtraction(view, plan));
        Derivation derivation = new Derivation(
                PRODUCT,
                version,
                view.processedByText(),
                settings(view.settings()),
                subtraction,
                Derivation.Purpose.DENOISED);
        FrameSource frames = view.isSubtractedFirst()
                ? subtraction.orElseThrow().scale().stored(ViewFrames.processed(view))
                : new ProcessedFrames(view.loop().frames(), view.components().orElseThrow(), view.settings());
        new DerivedLoopWriter(derivation, deidentifier)
                .save(view.loop().dicom().orElseThrow(), frames, target, progress);
    }

    private static Derivation.Subtraction subtraction(ShownView view, SubtractionPlan plan) {
        DifferenceScale scale =
                DifferenceScale.of(plan.domain(), view.loop().cine().pixelFormat());
        VoiWindow window = view.look().transform().voi() instanceof VoiWindow shown
                ? shown
                : SubtractionWindow.usual(view.loop(), plan);
        return new Derivation.Subtraction(
                plan, scale, scale.stored(window.windowCenter()), scale.factor() * window.windowWidth());
    }

    private static List<Derivation.Setting> settings(DenoiseSettings settings) {
        return List.of(
                percent("strength", settings.strength()),
                percent("temporal", settings.temporal()),
                percent("spatial", settings.spatial()),
                percent("motion protection", settings.motionProtection()));
    }

    private static Derivation.Setting percent(String name, double share) {
        return new Derivation.Setting(name, Math.round(share * 100) + " %");
    }
}
