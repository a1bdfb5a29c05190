package org.clearcine.app.shell;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.clearcine.app.control.Icons;
import org.clearcine.app.session.RecentStudies;
import org.clearcine.app.session.Session;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/** What was opened lately, to be opened again. */
final class RecentMenu extends MenuButton {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    private final Session session;
    private final Commands commands;

    RecentMenu(Session session, Commands commands) {
        this.session = session;
        this.commands = commands;
        setId("recent");
        Icons.dress(this, MaterialDesignH.HISTORY, "Recent studies", "Ctrl+R opens the last one");
        disableProperty()
                .bind(javafx.beans.binding.Bindings.isEmpty(commands.recent().list()));
        commands.recent().list().subscribe(this::fill);
        session.namesHiddenProperty().subscribe(this::fill);
    }

    private void fill() {
        getItems().clear();
        for (RecentStudies.Recent recent : commands.recent().list()) {
            MenuItem item = new MenuItem(words(recent));
            item.setMnemonicParsing(false);
            item.setOnAction(press -> commands.open(recent.paths()));
            getItems().add(item);
        }
        MenuItem forget = new MenuItem("Forget them");
        forget.setOnAction(press -> commands.recent().forget());
        getItems().addAll(new SeparatorMenuItem(), forget);
    }

    private String words(RecentStudies.Recent recent) {
        String loops = recent.loops() == 1 ? "1 loop" : recent.loops() + " loops";
        String when = WHEN.format(recent.opened()) + ", " + loops;
        if (session.namesHiddenProperty().get()) {
            return when;
        }
        Path first = recent.paths().get(0);
        String more = recent.paths().size() > 1 ? " and " + (recent.paths().size() - 1) + " more" : "";
        return first.getFileName() + more + "    " + when;
    }
}
