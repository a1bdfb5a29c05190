package org.clearcine.core.frame;

import java.io.IOException;
import java.util.Objects;

/**
 * The frames of another source, every value changed by a rule of its own place and value. What is below stays the caller's to
 * close. May be read from several threads at once where the source may.
 */
public final class MappedFrames implements FrameSource {

    /** What becomes of one value. */
    @FunctionalInterface
    public interface Rule {

        /** @param pixel index of the value, row by row */
        float apply(int pixel, float value);
    }

    private final FrameSource source;
    private final Rule rule;

    public MappedFrames(FrameSource source, Rule rule) {
        this.source = Objects.requireNonNull(source, "source");
        this.rule = Objects.requireNonNull(rule, "rule");
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
        return mapped(source.frame(index), rule);
    }

    /** One frame, every value changed by the rule. */
    public static Frame mapped(Frame frame, Rule rule) {
        float[] values = frame.toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] = rule.apply(i, values[i]);
        }
        return Frame.owning(frame.size(), values);
    }
}
