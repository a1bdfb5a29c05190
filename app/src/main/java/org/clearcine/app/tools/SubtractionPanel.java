package org.clearcine.app.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.clearcine.app.control.Icons;
import org.clearcine.app.control.KeyFocus;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.core.subtraction.SubtractionDomain;
import org.clearcine.core.subtraction.SubtractionOrder;
import org.clearcine.core.subtraction.SubtractionPlan;
import org.controlsfx.control.ToggleSwitch;

/** The subtraction while it is on: its mask, shift and values, in words and to be changed. */
public final class SubtractionPanel extends VBox {

    private static final double FIELD_WIDTH = 92;
    private static final int MOST_MASKS = 1_000;

    private final SubtractionModel model;
    private final Label words = new Label();
    private final TextField masks = new TextField();
    private final ToggleSwitch logarithm = new ToggleSwitch();
    private final ToggleSwitch first = new ToggleSwitch();
    private Subscription loopSubscription = Subscription.EMPTY;

    public SubtractionPanel(ReadingTools tools) {
        super(6);
        model = tools.subtraction();
        setId("subtraction");
        getStyleClass().add("panel");
        getStylesheets().add(SubtractionPanel.class.getResource("tools.css").toExternalForm());
        Label title = new Label("Subtraction (DSA)");
        title.getStyleClass().add("panel-title");
        words.setId("subtraction-words");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add("subtraction-words");
        getChildren().addAll(title, words, buttons(), order(), masks(), logarithm());
        tools.session().currentProperty().subscribe(this::follow);
    }

    private HBox masks() {
        masks.setId("mask-frames");
        masks.setPrefWidth(FIELD_WIDTH);
        masks.setAccessibleText("Numbers of the mask frames, such as 1-3, 5");
        masks.setPromptText("1-3, 5");
        masks.setOnAction(enter -> {
            model.remask(indices(masks.getText()));
            KeyFocus.giveBack(masks);
        });
        HBox row = new HBox(8, new Label("Mask frames"), masks);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private HBox logarithm() {
        logarithm.setId("subtraction-logarithm");
        KeyFocus.byTab(logarithm);
        Icons.explain(
                logarithm, "On for values proportional to the intensity; off for values that are a logarithm", "");
        logarithm
                .selectedProperty()
                .subscribe(
                        isOn -> model.setDomainOfShown(isOn ? SubtractionDomain.LOGARITHM : SubtractionDomain.STORED));
        HBox row = new HBox(8, new Label("Difference of logarithms"), logarithm);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private HBox order() {
        first.setId("subtraction-subtract-first");
        KeyFocus.byTab(first);
        Icons.explain(
                first,
                "Off: mask and frames are denoised, then subtracted, and the noise of the mask goes as well. On: the"
                        + " difference of the raw frames is denoised; the noise of the mask stays, less of it with a mask of"
                        + " several frames",
                "");
        first.selectedProperty()
                .subscribe(isOn ->
                        model.setOrderOfShown(isOn ? SubtractionOrder.SUBTRACT_FIRST : SubtractionOrder.DENOISE_FIRST));
        HBox row = new HBox(8, new Label("Subtract first"), first);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private HBox buttons() {
        Button remask = new Button("Mask: this frame");
        remask.setId("remask");
        KeyFocus.byTab(remask);
        Icons.explain(remask, "The frame on the screen becomes the mask", "Shift+N");
        remask.setOnAction(press -> model.remask());
        Button reset = new Button("Reset");
        reset.setId("subtraction-reset");
        KeyFocus.byTab(reset);
        Icons.explain(reset, "The mask that the file names, or its first frame, not moved", "");
        reset.setOnAction(press -> model.reset());
        remask.setMinWidth(USE_PREF_SIZE);
        reset.setMinWidth(USE_PREF_SIZE);
        return new HBox(6, remask, reset);
    }

    private void follow(Optional<OpenLoop> loop) {
        loopSubscription.unsubscribe();
        loopSubscription = loop.map(open -> open.subtractionProperty().subscribe(this::show))
                .orElse(Subscription.EMPTY);
        if (loop.isEmpty()) {
            show(Optional.empty());
        }
    }

    private void show(Optional<SubtractionPlan> plan) {
        setVisible(plan.isPresent());
        setManaged(plan.isPresent());
        plan.ifPresent(shown -> {
            words.setText(shown.inWords() + "; Alt and arrows move the mask by tenths of a pixel");
            logarithm.setSelected(shown.domain() == SubtractionDomain.LOGARITHM);
            first.setSelected(shown.order() == SubtractionOrder.SUBTRACT_FIRST);
        });
    }

    /** Frames from numbers such as "1-3, 5"; what is no number is left out. */
    static List<Integer> indices(String typed) {
        List<Integer> indices = new ArrayList<>();
        for (String part : typed.split("[,;\\s]+")) {
            String[] ends = part.split("-");
            try {
                int first = Integer.parseInt(ends[0]);
                int last = ends.length == 2 ? Integer.parseInt(ends[1]) : first;
                for (int number = first; number <= Math.min(last, first + MOST_MASKS); number++) {
                    indices.add(number - 1);
                }
            } catch (NumberFormatException notANumber) {
                // Half typed, or not meant for this field: the frames that can be read count.
                continue;
            }
        }
        return indices.stream().distinct().toList();
    }
}
