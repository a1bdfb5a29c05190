package org.clearcine.app.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.clearcine.app.compare.ColorBars;
import org.clearcine.app.compare.PaneKind;
import org.clearcine.app.compare.PaneSize;
import org.clearcine.app.compare.ShownView;
import org.clearcine.app.compare.ViewRenderer;
import org.clearcine.core.export.LoopPictures;
import org.clearcine.core.frame.FrameTiming;

/** The frames of a view as the panes show them, with their strips and colour bars; used by one thread. */
final class ViewPictures implements LoopPictures {

    private static final int SMALLEST_SIDE = 360;

    private final ShownView view;
    private final ViewRenderer renderer;
    private final int width;
    private final int height;

    ViewPictures(ShownView shown, ViewExport.Over over) {
        view = shown.with(
                over.motionMap() ? shown.look().released() : shown.look().plain());
        renderer = new ViewRenderer(view, over.drawing().then(new ColorBars()));
        PaneSize size = renderer.naturalSize();
        int times = Math.max(1, SMALLEST_SIDE / Math.min(size.width(), size.height()));
        width = times * size.width();
        height = times * size.height();
    }

    @Override
    public int frameCount() {
        return view.loop().frames().frameCount();
    }

    @Override
    public FrameTiming timing() {
        return view.loop().cine().timing();
    }

    /** The stamp lies on a pane that shows something processed. */
    @Override
    public double processedFrom() {
        List<PaneKind> panes = view.panes();
        if (panes.get(0) == PaneKind.RAW && panes.size() > 1) {
            return 1.0 / panes.size();
        }
        boolean rawLeft =
                panes.get(0) == PaneKind.WIPE && !view.look().arrangement().swapped();
        return rawLeft ? Math.min(0.6, view.look().arrangement().split()) : 0;
    }

    /** Whether nothing but raw is shown. */
    static boolean isRaw(ShownView view) {
        return view.panes().stream().allMatch(pane -> pane == PaneKind.RAW);
    }

    @Override
    public BufferedImage picture(int index) throws IOException {
        return renderer.render(index, width, height);
    }
}
