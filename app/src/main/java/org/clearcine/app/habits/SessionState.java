package org.clearcine.app.habits;

import java.util.List;
import org.clearcine.app.compare.CompareMode;
import org.clearcine.app.control.PanZoom;
import org.clearcine.app.viewer.LoopPlace;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.display.VoiWindow;
import org.clearcine.core.measurement.Calibration;

/**
 * All of a session that is to come back after a crash.
 *
 * @param attempts how often it has been tried to bring it back: what makes the program fail must not do so at every start
 * @param current index of the loop that is looked at; -1 if none is
 */
record SessionState(int attempts, int current, boolean namesHidden, Compared compared, List<Loop> loops) {

    /** How raw and processed are held against each other. */
    record Compared(
            CompareMode mode,
            boolean swapped,
            double split,
            int differenceGain,
            boolean motionMap,
            boolean motionContours,
            double motionOpacity) {}

    /**
     * One loop.
     *
     * @param file where it was opened from
     * @param entry its name in the archive {@code file}; empty outside of one
     * @param window empty list: as the file asks
     */
    record Loop(
            String file,
            String entry,
            LoopPlace place,
            List<VoiWindow> window,
            boolean inverse,
            PanZoom panZoom,
            DenoiseSettings settings,
            List<Integer> keyFrames,
            List<Line> measurements,
            Calibration calibration) {}

    /** A measurement. */
    record Line(int number, String kind, List<Double> coordinates) {}

    SessionState withAttempts(int count) {
        return new SessionState(count, current, namesHidden, compared, loops);
    }
}
