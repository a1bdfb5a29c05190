package org.clearcine.app.viewer;

import java.util.Locale;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clearcine.app.control.Icons;
import org.clearcine.app.control.Pulse;
import org.clearcine.app.job.JobRunner;
import org.clearcine.core.frame.FrameTiming;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** Play, step, speed, repeat, range, and the rate that was asked for beside the rate that is shown. */
public final class TransportBar extends VBox {

    private static final long READOUT_NANOS = 500_000_000L;

    private final CineModel cine;
    private final RateMeter rate;
    private final Label position = new Label();
    private final Label speed = new Label();
    private final Label readout = new Label();
    private long lastReadout;

    public TransportBar(CineModel cine, RateMeter rate, JobRunner jobs) {
        this.cine = cine;
        this.rate = rate;
        setId("transport");
        getStyleClass().add("transport");
        getChildren()
                .addAll(new Filmstrip(cine, jobs), new RangeHandles(cine), new FrameSlider(cine), facts(), buttons());
        disableProperty().bind(cine.loopProperty().map(loop -> loop.isEmpty()));
        cine.indexProperty().subscribe(this::showPosition);
        cine.frameCountProperty().subscribe(this::showPosition);
        cine.rangeProperty().subscribe(this::showPosition);
        cine.speedProperty().subscribe(value -> speed.setText(format("%s x", number(value.doubleValue()))));
        cine.loopProperty().subscribe(this::showRate);
        cine.playingProperty().subscribe(this::showRate);
        Pulse.whileShown(this, this::pulse);
    }

    private void pulse(long now) {
        if (now - lastReadout > READOUT_NANOS) {
            lastReadout = now;
            showRate();
        }
    }

    /** In a line of their own, so that a narrow window cuts nothing off. */
    private HBox facts() {
        position.getStyleClass().add("transport-position");
        readout.getStyleClass().addAll("transport-readout", "muted");
        readout.setId("rate");
        position.setId("position");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return new HBox(8, position, space, readout);
    }

    private HBox buttons() {
        speed.getStyleClass().add("transport-speed");
        speed.setId("speed");
        HBox bar = new HBox(motion(), line(), speeds(), line(), repeats(), line(), ranges(), line(), keyFrames());
        bar.getStyleClass().add("transport-buttons");
        bar.setAlignment(Pos.CENTER);
        return bar;
    }

    private HBox motion() {
        ToggleButton play = new ToggleButton();
        Icons.dress(play, MaterialDesignP.PLAY, "Play or pause", "Space");
        play.setId("play");
        play.setSelected(cine.playingProperty().get());
        play.setOnAction(press -> cine.togglePlaying());
        cine.playingProperty().subscribe(playing -> {
            play.setSelected(playing);
            play.setGraphic(Icons.of(playing ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY));
        });
        return group(
                button("first", MaterialDesignS.SKIP_BACKWARD, "First frame", "Home", cine::goToFirst),
                button("previous", MaterialDesignS.SKIP_PREVIOUS, "Previous frame", "Left", () -> cine.step(-1)),
                play,
                button("next", MaterialDesignS.SKIP_NEXT, "Next frame", "Right", () -> cine.step(1)),
                button("last", MaterialDesignS.SKIP_FORWARD, "Last frame", "End", cine::goToLast));
    }

    private HBox speeds() {
        return group(
                button("slower", MaterialDesignR.REWIND, "Slower", "J", cine::slower),
                speed,
                button("faster", MaterialDesignF.FAST_FORWARD, "Faster", "L", cine::faster));
    }

    private HBox repeats() {
        return group(
                repeat("loop", MaterialDesignR.REPEAT, "Round and round", ".", CineClock.Repeat.LOOP),
                repeat("sweep", MaterialDesignS.SWAP_HORIZONTAL, "Back and forth", ",", CineClock.Repeat.SWEEP));
    }

    private HBox ranges() {
        return group(
                button("in", MaterialDesignC.CONTAIN_START, "Play from this frame on", "I", cine::setIn),
                button("out", MaterialDesignC.CONTAIN_END, "Play up to this frame", "O", cine::setOut),
                button("whole", MaterialDesignA.ARROW_EXPAND_HORIZONTAL, "Play the whole loop", "", cine::clearRange));
    }

    private HBox keyFrames() {
        return group(
                button(
                        "previous-key-frame",
                        MaterialDesignA.ARROW_COLLAPSE_LEFT,
                        "Previous key frame",
                        "Shift+Up",
                        cine::goToPreviousKeyFrame),
                button(
                        "key-frame",
                        MaterialDesignS.STAR_OUTLINE,
                        "Mark as key frame, or not",
                        "K",
                        cine::toggleKeyFrame),
                button(
                        "next-key-frame",
                        MaterialDesignA.ARROW_COLLAPSE_RIGHT,
                        "Next key frame",
                        "Shift+Down",
                        cine::goToNextKeyFrame));
    }

    private ToggleButton repeat(String id, Ikon icon, String says, String shortcut, CineClock.Repeat mode) {
        ToggleButton button = Icons.dress(new ToggleButton(), icon, says, shortcut);
        button.setId(id);
        button.setOnAction(press -> cine.toggleRepeat(mode));
        cine.repeatProperty().subscribe(repeat -> button.setSelected(repeat == mode));
        return button;
    }

    private static Button button(String id, Ikon icon, String says, String shortcut, Runnable action) {
        Button button = Icons.dress(new Button(), icon, says, shortcut);
        button.setId(id);
        button.setOnAction(press -> action.run());
        return button;
    }

    private static HBox group(Node... nodes) {
        HBox group = new HBox(2, nodes);
        group.setAlignment(Pos.CENTER);
        group.setMinWidth(Region.USE_PREF_SIZE);
        return group;
    }

    private static Separator line() {
        return new Separator(Orientation.VERTICAL);
    }

    private void showPosition() {
        FrameRange range = cine.rangeProperty().get();
        int count = cine.frameCountProperty().get();
        String part = range.equals(FrameRange.whole(count))
                ? ""
                : ", plays " + (range.first() + 1) + "-" + (range.last() + 1);
        position.setText((cine.indexProperty().get() + 1) + " of " + count + part);
    }

    private void showRate() {
        readout.setText(cine.loopProperty()
                .get()
                .filter(loop -> loop.frames().frameCount() > 1)
                .map(loop ->
                        asked(loop.cine().timing()) + (cine.playingProperty().get() ? shown() : ""))
                .orElse(""));
    }

    private static String asked(FrameTiming timing) {
        String origin = switch (timing.origin()) {
            case ASSUMED -> "assumed";
            case SIMULATED -> "simulated";
            default -> "from the file";
        };
        double rate = timing.framesPerSecond();
        return format(Math.abs(rate - Math.rint(rate)) < 0.05 ? "%.0f frames/s %s" : "%.1f frames/s %s", rate, origin);
    }

    private String shown() {
        return format("   |   shown %.1f /s, %d late", rate.framesPerSecond(), rate.droppedCount());
    }

    private static String number(double value) {
        return format(Math.abs(value - Math.rint(value)) < 0.005 ? "%.0f" : "%.2f", value);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
