package org.clearcine.app.viewer;

import java.util.List;
import java.util.Map;
import javafx.scene.layout.Pane;
import org.clearcine.app.compare.CompareMode;
import org.clearcine.app.compare.ComparedLook;
import org.clearcine.app.compare.PaneKind;

/**
 * The panes of the chosen mode beside one another, all of exactly the same size: only then are their pictures the same to the
 * pixel. In a flip raw and processed lie over one another, so that the key need not wait for a layout.
 */
final class PaneDeck extends Pane {

    private static final double GAP = 2;
    private static final List<PaneKind> FLIPPED = List.of(PaneKind.RAW, PaneKind.PROCESSED);

    private final Map<PaneKind, ImagePane> panes;
    private ComparedLook.Arrangement arrangement = ComparedLook.Arrangement.USUAL;
    private List<PaneKind> order = List.of();

    PaneDeck(Map<PaneKind, ImagePane> panes) {
        this.panes = panes;
        getStyleClass().add("panes");
        getChildren().addAll(panes.values());
        panes.values().forEach(pane -> pane.setVisible(false));
    }

    /** Lays the panes out as {@code look} wants them. A pane that was not there before is empty until it is painted. */
    void arrange(ComparedLook look) {
        boolean isFlip = look.arrangement().mode() == CompareMode.FLIP;
        List<PaneKind> wanted = isFlip ? FLIPPED : look.panes();
        if (wanted.equals(order) && look.arrangement().mode() == arrangement.mode()) {
            return;
        }
        panes.forEach((kind, pane) -> {
            if (!order.contains(kind) && wanted.contains(kind)) {
                pane.canvas().clear();
            }
            pane.setVisible(look.panes().contains(kind));
        });
        arrangement = look.arrangement();
        order = wanted;
        requestLayout();
    }

    /** Shows the panes whose pictures have just arrived: only a flip has others lying under them. */
    void reveal(ComparedLook shown) {
        if (arrangement.mode() == CompareMode.FLIP && shown.arrangement().mode() == CompareMode.FLIP) {
            panes.forEach((kind, pane) -> pane.setVisible(shown.panes().contains(kind)));
        }
    }

    @Override
    protected void layoutChildren() {
        boolean isFlip = arrangement.mode() == CompareMode.FLIP;
        int count = isFlip ? 1 : Math.max(1, order.size());
        double width = Math.max(1, Math.floor((getWidth() - GAP * (count - 1)) / count));
        double x = 0;
        for (PaneKind kind : order) {
            panes.get(kind).resizeRelocate(x, 0, width, getHeight());
            x += isFlip ? 0 : width + GAP;
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
