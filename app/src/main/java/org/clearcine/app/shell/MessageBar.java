package org.clearcine.app.shell;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.clearcine.app.control.Icons;
import org.clearcine.app.control.KeyFocus;
import org.clearcine.app.session.Message;
import org.clearcine.app.session.Session;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/**
 * The newest message, over the lower edge of the panes: it interrupts nothing and takes no focus.
 *
 * <p>Information goes by itself; a warning stays until it is dismissed or replaced.
 */
final class MessageBar extends HBox {

    private static final Duration INFORMATION_STAYS = Duration.seconds(6);

    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

    private final Session session;
    private final Label sentence = new Label();
    private final Label advice = new Label();
    private final HBox icon = new HBox();
    private final Button action = new Button();
    private final PauseTransition timer = new PauseTransition(INFORMATION_STAYS);

    MessageBar(Session session) {
        this.session = session;
        setId("message");
        getStyleClass().add("message-bar");
        setAlignment(Pos.CENTER_LEFT);
        icon.setAlignment(Pos.CENTER);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        sentence.setId("message-sentence");
        sentence.setWrapText(true);
        advice.getStyleClass().add("muted");
        advice.setWrapText(true);
        VBox words = new VBox(2, sentence, advice);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMaxWidth(620);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button dismiss = Icons.dress(new Button(), MaterialDesignC.CLOSE, "Dismiss", "Esc");
        dismiss.setId("message-dismiss");
        dismiss.setOnAction(press -> dismiss());
        action.setId("message-action");
        action.setAccessibleText("What this message offers");
        KeyFocus.byTab(action);
        action.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(icon, words, action, dismiss);
        timer.setOnFinished(end -> dismiss());
        session.messageProperty().subscribe(this::show);
    }

    private void show(Optional<Message> message) {
        setVisible(message.isPresent());
        timer.stop();
        message.ifPresent(said -> {
            boolean warning = said.kind() == Message.Kind.WARNING;
            sentence.setText(said.sentence());
            advice.setText(said.advice());
            advice.setVisible(!said.advice().isEmpty());
            advice.setManaged(!said.advice().isEmpty());
            action.setVisible(said.action().isPresent());
            action.setManaged(said.action().isPresent());
            said.action().ifPresent(this::offer);
            icon.getChildren()
                    .setAll(Icons.of(warning ? MaterialDesignA.ALERT_OUTLINE : MaterialDesignI.INFORMATION_OUTLINE));
            pseudoClassStateChanged(WARNING, warning);
            if (!warning) {
                timer.playFromStart();
            }
        });
    }

    private void offer(Message.Action offered) {
        action.setText(offered.says());
        action.setOnAction(press -> {
            dismiss();
            offered.run().run();
        });
    }

    private void dismiss() {
        session.messageProperty().set(Optional.empty());
    }
}
