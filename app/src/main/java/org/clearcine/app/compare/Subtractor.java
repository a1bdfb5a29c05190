package org.clearcine.app.compare;

import java.io.IOException;
import java.util.Optional;
import org.clearcine.app.components.ComponentStore;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.subtraction.SubtractedFrames;
import org.clearcine.core.subtraction.SubtractionPlan;

/**
 * Subtracts the mask of a view from its frames: raw from raw, processed from processed. Denoising comes first, so that mask
 * and frame go through the same.
 *
 * <p>Keeps the masks of one view; used by one thread.
 */
final class Subtractor {

    /** Finds the frames that are subtracted from one another. */
    interface Mixing {
        ComparedFrame frame(int index) throws IOException;
    }

    private record Key(
            FrameSource loop,
            SubtractionPlan plan,
            DenoiseSettings settings,
            Optional<ComponentStore> components,
            int doneFrames) {}

    private Optional<Key> key = Optional.empty();
    private SubtractedFrames raw;
    private SubtractedFrames processed;

    /** The frame of a view with its mask subtracted. */
    ComparedFrame subtract(ShownView view, SubtractionPlan plan, int index, Mixing mixing) throws IOException {
        prepare(view, plan, mixing);
        ComparedFrame plain = mixing.frame(index);
        Frame difference = raw.frame(index);
        // At strength 0, and before the denoiser has been there, both are the same frame.
        Frame other = plain.processed() == plain.raw() && !plain.isProcessed() ? difference : processed.frame(index);
        return new ComparedFrame(index, difference, other, plain.motion());
    }

    private void prepare(ShownView view, SubtractionPlan plan, Mixing mixing) {
        // A mask that was raw when it was taken is taken anew once it has been processed.
        int done = view.components().map(ComponentStore::doneCount).orElse(0);
        Key wanted = new Key(view.loop().frames(), plan, view.settings(), view.components(), done);
        if (key.filter(wanted::equals).isPresent()) {
            return;
        }
        key = Optional.of(wanted);
        raw = new SubtractedFrames(view.loop().frames(), plan);
        processed = new SubtractedFrames(new ProcessedSide(view.loop().frames(), mixing), plan);
    }

    /** The processed frames of a view, raw where nothing has been processed. */
    private record ProcessedSide(FrameSource loop, Mixing mixing) implements FrameSource {

        @Override
        public FrameSize size() {
            return loop.size();
        }

        @Override
        public int frameCount() {
            return loop.frameCount();
        }

        @Override
        public Frame frame(int index) throws IOException {
            return mixing.frame(index).processed();
        }
    }
}
