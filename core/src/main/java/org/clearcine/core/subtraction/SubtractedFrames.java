package org.clearcine.core.subtraction;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;

/**
 * A loop with its mask subtracted: contrast minus mask, so that what took up more X-rays than the mask is negative and
 * dark.
 *
 * <p>Frames without a mask are 0 everywhere: nothing is known to differ. The last masks are kept; may be read from several
 * threads at once.
 */
public final class SubtractedFrames implements FrameSource {

    private static final int MASKS_KEPT = 4;

    private final FrameSource source;
    private final SubtractionPlan plan;
    private final Map<List<Integer>, Frame> masks = new LinkedHashMap<>(MASKS_KEPT, 0.75f, true);

    /** @param source stays the caller's: closing this closes nothing */
    public SubtractedFrames(FrameSource source, SubtractionPlan plan) {
        this.source = source;
        this.plan = plan;
    }

    public SubtractionPlan plan() {
        return plan;
    }

    @Override
    public FrameSize size() {
        return source.size();
    }

    @Override
    public int frameCount() {
        return source.frameCount();
    }

    @Override
    public Frame frame(int index) throws IOException {
        if (index < 0 || index >= frameCount()) {
            throw new IndexOutOfBoundsException("frame " + index + " of " + frameCount());
        }
        MaskRule rule = plan.ruleOf(index, frameCount()).orElse(null);
        if (rule == null) {
            return Frame.owning(size(), new float[size().pixelCount()]);
        }
        Frame mask = mask(rule.masksOf(index, frameCount()));
        int last = Math.min(index + rule.contrastFrames(), frameCount()) - 1;
        return minus(scaledMean(index, last), mask);
    }

    private Frame mask(List<Integer> indices) throws IOException {
        synchronized (masks) {
            Frame kept = masks.get(indices);
            if (kept != null) {
                return kept;
            }
        }
        double[] sum = new double[size().pixelCount()];
        for (int index : indices) {
            add(source.frame(index), sum);
        }
        Frame mask = plan.shift().apply(scaled(sum, indices.size()));
        synchronized (masks) {
            masks.put(indices, mask);
            if (masks.size() > MASKS_KEPT) {
                masks.remove(masks.keySet().iterator().next());
            }
        }
        return mask;
    }

    private Frame scaledMean(int first, int last) throws IOException {
        if (first == last) {
            return scaled(source.frame(first));
        }
        double[] sum = new double[size().pixelCount()];
        for (int index = first; index <= last; index++) {
            add(source.frame(index), sum);
        }
        return scaled(sum, last - first + 1);
    }

    private static void add(Frame frame, double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += frame.value(i);
        }
    }

    /** Intensities are averaged first, as an exposure as long as all of them would, and scaled then. */
    private Frame scaled(double[] sum, int count) {
        float[] scaled = new float[sum.length];
        for (int i = 0; i < sum.length; i++) {
            scaled[i] = (float) plan.domain().scaled(sum[i] / count);
        }
        return Frame.owning(size(), scaled);
    }

    private Frame scaled(Frame frame) {
        float[] scaled = new float[size().pixelCount()];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (float) plan.domain().scaled(frame.value(i));
        }
        return Frame.owning(size(), scaled);
    }

    private Frame minus(Frame contrast, Frame mask) {
        float[] difference = new float[size().pixelCount()];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = contrast.value(i) - mask.value(i);
        }
        return Frame.owning(size(), difference);
    }
}
