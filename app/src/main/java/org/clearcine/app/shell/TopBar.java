package org.clearcine.app.shell;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.clearcine.app.control.Icons;
import org.clearcine.app.session.Session;
import org.clearcine.app.viewer.DragTool;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** Open, save, the tool of the mouse, the loop's name, help. */
final class TopBar extends HBox {

    private final Commands commands;

    TopBar(Session session, Commands commands, Desk desk) {
        super(4);
        this.commands = commands;
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label product = new Label("ClearCine");
        product.getStyleClass().add("product-name");
        Label title = new Label();
        title.getStyleClass().add("loop-title");
        title.setMinWidth(0);
        session.currentProperty().subscribe(() -> title.setText(title(session)));
        session.namesHiddenProperty().subscribe(() -> title.setText(title(session)));
        Button save = button("save", MaterialDesignC.CONTENT_SAVE_OUTLINE, "Save denoised loop as DICOM", "Ctrl+S");
        save.setOnAction(press -> commands.save());
        save.disableProperty().bind(session.currentProperty().map(Optional::isEmpty));
        Button open = button("open", MaterialDesignF.FOLDER_OPEN_OUTLINE, "Open files", "Ctrl+O");
        open.setOnAction(press -> commands.openFiles());
        Button reset = button("reset", MaterialDesignR.RESTORE, "Window and zoom back", "Esc");
        reset.setOnAction(press -> commands.look().reset());
        Button physics = button("physics", MaterialDesignC.CHART_BELL_CURVE, "Physics lab", "Ctrl+L");
        physics.setOnAction(press -> commands.openPhysicsLab());
        Button tune = button("tune", MaterialDesignS.SCHOOL_OUTLINE, "Fine-tune on own studies, models", "Ctrl+T");
        tune.setOnAction(press -> commands.toggleTuning());
        Button palette = button("palette-open", MaterialDesignM.MENU, "All commands", "Ctrl+K");
        palette.setOnAction(press -> desk.paletteShownProperty().set(true));
        Button theme = button("theme", MaterialDesignT.THEME_LIGHT_DARK, "Light or dark", "F6");
        theme.setOnAction(press -> desk.changeTheme());
        Button help = button("keys", MaterialDesignH.HELP_CIRCLE_OUTLINE, "Keys", "F1");
        help.setOnAction(press -> commands.toggleHelp());
        getChildren()
                .addAll(
                        product,
                        open,
                        new RecentMenu(session, commands),
                        save,
                        namesHidden(session),
                        tune,
                        space(),
                        title,
                        space(),
                        tool("tool-window", MaterialDesignC.CONTRAST_CIRCLE, "Drag: window", "W", DragTool.WINDOW),
                        tool("tool-zoom", MaterialDesignM.MAGNIFY, "Drag: zoom", "Z", DragTool.ZOOM),
                        tool("tool-pan", MaterialDesignA.ARROW_ALL, "Drag: move", "T", DragTool.PAN),
                        reset,
                        physics,
                        hideNames(session),
                        theme,
                        palette,
                        help);
    }

    private static String title(Session session) {
        return session.current()
                .map(loop -> session.shownName(loop) + "     "
                        + loop.title().detail().replace("\n", ", "))
                .orElse("No loop open");
    }

    /** Said loudly while names are hidden, so that nobody wonders where they are. */
    private static Label namesHidden(Session session) {
        Label hidden = new Label("NAMES HIDDEN");
        hidden.setId("names-hidden");
        hidden.getStyleClass().add("names-hidden");
        hidden.setMinWidth(Region.USE_PREF_SIZE);
        hidden.visibleProperty().bind(session.namesHiddenProperty());
        hidden.managedProperty().bind(hidden.visibleProperty());
        return hidden;
    }

    private ToggleButton hideNames(Session session) {
        ToggleButton button = Icons.dress(
                new ToggleButton(), MaterialDesignE.EYE_OFF_OUTLINE, "Hide names, for a shared screen", "F3");
        button.setId("hide-names");
        button.selectedProperty().bindBidirectional(session.namesHiddenProperty());
        return button;
    }

    private ToggleButton tool(String id, Ikon icon, String says, String shortcut, DragTool tool) {
        ToggleButton button = Icons.dress(new ToggleButton(), icon, says, shortcut);
        button.setId(id);
        button.setOnAction(press -> {
            commands.dragWith(tool);
            button.setSelected(true);
        });
        commands.look().toolProperty().subscribe(chosen -> button.setSelected(chosen == tool));
        return button;
    }

    private static Button button(String id, Ikon icon, String says, String shortcut) {
        Button button = Icons.dress(new Button(), icon, says, shortcut);
        button.setId(id);
        return button;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
