package org.clearcine.core.subtraction;

import java.util.List;
import java.util.Objects;

/**
 * What is subtracted from some of the frames: an item of Mask Subtraction Sequence (PS3.3 section C.7.6.10.1).
 *
 * @param operation how the mask of a frame is found
 * @param ranges the frames it holds for; all of them if empty
 * @param maskIndices the frames whose mean is the mask; only for {@link Operation#AVERAGE}
 * @param offset TID Offset; only for the time intervals
 * @param contrastFrames Contrast Frame Averaging: that many frames from the current one on are averaged, 1 is none
 */
public record MaskRule(
        Operation operation, List<Range> ranges, List<Integer> maskIndices, int offset, int contrastFrames) {

    /** As many frames as a loop can have. */
    private static final int MOST_AVERAGED = 1_000_000;

    /** Mask Operation (0028,6101). */
    public enum Operation {
        /** AVG_SUB: the mean of some frames. */
        AVERAGE,
        /** TID: the frame that many frames before. */
        TIME_INTERVAL,
        /** REV_TID: the mask goes back while the frames go on. */
        REVERSED_TIME_INTERVAL
    }

    /** Frames from {@code first} to {@code last}, both included, from 0. */
    public record Range(int first, int last) {

        public Range {
            if (first < 0 || last < first) {
                throw new IllegalArgumentException("frames " + first + " to " + last);
            }
        }

        boolean contains(int index) {
            return index >= first && index <= last;
        }
    }

    public MaskRule {
        Objects.requireNonNull(operation, "operation");
        ranges = List.copyOf(ranges);
        maskIndices = List.copyOf(maskIndices);
        if (operation == Operation.AVERAGE && maskIndices.isEmpty()) {
            throw new IllegalArgumentException("no mask frame");
        }
        if (maskIndices.stream().anyMatch(index -> index < 0) || contrastFrames < 1 || contrastFrames > MOST_AVERAGED) {
            throw new IllegalArgumentException("mask frames " + maskIndices + ", averaging " + contrastFrames);
        }
        if (operation == Operation.REVERSED_TIME_INTERVAL && ranges.isEmpty()) {
            throw new IllegalArgumentException("no frame to go back from");
        }
    }

    /** The mean of these frames is subtracted from every frame. */
    public static MaskRule average(List<Integer> maskIndices) {
        return new MaskRule(Operation.AVERAGE, List.of(), maskIndices, 0, 1);
    }

    /**
     * The frames whose mean is the mask of frame {@code index}; none if the rule does not hold for it.
     *
     * @param frameCount frames of the loop; a mask outside of it is no mask
     */
    public List<Integer> masksOf(int index, int frameCount) {
        if (!holdsFor(index)) {
            return List.of();
        }
        List<Integer> masks = switch (operation) {
            case AVERAGE -> maskIndices;
            case TIME_INTERVAL -> List.of(index - offset);
            case REVERSED_TIME_INTERVAL -> List.of(2 * firstOf(index) - offset - index);
        };
        return masks.stream().allMatch(mask -> mask >= 0 && mask < frameCount) ? masks : List.of();
    }

    private boolean holdsFor(int index) {
        return ranges.isEmpty() || ranges.stream().anyMatch(range -> range.contains(index));
    }

    private int firstOf(int index) {
        return ranges.stream()
                .filter(range -> range.contains(index))
                .findFirst()
                .orElseThrow()
                .first();
    }

    /** Such as "frames 1 to 3 averaged as mask"; numbers from 1. */
    String inWords() {
        String mask = switch (operation) {
            case AVERAGE -> "mask " + numbers();
            case TIME_INTERVAL -> "mask " + Math.abs(offset) + " frames " + (offset < 0 ? "later" : "earlier");
            case REVERSED_TIME_INTERVAL ->
                "mask running backwards from frame " + (ranges.get(0).first() - offset + 1);
        };
        return contrastFrames == 1 ? mask : mask + ", " + contrastFrames + " frames averaged";
    }

    private String numbers() {
        int first = maskIndices.get(0);
        int last = maskIndices.get(maskIndices.size() - 1);
        if (maskIndices.size() == 1) {
            return "frame " + (first + 1);
        }
        boolean inARow = last - first == maskIndices.size() - 1;
        return inARow
                ? "mean of frames " + (first + 1) + " to " + (last + 1)
                : "mean of " + maskIndices.size() + " frames from " + (first + 1) + " to " + (last + 1);
    }
}
