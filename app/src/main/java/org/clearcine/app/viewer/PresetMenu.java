package org.clearcine.app.viewer;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.clearcine.app.control.Icons;

/** The windows to choose from, with the keys 1 to 9 in front of them. */
final class PresetMenu extends MenuButton {

    private static final int KEYS = 9;

    private final PictureModel look;

    PresetMenu(PictureModel look) {
        super("Presets");
        this.look = look;
        setId("presets");
        setMaxWidth(Double.MAX_VALUE);
        Icons.explain(this, "Windows of the file and others", "1 to 9");
        fill();
        setOnShowing(open -> fill());
    }

    private void fill() {
        List<MenuItem> items = new ArrayList<>();
        for (WindowPreset preset : look.presets()) {
            int number = items.size() + 1;
            MenuItem item = new MenuItem((number <= KEYS ? number + "   " : "") + preset.name());
            item.setMnemonicParsing(false);
            item.setOnAction(choice -> look.use(preset));
            items.add(item);
        }
        getItems().setAll(items);
    }
}
