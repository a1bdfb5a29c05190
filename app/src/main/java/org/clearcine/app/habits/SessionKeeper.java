package org.clearcine.app.habits;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearcine.app.control.PanZoom;
import org.clearcine.app.session.LoopOrigin;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.session.Session;
import org.clearcine.app.tools.Measurement;
import org.clearcine.app.tools.ReadingModel;
import org.clearcine.app.tools.Readings;
import org.clearcine.app.viewer.CompareModel;
import org.clearcine.app.viewer.FrameRange;
import org.clearcine.app.viewer.LoopLook;
import org.clearcine.app.viewer.LoopPlace;
import org.clearcine.app.viewer.PictureModel;
import org.clearcine.app.viewer.ViewerModel;
import org.clearcine.core.display.ScreenTransform;
import org.clearcine.core.display.VoiTransform;
import org.clearcine.core.display.VoiWindow;
import org.clearcine.core.measurement.Point;

/** Takes down how a session stands, and brings it back loop by loop. On the JavaFX thread. */
final class SessionKeeper {

    private final Session session;
    private final ViewerModel viewer;
    private final ReadingModel reading;

    SessionKeeper(Session session, ViewerModel viewer, ReadingModel reading) {
        this.session = session;
        this.viewer = viewer;
        this.reading = reading;
    }

    /** How things stand now; loops that were made here and lie in no file are left out. */
    SessionState now() {
        List<OpenLoop> kept = session.loops().stream()
                .filter(loop -> loop.origin().isPresent())
                .toList();
        int current = session.current().map(kept::indexOf).orElse(-1);
        return new SessionState(
                0,
                current,
                session.namesHiddenProperty().get(),
                compared(),
                kept.stream().map(this::loop).toList());
    }

    private SessionState.Compared compared() {
        CompareModel compare = viewer.compare();
        PictureModel look = viewer.look();
        return new SessionState.Compared(
                compare.modeProperty().get(),
                compare.swappedProperty().get(),
                compare.splitProperty().get(),
                compare.differenceGainProperty().get(),
                look.motionMapProperty().get(),
                look.motionContoursProperty().get(),
                look.motionOpacityProperty().get());
    }

    private SessionState.Loop loop(OpenLoop open) {
        LoopOrigin origin = open.origin().orElseThrow();
        LoopLook look = viewer.look()
                .lookOf(open)
                .orElseGet(() -> new LoopLook(open.screenTransform(), Optional.empty(), PanZoom.WHOLE));
        // While a mask is subtracted, the window of the plain frames is the one to keep.
        ScreenTransform plain = open.subtractionProperty().get().isEmpty()
                ? look.transform()
                : look.otherTransform().orElse(open.screenTransform());
        Readings readings = reading.of(open);
        return new SessionState.Loop(
                origin.file().toString(),
                origin.entry(),
                viewer.cine()
                        .placeOf(open)
                        .orElseGet(() ->
                                new LoopPlace(0, FrameRange.whole(open.frames().frameCount()))),
                window(plain.voi(), open.screenTransform().voi()),
                plain.isInverse(),
                look.panZoom(),
                open.settingsProperty().get(),
                List.copyOf(open.keyFrames().markedProperty().get()),
                readings.measurements().stream().map(SessionKeeper::line).toList(),
                readings.calibration());
    }

    private static List<VoiWindow> window(VoiTransform now, VoiTransform ofFile) {
        return now instanceof VoiWindow own && !now.equals(ofFile) ? List.of(own) : List.of();
    }

    private static SessionState.Line line(Measurement measurement) {
        List<Double> coordinates = new ArrayList<>();
        for (Point point : measurement.points()) {
            coordinates.add(point.x());
            coordinates.add(point.y());
        }
        return new SessionState.Line(measurement.number(), measurement.kind().name(), coordinates);
    }

    /** Brings back what belongs to the whole session. */
    void restore(SessionState.Compared compared, boolean namesHidden) {
        session.namesHiddenProperty().set(namesHidden);
        CompareModel compare = viewer.compare();
        compare.modeProperty().set(compared.mode());
        compare.swappedProperty().set(compared.swapped());
        compare.splitProperty().set(compared.split());
        compare.differenceGainProperty().set(compared.differenceGain());
        PictureModel look = viewer.look();
        look.motionMapProperty().set(compared.motionMap());
        look.motionContoursProperty().set(compared.motionContours());
        look.motionOpacityProperty().set(compared.motionOpacity());
    }

    /** Brings back what belongs to a loop that has just been opened and has not been looked at yet. */
    void restore(SessionState.Loop kept, OpenLoop open) {
        ScreenTransform ofFile = open.screenTransform();
        VoiTransform voi =
                kept.window().isEmpty() ? ofFile.voi() : kept.window().get(0);
        ScreenTransform shown = new ScreenTransform(ofFile.modality(), voi, kept.inverse());
        viewer.look().begin(open, new LoopLook(shown, Optional.empty(), kept.panZoom()));
        viewer.cine().begin(open, kept.place());
        open.settingsProperty().set(kept.settings());
        int count = open.frames().frameCount();
        kept.keyFrames().stream().filter(index -> index < count).forEach(open.keyFrames()::toggle);
        List<Measurement> measurements =
                kept.measurements().stream().map(SessionKeeper::measurement).toList();
        reading.begin(open, new Readings(measurements, kept.calibration()));
    }

    private static Measurement measurement(SessionState.Line line) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i + 1 < line.coordinates().size(); i += 2) {
            points.add(new Point(line.coordinates().get(i), line.coordinates().get(i + 1)));
        }
        return new Measurement(line.number(), Measurement.Kind.valueOf(line.kind()), points);
    }

    static LoopOrigin origin(SessionState.Loop kept) {
        return new LoopOrigin(Path.of(kept.file()), kept.entry());
    }
}
