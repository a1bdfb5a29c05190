package org.clearcine.app.viewer;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.clearcine.app.components.ComponentStore;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.core.denoise.CrossFusion;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.denoise.FrameComponents;
import org.clearcine.core.frame.Frame;

/**
 * The frames of the right pane: mixed from components on demand, the last ones kept within a byte budget so that a loop
 * that goes round is mixed once.
 *
 * <p>Kept for one loop and one setting of the sliders; used by one thread.
 */
final class MixedFrames {

    private static final int BUDGET_SHARE_OF_HEAP = 8;
    private static final int PLANES = 2;

    /**
     * What the right pane shows.
     *
     * @param motion the motion map; empty while the frame has not been processed
     */
    record Mixed(Frame frame, Optional<Frame> motion) {}

    private record Key(OpenLoop loop, Optional<ComponentStore> components, DenoiseSettings settings) {}

    private final long budgetBytes;
    private final Map<Integer, Mixed> recent = new LinkedHashMap<>(16, 0.75f, true);
    private Optional<Key> key = Optional.empty();

    MixedFrames(long budgetBytes) {
        this.budgetBytes = budgetBytes;
    }

    static long defaultBudgetBytes() {
        return Runtime.getRuntime().maxMemory() / BUDGET_SHARE_OF_HEAP;
    }

    /** The frame for a request; the raw frame itself at strength 0, while raw is held, and before it is processed. */
    Mixed mix(PictureRequest request, Frame raw) throws IOException {
        Key wanted = new Key(request.loop(), request.components(), request.settings());
        if (!key.filter(wanted::equals).isPresent()) {
            recent.clear();
            key = Optional.of(wanted);
        }
        Mixed mixed = recent.get(request.index());
        if (mixed == null) {
            mixed = mixAnew(request, raw);
            if (mixed.motion().isPresent()) {
                keep(request.index(), mixed);
            }
        }
        return request.rawHeld() ? new Mixed(raw, mixed.motion()) : mixed;
    }

    private static Mixed mixAnew(PictureRequest request, Frame raw) throws IOException {
        if (request.components().isEmpty()) {
            return new Mixed(raw, Optional.empty());
        }
        Optional<FrameComponents> components = request.components().get().components(request.index(), raw);
        return components
                .map(known -> new Mixed(CrossFusion.mix(known, request.settings()), Optional.of(known.motion())))
                .orElseGet(() -> new Mixed(raw, Optional.empty()));
    }

    private void keep(int index, Mixed mixed) {
        recent.put(index, mixed);
        long bytes = (long) PLANES * Float.BYTES * mixed.frame().size().pixelCount();
        if (recent.size() > 1 && recent.size() * bytes > budgetBytes) {
            recent.remove(recent.keySet().iterator().next());
        }
    }
}
