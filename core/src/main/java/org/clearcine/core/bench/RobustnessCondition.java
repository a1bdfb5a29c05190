package org.clearcine.core.bench;

import java.util.List;
import java.util.OptionalDouble;
import org.clearcine.core.simulate.DisplayTransform;
import org.clearcine.core.simulate.ImagingChain;

/**
 * One way of taking pictures that differs in one thing from the reference.
 *
 * @param name what differs
 * @param trained whether the shipped weights saw such pictures in training
 * @param jpegQuality of the archive that the frames went through, if they did
 */
record RobustnessCondition(
        String name, boolean trained, double pitchMillimetres, ImagingChain chain, OptionalDouble jpegQuality) {

    private static final double PITCH = 0.3;
    private static final ImagingChain REFERENCE = ImagingChain.flatPanel(100);

    /** The reference first: 100 quanta, 0.3 mm, a common scintillator, 1.5 quanta of electronic noise, lag. */
    static List<RobustnessCondition> all() {
        return List.of(
                plain("reference", true, PITCH),
                dose("half the dose", true, 50),
                dose("double the dose", true, 200),
                dose("half the lowest dose of training", false, 7.5),
                dose("double the highest dose of training", false, 1200),
                plain("pixels of 0.15 mm", false, 0.15),
                plain("pixels of 0.5 mm", false, 0.5),
                detector("sharper scintillator (H 0.12)", false, new ImagingChain.Detector(0.12, 0.93, true, 1.5)),
                detector("softer scintillator (H 1.6)", false, new ImagingChain.Detector(1.6, 0.93, true, 1.5)),
                detector("electronic noise of 8 quanta", false, new ImagingChain.Detector(0.5, 0.93, true, 8)),
                detector("no lag", true, new ImagingChain.Detector(0.5, 0.93, false, 1.5)),
                archive("archive: film curve, 8 bits", OptionalDouble.empty()),
                archive("the same as JPEG of quality 0.9", OptionalDouble.of(0.9)),
                archive("the same as JPEG of quality 0.75", OptionalDouble.of(0.75)));
    }

    private static RobustnessCondition plain(String name, boolean trained, double pitchMillimetres) {
        return new RobustnessCondition(name, trained, pitchMillimetres, REFERENCE, OptionalDouble.empty());
    }

    private static RobustnessCondition archive(String name, OptionalDouble jpegQuality) {
        ImagingChain.Storage linear = REFERENCE.storage();
        ImagingChain.Storage archived = new ImagingChain.Storage(
                linear.valuesPerQuantum(), linear.pedestal(), linear.bitsStored(), DisplayTransform.FILM, true);
        return new RobustnessCondition(name, true, PITCH, REFERENCE.withStorage(archived), jpegQuality);
    }

    private static RobustnessCondition dose(String name, boolean trained, double quanta) {
        return new RobustnessCondition(name, trained, PITCH, REFERENCE.withQuanta(quanta), OptionalDouble.empty());
    }

    private static RobustnessCondition detector(String name, boolean trained, ImagingChain.Detector detector) {
        return new RobustnessCondition(name, trained, PITCH, REFERENCE.withDetector(detector), OptionalDouble.empty());
    }
}
