package org.clearcine.core.motion;

import java.io.IOException;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.noise.VarianceStabilizer;

/** The flow of one frame of a loop as the denoiser finds it, for whoever wants to look at it. */
public final class FrameFlow {

    private FrameFlow() {}

    /**
     * Where each pixel of a frame lies in the frame before it; the first frame stands still.
     *
     * @param stabilizer the one that fits the noise of the loop
     * @throws IOException if one of the two frames cannot be read
     */
    public static FlowField toPrevious(FrameSource loop, int index, VarianceStabilizer stabilizer) throws IOException {
        if (index == 0) {
            return FlowField.still(loop.size());
        }
        return OpticalFlow.between(pyramid(loop.frame(index), stabilizer), pyramid(loop.frame(index - 1), stabilizer));
    }

    private static MotionPyramid pyramid(Frame frame, VarianceStabilizer stabilizer) {
        float[] values = new float[frame.size().pixelCount()];
        stabilizer.forward(frame, values);
        return MotionPyramid.of(frame.size(), values);
    }
}
