package org.clearcine.app.viewer;

import java.util.Map;
import org.clearcine.app.compare.PaneKind;
import org.clearcine.app.compare.PaneWords;

/** Writes on the panes what they show: which frame, at which strength, through which window. Always of the shown picture. */
final class PaneLabels {

    private final Map<PaneKind, ImagePane> panes;

    PaneLabels(Map<PaneKind, ImagePane> panes) {
        this.panes = panes;
    }

    void follow(Projector projector) {
        projector.shownProperty().subscribe(shown -> shown.ifPresentOrElse(this::write, this::erase));
    }

    private void write(ShownPictures shown) {
        for (PaneKind pane : shown.request().view().panes()) {
            panes.get(pane).write(PaneWords.of(pane, shown.request().view(), shown.frame()));
        }
    }

    private void erase() {
        panes.values().forEach(ImagePane::erase);
    }
}
