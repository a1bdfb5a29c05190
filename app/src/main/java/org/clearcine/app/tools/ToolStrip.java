package org.clearcine.app.tools;

import javafx.scene.control.Button;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.clearcine.app.control.Icons;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** The tools beside the picture, from top to bottom: measure, calibrate, take back, turn, subtract. */
public final class ToolStrip extends VBox {

    /** What turns the picture and takes steps back; others do it. */
    public record Turns(Runnable turn, Runnable flipHorizontally, Runnable flipVertically, Runnable undo) {}

    private final ReadingModel model;

    public ToolStrip(ReadingTools tools, Turns turns) {
        super(2);
        model = tools.reading();
        setId("tool-strip");
        getStyleClass().add("tool-strip");
        getStylesheets().add(ToolStrip.class.getResource("tools.css").toExternalForm());
        disableProperty().bind(tools.session().currentProperty().map(java.util.Optional::isEmpty));
        getChildren()
                .addAll(
                        tool("distance", MaterialDesignR.RULER, "Distance", "D", Tool.DISTANCE),
                        tool("angle", MaterialDesignA.ANGLE_ACUTE, "Angle", "A", Tool.ANGLE),
                        tool("rectangle", MaterialDesignR.RECTANGLE_OUTLINE, "Figures in a box", "B", Tool.RECTANGLE),
                        tool("ellipse", MaterialDesignE.ELLIPSE_OUTLINE, "Figures in an ellipse", "E", Tool.ELLIPSE),
                        tool(
                                "profile",
                                MaterialDesignC.CHART_BELL_CURVE,
                                "Profile along a line, raw and processed",
                                "P",
                                Tool.PROFILE),
                        magnifier(tools),
                        new Separator(),
                        tool(
                                "catheter",
                                MaterialDesignS.SET_CENTER,
                                "Calibrate: both edges of a catheter of known size",
                                "",
                                Tool.CATHETER),
                        tool(
                                "known-line",
                                MaterialDesignR.RULER_SQUARE,
                                "Calibrate: a line of known length",
                                "",
                                Tool.KNOWN_LINE),
                        new Separator(),
                        button("undo", MaterialDesignU.UNDO, "Undo the last step", "Ctrl+Z", turns.undo()),
                        button("redo", MaterialDesignR.REDO, "Redo", "Ctrl+Y", model::redo),
                        new Separator(),
                        button("turn", MaterialDesignR.ROTATE_RIGHT, "Turn by a quarter", "R", turns.turn()),
                        button(
                                "flip-horizontally",
                                MaterialDesignF.FLIP_HORIZONTAL,
                                "Left and right exchanged",
                                "H",
                                turns.flipHorizontally()),
                        button(
                                "flip-vertically",
                                MaterialDesignF.FLIP_VERTICAL,
                                "Top and bottom exchanged",
                                "Shift+H",
                                turns.flipVertically()),
                        new Separator(),
                        subtraction(tools));
    }

    private ToggleButton tool(String id, Ikon icon, String says, String shortcut, Tool tool) {
        ToggleButton button = Icons.dress(new ToggleButton(), icon, says, shortcut);
        button.setId("tool-" + id);
        button.setOnAction(press -> model.toggle(tool));
        model.toolProperty().subscribe(inHand -> button.setSelected(inHand == tool));
        return button;
    }

    private static ToggleButton magnifier(ReadingTools tools) {
        ToggleButton button =
                Icons.dress(new ToggleButton(), MaterialDesignM.MAGNIFY_PLUS_OUTLINE, "Magnifier", "hold Q");
        button.setId("tool-magnifier");
        button.selectedProperty().bindBidirectional(tools.magnifier().onProperty());
        return button;
    }

    private static ToggleButton subtraction(ReadingTools tools) {
        ToggleButton button =
                Icons.dress(new ToggleButton(), MaterialDesignV.VECTOR_DIFFERENCE, "Subtract a mask (DSA)", "N");
        button.setId("tool-subtraction");
        button.setOnAction(press -> tools.subtraction().toggle());
        tools.session()
                .currentProperty()
                .flatMap(loop -> loop.map(one -> one.subtractionProperty()).orElse(null))
                .subscribe(plan -> button.setSelected(plan != null && plan.isPresent()));
        return button;
    }

    private static Button button(String id, Ikon icon, String says, String shortcut, Runnable action) {
        Button button = Icons.dress(new Button(), icon, says, shortcut);
        button.setId("tool-" + id);
        button.setOnAction(press -> action.run());
        return button;
    }
}
