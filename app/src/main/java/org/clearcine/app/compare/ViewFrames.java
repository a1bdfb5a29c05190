package org.clearcine.app.compare;

import java.io.IOException;
import java.util.function.Function;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;

/** The frames of a view as values, subtracted if the view is: what is written down of it. Used by one thread. */
public final class ViewFrames implements FrameSource {

    private final ShownView view;
    private final FrameMixer mixer = FrameMixer.forOnePass();
    private final Function<ComparedFrame, Frame> side;
    private final boolean mustBeProcessed;

    private ViewFrames(ShownView view, Function<ComparedFrame, Frame> side, boolean mustBeProcessed) {
        this.view = view;
        this.side = side;
        this.mustBeProcessed = mustBeProcessed;
    }

    /** As the file has them, or their difference. */
    public static ViewFrames raw(ShownView view) {
        return new ViewFrames(view, ComparedFrame::raw, false);
    }

    /** As the sliders say; a frame that has not been processed fails, for raw is never passed off as processed. */
    public static ViewFrames processed(ShownView view) {
        return new ViewFrames(view, ComparedFrame::processed, true);
    }

    @Override
    public FrameSize size() {
        return view.loop().frames().size();
    }

    @Override
    public int frameCount() {
        return view.loop().frames().frameCount();
    }

    @Override
    public Frame frame(int index) throws IOException {
        ComparedFrame frame = mixer.frame(view, index);
        if (mustBeProcessed && !frame.isProcessed()) {
            throw new IOException("Frame " + (index + 1) + " has not been denoised yet.");
        }
        return side.apply(frame);
    }
}
