package org.clearcine.core.bench;

import java.util.List;
import org.clearcine.core.simulate.ImagingChain;

/**
 * One way of taking pictures that differs in one thing from the reference.
 *
 * @param name what differs
 * @param trained whether the shipped weights saw such pictures in training
 */
record RobustnessCondition(String name, boolean trained, double pitchMillimetres, ImagingChain chain) {

    private static final double PITCH = 0.3;
    private static final ImagingChain REFERENCE = ImagingChain.flatPanel(100);

    /** The reference first: 100 quanta, 0.3 mm, a common scintillator, 1.5 quanta of electronic noise, lag. */
    static List<RobustnessCondition> all() {
        return List.of(
                new RobustnessCondition("reference", true, PITCH, REFERENCE),
                dose("half the dose", true, 50),
                dose("double the dose", true, 200),
                dose("half the lowest dose of training", false, 7.5),
                dose("double the highest dose of training", false, 1200),
                new RobustnessCondition("pixels of 0.15 mm", false, 0.15, REFERENCE),
                new RobustnessCondition("pixels of 0.5 mm", false, 0.5, REFERENCE),
                detector("sharper scintillator (H 0.12)", false, new ImagingChain.Detector(0.12, 0.93, true, 1.5)),
                detector("softer scintillator (H 1.6)", false, new ImagingChain.Detector(1.6, 0.93, true, 1.5)),
                detector("electronic noise of 8 quanta", false, new ImagingChain.Detector(0.5, 0.93, true, 8)),
                detector("no lag", true, new ImagingChain.Detector(0.5, 0.93, false, 1.5)));
    }

    private static RobustnessCondition dose(String name, boolean trained, double quanta) {
        return new RobustnessCondition(name, trained, PITCH, REFERENCE.withQuanta(quanta));
    }

    private static RobustnessCondition detector(String name, boolean trained, ImagingChain.Detector detector) {
        return new RobustnessCondition(name, trained, PITCH, REFERENCE.withDetector(detector));
    }
}
