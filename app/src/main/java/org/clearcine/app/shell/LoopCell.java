package org.clearcine.app.shell;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.session.Session;

/**
 * A row in the list: a heading, or a loop.
 *
 * <p>Most cells of a list stay empty: what lies in one is made when it is first needed, so that the first loop does not wait for a dozen
 * rows that nobody sees.
 */
final class LoopCell extends ListCell<StripRow> {

    /** The list is filled up with empty cells that are not seen: a few high ones. */
    private static final double EMPTY_HEIGHT = 200;

    private final Session session;
    private final Thumbnails thumbnails;
    private final LoopCloser closer;
    private Label heading;
    private LoopRow row;

    LoopCell(Session session, Thumbnails thumbnails, LoopCloser closer) {
        this.session = session;
        this.thumbnails = thumbnails;
        this.closer = closer;
    }

    @Override
    protected void updateItem(StripRow item, boolean empty) {
        super.updateItem(item, empty);
        setTooltip(null);
        setMouseTransparent(!(item instanceof StripRow.Loop));
        setPrefHeight(empty ? EMPTY_HEIGHT : USE_COMPUTED_SIZE);
        if (empty || item == null) {
            setGraphic(null);
        } else if (item instanceof StripRow.Loop shown) {
            show(shown);
        } else {
            head(item);
        }
    }

    private void head(StripRow item) {
        if (heading == null) {
            heading = new Label();
            heading.setWrapText(true);
            heading.setPrefWidth(1);
            heading.setMaxWidth(Double.MAX_VALUE);
        }
        boolean patient = item instanceof StripRow.Patient;
        heading.setText(item instanceof StripRow.Patient who ? who.words() : ((StripRow.Study) item).words());
        heading.getStyleClass().setAll("label", patient ? "patient-heading" : "study-heading");
        setGraphic(heading);
    }

    private void show(StripRow.Loop shown) {
        if (row == null) {
            row = new LoopRow(this::close);
        }
        OpenLoop loop = shown.loop();
        String called = session.shownName(loop);
        row.say(called, shown.series(), loop.title().detail());
        setTooltip(new Tooltip(
                String.join("\n", called, shown.series(), loop.title().detail())));
        row.show(null);
        thumbnails.request(loop, image -> {
            if (getItem() instanceof StripRow.Loop now && now.loop() == loop) {
                row.show(image);
            }
        });
        setGraphic(row);
    }

    private void close() {
        if (getItem() instanceof StripRow.Loop shown) {
            closer.close(shown.loop());
        }
    }
}
