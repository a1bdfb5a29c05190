package org.clearcine.core.network;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.clearcine.core.denoise.ComponentSink;
import org.clearcine.core.denoise.FrameComponents;
import org.clearcine.core.denoise.MotionMap;
import org.clearcine.core.denoise.Prediction;
import org.clearcine.core.denoise.TemporalPredictions;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.network.ResultWindow.Result;
import org.clearcine.core.noise.NoiseModel;
import org.clearcine.core.noise.VarianceStabilizer;
import org.clearcine.core.progress.CancelledException;

/**
 * What is done with each frame of one run: the student's result, its faint lines raised, and its mean with those of the frames around it.
 *
 * <p>A frame is handed on when the results of the next two are there; live, at once and with the past alone.
 */
final class StudentFrames {

    /** What a run is about. */
    record Loop(NoiseModel noise, VarianceStabilizer stabilizer, FrameSize size) {}

    /** Which way the network sees the loop. */
    enum View {
        FROM_THE_BEGINNING,
        FROM_THE_END,
        LIVE
    }

    private final StudentCrew crew;
    private final Loop loop;
    private final View view;
    private final int room;
    private final Queue<TemporalPredictions> underWay = new ArrayDeque<>();
    private final ResultWindow results;

    StudentFrames(StudentCrew crew, Loop loop, View view) {
        this.crew = crew;
        this.loop = loop;
        this.view = view;
        this.room = view == View.LIVE ? 1 : crew.room(loop.size);
        this.results = new ResultWindow(loop.size, view == View.LIVE);
    }

    /** Takes the next frame, and hands on what is complete by it. */
    void take(TemporalPredictions predictions, ComponentSink sink) throws IOException, CancelledException {
        crew.begin(input(predictions), loop.size);
        underWay.add(predictions);
        if (underWay.size() >= room) {
            handOn(sink);
        }
    }

    /** Hands on the frames that wait for nothing any more. */
    void finish(ComponentSink sink) throws IOException, CancelledException {
        while (!underWay.isEmpty()) {
            handOn(sink);
        }
        emit(0, sink);
    }

    private void handOn(ComponentSink sink) throws IOException, CancelledException {
        TemporalPredictions predictions = underWay.remove();
        results.add(new Result(
                predictions.index(),
                predictions.raw(),
                predictions.toPrevious(),
                predictions.toNext(),
                motion(predictions),
                LineContrast.restored(loop.size, crew.next())));
        emit(view == View.LIVE ? 0 : ResultWindow.REACH, sink);
    }

    /** Hands on all frames but so many. */
    private void emit(int waiting, ComponentSink sink) throws IOException, CancelledException {
        while (results.waiting() > waiting) {
            Result result = results.oldest();
            sink.accept(new FrameComponents(
                    result.index(),
                    result.raw(),
                    stored(result.student().clone()),
                    stored(results.takeMean()),
                    Frame.owning(loop.size, result.motion())));
        }
    }

    private StudentInput input(TemporalPredictions predictions) {
        boolean fromTheEnd = view == View.FROM_THE_END;
        List<float[]> window = new ArrayList<>();
        for (int offset = -StudentInput.REACH; offset <= StudentInput.REACH; offset++) {
            window.add(predictions.stabilized(fromTheEnd ? -offset : offset));
        }
        Prediction past = fromTheEnd ? predictions.backward() : predictions.forward();
        Prediction future = fromTheEnd ? predictions.forward() : predictions.backward();
        return new StudentInput(
                loop.size.columns(),
                window,
                List.of(past.values(), past.variance()),
                List.of(future.values(), future.variance()),
                loop.noise.correlation());
    }

    /**
     * The map of the classical pipeline: it asks whether a neighbourhood contradicts the predictions. The doubt that the
     * student is told of asks each pixel alone, which is right for an input that is weighed further, but as a map it is
     * speckled: on a still pattern 6 % of its pixels claim motion, of this one 0.4 %.
     */
    private float[] motion(TemporalPredictions predictions) {
        return new MotionMap(loop.size, loop.noise.correlation()).of(predictions);
    }

    private Frame stored(float[] stabilized) {
        loop.stabilizer.inverse(stabilized, stabilized);
        return Frame.owning(loop.size, stabilized);
    }
}
