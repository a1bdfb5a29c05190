package org.clearcine.core.frame;

import java.util.List;

/** A loop that is held in memory whole: for simulated scenes, tests and short windows. */
public final class FrameList implements FrameSource {

    private final List<Frame> frames;

    public FrameList(List<Frame> frames) {
        if (frames.isEmpty()) {
            throw new IllegalArgumentException("a loop needs at least one frame");
        }
        FrameSize size = frames.get(0).size();
        if (!frames.stream().allMatch(frame -> frame.size().equals(size))) {
            throw new IllegalArgumentException("frames of different sizes in one loop");
        }
        this.frames = List.copyOf(frames);
    }

    @Override
    public FrameSize size() {
        return frames.get(0).size();
    }

    @Override
    public int frameCount() {
        return frames.size();
    }

    @Override
    public Frame frame(int index) {
        return frames.get(index);
    }
}
