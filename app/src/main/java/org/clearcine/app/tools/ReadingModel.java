package org.clearcine.app.tools;

import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.session.Session;
import org.clearcine.core.measurement.Calibration;
import org.clearcine.core.measurement.FileCalibration;

/** What is measured on the loop that is looked at, with which tool, and how to take it back. */
public final class ReadingModel {

    private static final Readings NOTHING = new Readings(java.util.List.of(), Calibration.NONE);
    private static final double USUAL_FRENCH = 6;

    private final Map<OpenLoop, History<Readings>> ofLoops = new WeakHashMap<>();
    private final ReadOnlyObjectWrapper<Readings> readings = new ReadOnlyObjectWrapper<>(NOTHING);
    private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(Tool.NONE);
    private final ReadOnlyObjectWrapper<Optional<Drawing>> drawing = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Drawing>> knownLine = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Double> french = new SimpleObjectProperty<>(USUAL_FRENCH);
    /** Number of the measurement whose figures are shown; 0 is none. */
    private final IntegerProperty selected = new SimpleIntegerProperty();

    private Runnable stepped = () -> {};
    private Optional<History<Readings>> history = Optional.empty();
    private Subscription following = Subscription.EMPTY;

    public ReadingModel(Session session) {
        session.currentProperty().subscribe(this::follow);
        tool.subscribe(value -> stopDrawing());
    }

    private void follow(Optional<OpenLoop> loop) {
        following.unsubscribe();
        stopDrawing();
        selected.set(0);
        knownLine.set(Optional.empty());
        history = loop.map(this::historyOf);
        following = history.map(own -> own.property().subscribe(readings::set)).orElse(Subscription.EMPTY);
        if (history.isEmpty()) {
            readings.set(NOTHING);
        }
    }

    private History<Readings> historyOf(OpenLoop loop) {
        return ofLoops.computeIfAbsent(
                loop,
                unknown -> begin(new Readings(
                        java.util.List.of(),
                        loop.dicom().map(FileCalibration::of).orElse(Calibration.NONE))));
    }

    private History<Readings> begin(Readings first) {
        return new History<>(first, () -> stepped.run());
    }

    /** What to do after each step that {@link #undo} can take back. */
    public void whenStepped(Runnable action) {
        stepped = action;
    }

    /** What has been measured on a loop, whether or not it is looked at. */
    public Readings of(OpenLoop loop) {
        return historyOf(loop).get();
    }

    /** Begins a loop that has not been looked at yet with what was measured on it in an earlier session. */
    public void begin(OpenLoop loop, Readings earlier) {
        ofLoops.put(loop, begin(earlier));
    }

    /** Takes {@code wanted}, or puts it away if it is in hand. */
    public void toggle(Tool wanted) {
        tool.set(tool.get() == wanted ? Tool.NONE : wanted);
    }

    /** Shows the points that are being set. */
    void draw(Drawing changed) {
        // Cleared first: the same drawing with other points must be heard of too.
        drawing.set(Optional.empty());
        drawing.set(Optional.of(changed));
    }

    void stopDrawing() {
        drawing.set(Optional.empty());
    }

    /** Takes a drawing whose points are all set: a measurement, or a calibration. */
    void finish(Drawing done) {
        stopDrawing();
        boolean empty = done.points().get(0).equals(done.points().get(1));
        if (history.isEmpty() || empty) {
            return;
        }
        done.tool().kind().ifPresentOrElse(kind -> add(kind, done), () -> calibrate(done));
    }

    private void add(Measurement.Kind kind, Drawing done) {
        Readings more = readings.get().plus(kind, done.points());
        history.orElseThrow().set(more);
        selected.set(more.measurements().get(more.measurements().size() - 1).number());
    }

    private void calibrate(Drawing done) {
        knownLine.set(Optional.of(done));
        if (done.tool() == Tool.CATHETER) {
            setFrench(french.get());
        }
    }

    /** The catheter that is clicked on has this size; a catheter that was just clicked on calibrates anew. */
    public void setFrench(double size) {
        if (!(size > 0)) {
            return;
        }
        french.set(size);
        knownLine
                .get()
                .filter(line -> line.tool() == Tool.CATHETER)
                .ifPresent(line -> set(readings.get()
                        .calibration()
                        .byCatheter(line.points().get(0), line.points().get(1), size)));
    }

    /** The line that was just drawn is that long. */
    public void setKnownLength(double millimetres) {
        if (!(millimetres > 0)) {
            return;
        }
        knownLine
                .get()
                .filter(line -> line.tool() == Tool.KNOWN_LINE)
                .ifPresent(line -> set(readings.get()
                        .calibration()
                        .byLine(line.points().get(0), line.points().get(1), millimetres)));
    }

    private void set(Calibration calibration) {
        history.ifPresent(own -> own.set(own.get().with(calibration)));
    }

    /** Takes a measurement off the picture; undo brings it back. */
    public void delete(int number) {
        history.ifPresent(own -> own.set(own.get().without(number)));
        if (selected.get() == number) {
            selected.set(0);
        }
    }

    /** Deletes the one whose figures are shown. */
    public void deleteSelected() {
        delete(selected.get());
    }

    /** Shows a measurement on its way while it is dragged. */
    void preview(Measurement moved) {
        history.ifPresent(own -> own.preview(own.get().with(moved)));
    }

    /** Ends a drag that began at {@code start}. */
    void keep(Readings start) {
        history.ifPresent(own -> own.keep(start));
    }

    public void undo() {
        history.ifPresent(History::undo);
    }

    public void redo() {
        history.ifPresent(History::redo);
    }

    public boolean canUndo() {
        return history.filter(History::canUndo).isPresent();
    }

    public boolean canRedo() {
        return history.filter(History::canRedo).isPresent();
    }

    /** The measurement whose figures are shown. */
    public Optional<Measurement> selected() {
        return readings.get().measurements().stream()
                .filter(one -> one.number() == selected.get())
                .findFirst();
    }

    public ReadOnlyObjectProperty<Readings> readingsProperty() {
        return readings.getReadOnlyProperty();
    }

    public ObjectProperty<Tool> toolProperty() {
        return tool;
    }

    public IntegerProperty selectedProperty() {
        return selected;
    }

    /** Outer diameter of the catheter that calibrates. */
    public ReadOnlyObjectProperty<Double> frenchProperty() {
        return french;
    }

    ReadOnlyObjectProperty<Optional<Drawing>> drawingProperty() {
        return drawing.getReadOnlyProperty();
    }

    /** The line that calibrated last, or that waits for its length. */
    ReadOnlyObjectProperty<Optional<Drawing>> knownLineProperty() {
        return knownLine.getReadOnlyProperty();
    }
}
