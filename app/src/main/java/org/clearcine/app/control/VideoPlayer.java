package org.clearcine.app.control;

import java.nio.file.Path;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.media.Media;
import javafx.scene.media.MediaException;
import javafx.scene.media.MediaPlayer;
import javafx.scene.media.MediaView;
import javafx.util.Duration;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/**
 * Plays a video file as any player would: for a look at an original recording or at what has been exported.
 *
 * <p>The system's own decoders run inside this process, so only give it files that are known to be whole. {@link #dispose}
 * gives the file back.
 */
public final class VideoPlayer extends BorderPane {

    private final BooleanProperty playing = new SimpleBooleanProperty(true);
    private final Label words = new Label();
    private final Slider position = new Slider(0, 1, 0);
    private final MediaPlayer player;

    /** @throws MediaException if this kind of file cannot be played */
    public VideoPlayer(Path file) {
        getStyleClass().add("video-player");
        player = new MediaPlayer(new Media(file.toUri().toString()));
        player.setCycleCount(MediaPlayer.INDEFINITE);
        player.setMute(true);
        MediaView view = new MediaView(player);
        view.setPreserveRatio(true);
        StackPane room = new StackPane(view);
        room.setMinSize(0, 0);
        // Its size comes from the window and never from the picture, which takes its own from here.
        room.setPrefSize(1, 1);
        view.fitWidthProperty().bind(room.widthProperty());
        view.fitHeightProperty().bind(room.heightProperty());
        setCenter(room);
        setBottom(bar());
        player.currentTimeProperty().subscribe(this::showTime);
        player.setOnReady(() -> position.setMax(lengthMillis()));
        player.setOnError(() -> words.setText("This file cannot be played here; its frames can still be looked at."));
        playing.subscribe(runs -> {
            if (runs) {
                player.play();
            } else {
                player.pause();
            }
        });
    }

    private HBox bar() {
        ToggleButton play = Icons.dress(new ToggleButton(), MaterialDesignP.PAUSE, "Play or pause", "Space");
        play.setId("player-play");
        play.setOnAction(press -> playing.set(!playing.get()));
        playing.subscribe(runs -> {
            play.setSelected(runs);
            play.setGraphic(Icons.of(runs ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY));
        });
        position.setId("player-position");
        position.setFocusTraversable(false);
        position.setAccessibleText("Position in the video");
        position.valueProperty().subscribe(value -> {
            if (position.isValueChanging() || position.isPressed()) {
                player.seek(Duration.millis(value.doubleValue()));
            }
        });
        HBox.setHgrow(position, Priority.ALWAYS);
        words.setId("player-time");
        HBox bar = new HBox(8, play, position, words);
        bar.setAlignment(Pos.CENTER);
        bar.getStyleClass().add("transport");
        return bar;
    }

    private void showTime() {
        if (!position.isValueChanging() && !position.isPressed()) {
            position.setValue(player.getCurrentTime().toMillis());
        }
        if (lengthMillis() > 0) {
            words.setText(String.format(Locale.ROOT, "%.1f of %.1f s", positionMillis() / 1000, lengthMillis() / 1000));
        }
    }

    /** Of one round; the player's own total counts all that are to come. */
    private double lengthMillis() {
        Duration length = player.getMedia().getDuration();
        return length.isUnknown() || length.isIndefinite() ? 0 : length.toMillis();
    }

    public BooleanProperty playingProperty() {
        return playing;
    }

    /** Where it is, in milliseconds from the start. */
    public double positionMillis() {
        return player.getCurrentTime().toMillis();
    }

    /** Ends playback and gives the file back. */
    public void dispose() {
        player.dispose();
    }
}
