package org.clearcine.core.training;

import java.util.List;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.network.CausalInput;
import org.clearcine.core.network.LocalMean;
import org.clearcine.core.network.Network;
import org.clearcine.core.network.ParameterSet;
import org.clearcine.core.network.PlainUNet;
import org.clearcine.core.network.StudentInput;
import org.clearcine.core.network.StudentNetwork;
import org.clearcine.core.network.TeacherNetwork;

/** What a network is shown of a frame, which network that is, and what its result is added to. */
enum NetworkView {

    /** The teacher: four neighbours without the frame, added to their mean. */
    NEIGHBOURS(1, 4, false),

    /** The paper's student: the noisy frame alone, added to itself. */
    SINGLE(1, 1, false),

    /** Our student: five frames and both predictions, added to their precision-weighted mean. */
    WINDOW(2, StudentInput.PLANES, true),

    /** Our student for live use: three frames and the past's prediction. */
    CAUSAL(2, CausalInput.PLANES, true);

    /** How wide the networks are: channels of the first level, and the levels of our student. */
    record Widths(int teacher, int plain, StudentNetwork.Size student) {

        /** A size at which all variants can be compared within minutes each on one core. */
        static final Widths SMALL = new Widths(4, 8, new StudentNetwork.Size(8, 16, 24, 1, 2, 2));
    }

    private static final float SCALE = 1f / 8;
    private static final int MEAN_RADIUS = 8;

    private final int shrink;
    private final int channels;
    private final boolean predictions;

    NetworkView(int shrink, int channels, boolean predictions) {
        this.shrink = shrink;
        this.channels = channels;
        this.predictions = predictions;
    }

    Network network(ParameterSet set, Widths widths) {
        return switch (this) {
            case NEIGHBOURS -> new TeacherNetwork(set, channels, widths.teacher);
            case SINGLE -> new PlainUNet(set, channels, widths.plain);
            case WINDOW, CAUSAL -> new StudentNetwork(set, channels, widths.student);
        };
    }

    /** Pixels a side that become one place of the planes. */
    int shrink() {
        return shrink;
    }

    int channels() {
        return channels;
    }

    /** Whether the recursive predictions are looked at. */
    boolean seesPredictions() {
        return predictions;
    }

    /** Values of the planes of a rectangle. */
    int planeValues(FrameSize size) {
        return channels * size.pixelCount() / (shrink * shrink);
    }

    /**
     * Writes the planes of a rectangle, channels last.
     *
     * @return the base of the whole context, row by row
     */
    float[] write(FrameContext context, PatchPlace place, float[] planes, int offset) {
        int columns = context.size().columns();
        FrameSize size = new FrameSize(place.rows(), place.columns());
        switch (this) {
            case WINDOW -> {
                StudentInput input = new StudentInput(
                        columns, context.window(), context.forward(), context.backward(), context.correlation());
                input.write(place.top(), place.left(), size, planes, offset);
                return input.base();
            }
            case CAUSAL -> {
                List<float[]> past = context.window().subList(0, StudentInput.REACH + 1);
                CausalInput input = new CausalInput(columns, past, context.forward(), context.correlation());
                input.write(place.top(), place.left(), size, planes, offset);
                return input.base();
            }
            case SINGLE -> {
                return writePlain(List.of(context.centre()), columns, place, planes, offset);
            }
            default -> {
                return writePlain(context.neighbours(), columns, place, planes, offset);
            }
        }
    }

    private static float[] writePlain(List<float[]> frames, int columns, PatchPlace place, float[] planes, int offset) {
        float[] base = meanOf(frames);
        float[] level = LocalMean.of(base, columns, MEAN_RADIUS);
        int at = offset;
        for (int y = place.top(); y < place.top() + place.rows(); y++) {
            for (int x = place.left(); x < place.left() + place.columns(); x++) {
                for (float[] frame : frames) {
                    planes[at++] = SCALE * (frame[y * columns + x] - level[y * columns + x]);
                }
            }
        }
        return base;
    }

    private static float[] meanOf(List<float[]> frames) {
        float[] mean = new float[frames.get(0).length];
        for (float[] frame : frames) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += frame[i] / frames.size();
            }
        }
        return mean;
    }
}
