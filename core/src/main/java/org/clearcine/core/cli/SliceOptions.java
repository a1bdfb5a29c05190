package org.clearcine.core.cli;

import org.clearcine.core.dicom.simulated.SimulatedSlices;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.simulate.CtStack;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.scene.BodyStack;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How slices of a reconstruction are simulated in the frames' place. */
final class SliceOptions {

    /** The name of the scene that is no loop. */
    static final String SCENE = "ct";

    /** Side of the field that is reconstructed. */
    private static final double FIELD_MILLIMETRES = 400;

    private static final double SMOOTHEST = 0.05;
    private static final double SHARPEST = 0.5;
    private static final int STRONGEST = 500;

    @Option(
            names = "--noise-hu",
            paramLabel = "HU",
            defaultValue = "40",
            description = "With --scene ct: standard deviation of the noise in the middle; default ${DEFAULT-VALUE}.")
    private double noiseHounsfield;

    @Option(
            names = "--kernel",
            paramLabel = "F",
            defaultValue = "0.3",
            description = "With --scene ct: where the kernel ends, cycles a pixel; 0.15 is soft, 0.3 sharp; default "
                    + "${DEFAULT-VALUE}.")
    private double kernelFrequency;

    @Option(
            names = "--slice-mm",
            paramLabel = "MM",
            defaultValue = "1.5",
            description = "With --scene ct: distance of slices; default ${DEFAULT-VALUE}.")
    private double sliceMillimetres;

    @Spec(Target.MIXEE)
    private CommandSpec command;

    double noiseHounsfield() {
        return noiseHounsfield;
    }

    double sliceMillimetres() {
        return sliceMillimetres;
    }

    /** A body of 400 mm, cut into as many slices as frames were asked for. */
    CtStack stack(int side, int slices, long seed) {
        require(noiseHounsfield >= 0 && noiseHounsfield <= STRONGEST, "--noise-hu must be from 0 to 500.");
        require(kernelFrequency >= SMOOTHEST && kernelFrequency <= SHARPEST, "--kernel must be from 0.05 to 0.5.");
        require(sliceMillimetres > 0 && sliceMillimetres <= 20, "--slice-mm must be above 0 and at most 20.");
        SceneFormat format = new SceneFormat(new FrameSize(side, side), slices, 15, FIELD_MILLIMETRES / side);
        return new CtStack(new BodyStack(format, sliceMillimetres, seed), noiseHounsfield, kernelFrequency, seed);
    }

    /** What the file of such a stack says of itself. */
    SimulatedSlices series(int number, String text, SceneFormat format) {
        return new SimulatedSlices(number, text, format.pixelPitchMillimetres(), sliceMillimetres, CtStack.WATER);
    }

    private void require(boolean held, String sentence) {
        if (!held) {
            throw new ParameterException(command.commandLine(), sentence);
        }
    }
}
