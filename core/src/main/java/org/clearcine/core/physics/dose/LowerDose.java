package org.clearcine.core.physics.dose;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.dicom.PixelIntensityRelationship;
import org.clearcine.core.dicom.derived.Derivation;
import org.clearcine.core.dicom.derived.DerivedLoopWriter;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.noise.NoiseEstimator;
import org.clearcine.core.noise.NoiseModel;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.simulate.DoseReduction;

/**
 * A recorded loop as a fraction of its dose would have shown it: what {@link DoseReduction} adds, with the loop's own noise as it is
 * measured; refused where that cannot be known.
 *
 * <p>What cannot be simulated: more dose than was recorded; the memory of the detector in the added noise, which is new in each frame;
 * scatter and tube voltage, which a dose control would change as well.
 *
 * @param fraction of the recorded dose, above 0 and at most 1
 * @param pedestal stored value of no signal
 * @param seed of the added noise
 */
public record LowerDose(double fraction, double pedestal, long seed) {

    /** What must be said wherever figures of such loops are shown. */
    public static final String LIMITS =
            "Simulated from a recorded loop: noise was added, so there is no more dose than was recorded, the truth is not known, "
                    + "and whatever a dose control would change beside the noise stays as it was.";

    private static final Set<PixelIntensityRelationship> NOT_LINEAR = EnumSet.of(
            PixelIntensityRelationship.LOG, PixelIntensityRelationship.DISP, PixelIntensityRelationship.OTHER);

    public LowerDose {
        if (!(fraction > 0 && fraction <= 1)) {
            throw new IllegalArgumentException("dose fraction of " + fraction);
        }
    }

    /**
     * The frames, in stored values; closing them does not close the loop.
     *
     * @throws IOException with a sentence if the loop is not linear in dose
     */
    public FrameSource of(DicomLoop loop, ProgressMonitor progress) throws IOException, CancelledException {
        PixelIntensityRelationship relationship = loop.attributes().pixelIntensityRelationship();
        if (NOT_LINEAR.contains(relationship)) {
            throw new IOException("This loop is not linear in dose (Pixel Intensity Relationship " + relationship
                    + "), so a lower dose cannot be simulated from it.");
        }
        NoiseModel noise = NoiseEstimator.estimate(loop.cineLoop().frames(), progress);
        if (noise.curve().isPresent() || !(noise.gain() > 0)) {
            throw new IOException("The noise of this loop does not grow with its signal as that of quanta does, "
                    + "so a lower dose cannot be simulated from it.");
        }
        return new DoseReduction(
                new DoseReduction.Recording(
                        loop.cineLoop().frames(), loop.cineLoop().pixelFormat(), noise, pedestal),
                fraction,
                seed);
    }

    /**
     * Writes the loop as a derived object that says in its description, and before the description of its series, that it is simulated.
     *
     * @param software product and version
     */
    public void write(DicomLoop loop, Path target, Software software, ProgressMonitor progress)
            throws IOException, CancelledException {
        Derivation derivation = new Derivation(
                software.product(),
                software.version(),
                "dose reduction",
                List.of(
                        new Derivation.Setting("dose percent", percent()),
                        new Derivation.Setting("pedestal", String.valueOf(pedestal)),
                        new Derivation.Setting("seed", String.valueOf(seed))),
                Derivation.Purpose.LOWER_DOSE);
        DerivedLoopWriter.write(loop, of(loop, progress), derivation, target, progress);
    }

    /** The fraction in percent, as people read it. */
    public String percent() {
        return String.format(Locale.ROOT, "%.1f", 100 * fraction).replace(".0", "");
    }

    /** What writes the object. */
    public record Software(String product, String version) {}
}
