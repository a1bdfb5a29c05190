package org.clearcine.app.compare;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.clearcine.app.components.ComponentStore;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.session.SubtractedRun;
import org.clearcine.core.denoise.CrossFusion;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.denoise.FrameComponents;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.subtraction.EvenedDifference;

/**
 * Frames of a view: mixed from components on demand, the last ones kept within a byte budget so that a loop that goes round
 * is mixed once.
 *
 * <p>Kept for one loop and one setting of the sliders; used by one thread.
 */
public final class FrameMixer {

    private static final int BUDGET_SHARE_OF_HEAP = 8;
    private static final int PLANES = 2;

    private record Key(OpenLoop loop, Optional<ComponentStore> components, DenoiseSettings settings) {}

    private final long budgetBytes;
    private final Map<Integer, ComparedFrame> recent = new LinkedHashMap<>(16, 0.75f, true);
    private final Subtractor subtractor = new Subtractor();
    private Optional<Key> key = Optional.empty();

    FrameMixer(long budgetBytes) {
        this.budgetBytes = budgetBytes;
    }

    /** For the screen: keeps frames in an eighth of the heap. */
    public static FrameMixer forScreen() {
        return new FrameMixer(Runtime.getRuntime().maxMemory() / BUDGET_SHARE_OF_HEAP);
    }

    /** For frames that are looked at once, such as those of an export. */
    public static FrameMixer forOnePass() {
        return new FrameMixer(0);
    }

    /** A frame of the view, subtracted if the view is; what stands in for it where it has not been processed is raw. */
    public ComparedFrame frame(ShownView view, int index) throws IOException {
        return view.subtraction().isPresent() && view.subtractedRun().isEmpty()
                ? subtractor.subtract(view, view.subtraction().get(), index, at -> mixed(view, at))
                : mixed(view, index);
    }

    private ComparedFrame mixed(ShownView view, int index) throws IOException {
        Key wanted = new Key(view.loop(), view.components(), view.settings());
        if (!key.filter(wanted::equals).isPresent()) {
            recent.clear();
            key = Optional.of(wanted);
        }
        Frame raw = raw(view, index);
        ComparedFrame known = recent.get(index);
        if (known != null) {
            return new ComparedFrame(index, raw, known.processed(), known.motion());
        }
        ComparedFrame mixed = mix(view, index, raw);
        if (mixed.isProcessed()) {
            keep(mixed);
        }
        return mixed;
    }

    /** Of a loop that is denoised after it is subtracted, raw is the difference of what is raw. */
    private static Frame raw(ShownView view, int index) throws IOException {
        Optional<SubtractedRun> run = view.subtractedRun();
        return run.isPresent()
                ? run.get().evened().difference(index)
                : view.loop().frames().frame(index);
    }

    private static ComparedFrame mix(ShownView view, int index, Frame raw) throws IOException {
        if (view.components().isEmpty()) {
            return new ComparedFrame(index, raw, raw, Optional.empty());
        }
        Optional<EvenedDifference> evened = view.subtractedRun().map(SubtractedRun::evened);
        Frame seen = evened.map(loop -> loop.even(raw)).orElse(raw);
        Optional<FrameComponents> components = view.components().get().components(index, seen);
        // At strength 0 raw is handed on itself: there and back would round it.
        UnaryOperator<Frame> back = mixed ->
                mixed == seen ? raw : evened.map(loop -> loop.difference(mixed)).orElse(mixed);
        return components
                .map(known -> new ComparedFrame(
                        index, raw, back.apply(CrossFusion.mix(known, view.settings())), Optional.of(known.motion())))
                .orElseGet(() -> new ComparedFrame(index, raw, raw, Optional.empty()));
    }

    private void keep(ComparedFrame mixed) {
        recent.put(mixed.index(), mixed);
        long bytes = (long) PLANES * Float.BYTES * mixed.raw().size().pixelCount();
        if (recent.size() > 1 && recent.size() * bytes > budgetBytes) {
            recent.remove(recent.keySet().iterator().next());
        }
    }
}
