package org.clearcine.app.viewer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.clearcine.app.compare.MotionLook;
import org.clearcine.app.control.PanZoom;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.session.Session;
import org.clearcine.core.display.ModalityTransform;
import org.clearcine.core.display.ScreenTransform;
import org.clearcine.core.display.VoiLutFunction;
import org.clearcine.core.display.VoiWindow;
import org.clearcine.core.subtraction.SubtractionPlan;

/** How the frames are looked at, in all panes alike: window, zoom, motion map, raw held. */
public final class PictureModel {

    private static final VoiWindow EIGHT_BITS = new VoiWindow(128, 256, VoiLutFunction.LINEAR, "");
    private static final ScreenTransform ANY = new ScreenTransform(ModalityTransform.IDENTITY, EIGHT_BITS, false);
    private static final double DEFAULT_OPACITY = 0.6;
    /** A drag across the whole pane makes the window this many times as wide. */
    private static final double WIDER_PER_PANE = 6;

    private final ObjectProperty<ScreenTransform> transform = new SimpleObjectProperty<>(ANY);
    private final ObservableValue<VoiWindow> window;
    private final ObjectProperty<PanZoom> panZoom = new SimpleObjectProperty<>(PanZoom.WHOLE);
    private final BooleanProperty motionMap = new SimpleBooleanProperty();
    private final DoubleProperty motionOpacity = new SimpleDoubleProperty(DEFAULT_OPACITY);
    private final BooleanProperty motionContours = new SimpleBooleanProperty();
    private final BooleanProperty motionArrows = new SimpleBooleanProperty();
    private final BooleanProperty rawHeld = new SimpleBooleanProperty();
    private final ObjectProperty<DragTool> tool = new SimpleObjectProperty<>(DragTool.WINDOW);
    /** How each loop was looked at when it was left. */
    private final Map<OpenLoop, LoopLook> kept = new WeakHashMap<>();

    private Optional<OpenLoop> loop = Optional.empty();
    private Subscription subtraction = Subscription.EMPTY;
    /** The window of the frames as they are while they are subtracted, and the other way round. */
    private Optional<ScreenTransform> otherTransform = Optional.empty();

    public PictureModel(Session session) {
        window = transform.map(this::windowOf);
        session.currentProperty().subscribe(this::follow);
    }

    private void follow(Optional<OpenLoop> shown) {
        subtraction.unsubscribe();
        loop.ifPresent(left -> kept.put(left, look()));
        loop = shown;
        otherTransform = Optional.empty();
        reset();
        loop.map(kept::get).ifPresent(this::take);
        subtraction = loop.map(open -> open.subtractionProperty().subscribe(this::changeSubtraction))
                .orElse(Subscription.EMPTY);
    }

    private LoopLook look() {
        return new LoopLook(transform.get(), otherTransform, panZoom.get());
    }

    private void take(LoopLook look) {
        transform.set(look.transform());
        otherTransform = look.otherTransform();
        panZoom.set(look.panZoom());
    }

    /** How a loop is looked at, or was when it was left; empty if it never was. */
    public Optional<LoopLook> lookOf(OpenLoop open) {
        return loop.filter(shown -> shown == open).map(shown -> look()).or(() -> Optional.ofNullable(kept.get(open)));
    }

    /** Begins a loop that has not been looked at yet with the look of an earlier session. */
    public void begin(OpenLoop open, LoopLook earlier) {
        kept.put(open, earlier);
    }

    /** Differences have a window of their own; the one of the plain frames comes back with them. */
    private void changeSubtraction(Optional<SubtractionPlan> before, Optional<SubtractionPlan> now) {
        boolean sameValues = before.map(SubtractionPlan::domain).equals(now.map(SubtractionPlan::domain));
        if (sameValues || loop.isEmpty()) {
            return;
        }
        if (before.isPresent() && now.isPresent()) {
            transform.set(loop.get().shownTransform());
            return;
        }
        ScreenTransform left = transform.get();
        transform.set(otherTransform.orElseGet(() -> loop.get().shownTransform()));
        otherTransform = Optional.of(left);
    }

    /** The file's own window, the whole frame, nothing inverted, turned or mirrored. */
    public void reset() {
        transform.set(loop.map(OpenLoop::shownTransform).orElse(ANY));
        panZoom.set(PanZoom.WHOLE);
    }

    /** The window that the file asks for. */
    public void resetWindow() {
        transform.set(transform
                .get()
                .with(loop.map(OpenLoop::shownTransform).orElse(ANY).voi()));
    }

    /** The windows and tables to choose from; none while no loop is open. */
    public List<WindowPreset> presets() {
        return loop.map(WindowPreset::of).orElse(List.of());
    }

    /** The preset with this number, from 1; nothing if there are fewer. */
    public void usePreset(int number) {
        List<WindowPreset> presets = presets();
        if (number <= presets.size()) {
            use(presets.get(number - 1));
        }
    }

    void use(WindowPreset preset) {
        transform.set(transform.get().with(preset.voi()));
    }

    /** Dark becomes bright and bright dark. */
    public void invert() {
        transform.set(transform.get().inverted());
    }

    public void setWindow(double windowCenter, double windowWidth) {
        transform.set(transform.get().with(window.getValue().with(windowCenter, windowWidth)));
    }

    /**
     * Widens and shifts the window by a drag.
     *
     * @param across share of the pane's width; to the right is wider
     * @param down share of the pane's height; down is darker
     * @param atStart the window when the drag began
     */
    public void dragWindow(double across, double down, VoiWindow atStart) {
        VoiWindow dragged = dragged(across, down, atStart);
        setWindow(dragged.windowCenter(), dragged.windowWidth());
    }

    static VoiWindow dragged(double across, double down, VoiWindow atStart) {
        double width = atStart.windowWidth() * Math.pow(WIDER_PER_PANE, across);
        return atStart.with(atStart.windowCenter() + down * atStart.windowWidth(), width);
    }

    public void zoomAt(double factor, double x, double y) {
        panZoom.set(panZoom.get().zoomedAt(factor, x, y));
    }

    /** The whole frame, turned and mirrored as it is. */
    public void showWhole() {
        panZoom.set(panZoom.get().whole());
    }

    /** Turns the frame by a quarter, clockwise, around the middle of the pane. */
    public void turn() {
        panZoom.set(panZoom.get().with(panZoom.get().orientation().turned()));
    }

    /** Exchanges left and right of the screen. */
    public void flipHorizontally() {
        panZoom.set(panZoom.get().with(panZoom.get().orientation().flippedHorizontally()));
    }

    /** Exchanges top and bottom of the screen. */
    public void flipVertically() {
        panZoom.set(panZoom.get().with(panZoom.get().orientation().flippedVertically()));
    }

    /** A table cannot be dragged: a window over the same values stands in for it. */
    private VoiWindow windowOf(ScreenTransform shown) {
        return shown.voi() instanceof VoiWindow own
                ? own
                : loop.map(OpenLoop::fallbackWindow).orElse(EIGHT_BITS);
    }

    /** The whole way from stored value to screen. */
    public ObjectProperty<ScreenTransform> transformProperty() {
        return transform;
    }

    /** The window in use. */
    public ObservableValue<VoiWindow> windowProperty() {
        return window;
    }

    public ObjectProperty<PanZoom> panZoomProperty() {
        return panZoom;
    }

    /** Whether the motion map lies over the processed pane. */
    public BooleanProperty motionMapProperty() {
        return motionMap;
    }

    public DoubleProperty motionOpacityProperty() {
        return motionOpacity;
    }

    /** Whether the motion map is drawn as lines and not as a fill. */
    public BooleanProperty motionContoursProperty() {
        return motionContours;
    }

    /** Whether arrows show where things move; on the screen only. */
    public BooleanProperty motionArrowsProperty() {
        return motionArrows;
    }

    MotionLook motionLook() {
        MotionLook.Style filled = motionContours.get() ? MotionLook.Style.CONTOURS : MotionLook.Style.OVERLAY;
        MotionLook.Style style = motionMap.get() ? filled : MotionLook.Style.OFF;
        return new MotionLook(style, motionOpacity.get());
    }

    /** Whether the processed pane shows the raw frame for as long as a key is held. */
    public BooleanProperty rawHeldProperty() {
        return rawHeld;
    }

    /** What a drag with the main button does. */
    public ObjectProperty<DragTool> toolProperty() {
        return tool;
    }
}
