package org.clearcine.app.physics.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.clearcine.app.control.Icons;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.core.physics.reader.ReaderPlan;

/** Plans a study on one page: which loops, what is compared, how often. */
final class ReaderWizard extends VBox {

    private static final double SECONDS_PER_CHOICE = 8;
    private static final double[] STRENGTHS = {1, 0.5};

    private final ReaderModel model;
    private final VBox loopBox = new VBox(4);
    private final VBox conditionBox = new VBox(4);
    private final Map<OpenLoop, CheckBox> loops = new LinkedHashMap<>();
    private final Map<ReaderCondition, CheckBox> conditions = new LinkedHashMap<>();
    private final Spinner<Integer> repetitions = new Spinner<>(1, 20, 2);
    private final CheckBox catches = new CheckBox("Strew in pairs of twice the same (1 in 10)");
    private final TextField name = new TextField("reading");
    private final TextField seed = new TextField("1");
    private final Label effort = new Label();
    private final Button begin = new Button("Begin");

    ReaderWizard(ReaderModel model) {
        super(7);
        this.model = model;
        catches.setSelected(true);
        catches.setId("reader-catches");
        repetitions.setId("reader-repetitions");
        repetitions.setPrefWidth(74);
        repetitions.setEditable(true);
        name.setId("reader-name");
        seed.setId("reader-seed");
        seed.setPrefWidth(70);
        seed.setMinWidth(70);
        Icons.explain(seed, "The same number gives the same order and sides", "");
        Icons.explain(
                repetitions,
                "How often each pair is shown on each loop; an even number shows it on both sides alike",
                "");
        effort.setId("reader-effort");
        effort.getStyleClass().add("reader-hint");
        effort.setWrapText(true);
        effort.setMinHeight(USE_PREF_SIZE);
        begin.setId("reader-begin");
        begin.getStyleClass().add("accent");
        begin.setMinWidth(USE_PREF_SIZE);
        begin.setOnAction(press -> model.begin(wish()));
        getChildren()
                .addAll(
                        title("New study: loops"),
                        loopBox,
                        title("What is compared"),
                        conditionBox,
                        row(word("Each pair"), repetitions, word("times")),
                        catches,
                        row(word("Name"), name, word("Seed"), seed),
                        row(begin, effort));
        model.session().loops().addListener((ListChangeListener<OpenLoop>) change -> fillLoops());
        repetitions.valueProperty().subscribe(value -> tellEffort());
        catches.selectedProperty().subscribe(value -> tellEffort());
        fillLoops();
        fillConditions();
    }

    static Label title(String text) {
        Label title = new Label(text);
        title.getStyleClass().add("reader-title");
        return title;
    }

    private static Label word(String text) {
        Label word = new Label(text);
        word.setMinWidth(USE_PREF_SIZE);
        return word;
    }

    private static HBox row(javafx.scene.Node... nodes) {
        HBox row = new HBox(8, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void fillLoops() {
        loops.keySet().retainAll(model.session().loops());
        for (OpenLoop loop : model.session().loops()) {
            loops.computeIfAbsent(loop, one -> box(model.session().shownName(one), true, "reader-loop"));
        }
        loopBox.getChildren().setAll(loops.values());
        if (loops.isEmpty()) {
            loopBox.getChildren().add(new Label("Open the loops first."));
        }
        tellEffort();
    }

    private void fillConditions() {
        conditions.put(ReaderCondition.RAW, box("raw", true, "reader-condition"));
        boolean first = true;
        for (String method : model.methods()) {
            for (double strength : STRENGTHS) {
                ReaderCondition condition = new ReaderCondition(method, strength);
                conditions.put(condition, box(condition.text(), first && strength == 1, "reader-condition"));
            }
            first = false;
        }
        conditionBox.getChildren().setAll(conditions.values());
        tellEffort();
    }

    private CheckBox box(String text, boolean selected, String style) {
        CheckBox box = new CheckBox(text);
        box.setSelected(selected);
        box.getStyleClass().add(style);
        box.selectedProperty().subscribe(value -> tellEffort());
        return box;
    }

    private ReaderModel.Wish wish() {
        List<OpenLoop> chosenLoops = new ArrayList<>();
        loops.forEach((loop, box) -> {
            if (box.isSelected()) {
                chosenLoops.add(loop);
            }
        });
        List<ReaderCondition> chosen = new ArrayList<>();
        conditions.forEach((condition, box) -> {
            if (box.isSelected()) {
                chosen.add(condition);
            }
        });
        return new ReaderModel.Wish(
                name.getText(), chosenLoops, chosen, repetitions.getValue(), catches.isSelected(), seedNumber());
    }

    private long seedNumber() {
        try {
            return Long.parseLong(seed.getText().strip());
        } catch (NumberFormatException word) {
            return seed.getText().hashCode();
        }
    }

    /** How much the reader is asked for. */
    private void tellEffort() {
        ReaderModel.Wish wish = wish();
        boolean possible = !wish.loops().isEmpty() && wish.conditions().size() >= 2;
        begin.setDisable(!possible);
        if (!possible) {
            effort.setText("A study needs a loop and two conditions.");
            return;
        }
        List<String> keys = wish.loops().stream().map(loop -> "").toList();
        ReaderPlan plan = wish.plan(keys);
        double minutes = Math.ceil(plan.trialCount() * SECONDS_PER_CHOICE / 60);
        String time = minutes <= 1 ? "a minute" : String.format(Locale.ROOT, "%.0f minutes", minutes);
        effort.setText(plan.trialCount() + " choices, about " + time);
    }
}
