package org.clearcine.core.tuning.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.function.Consumer;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.training.HeldOutPoint;
import org.clearcine.core.training.TuningMonitor;
import org.clearcine.core.training.TuningPreview;

/** Says how the run goes and listens to what it is told; waits here while it is paused. */
final class RunMonitor implements TuningMonitor {

    private static final long SAY_EVERY_NANOS = 300_000_000L;
    private static final long LISTEN_EVERY_NANOS = 150_000_000L;
    private static final long PAUSE_MILLIS = 150;

    private final WorkFolder work;
    private final Consumer<TuningEvent> out;
    private WorkFolder.Order order = WorkFolder.Order.GO_ON;
    private boolean stoppable = true;
    private long listened;
    private long said;
    private long firstStep = -1;
    private long firstStepNanos;
    private String stage = "";

    RunMonitor(WorkFolder work, Consumer<TuningEvent> out) {
        this.work = work;
        this.out = out;
    }

    /** Once the best weights are being judged there is nothing left to stop; it can still be discarded. */
    void isJudging() {
        stoppable = false;
        order = WorkFolder.Order.GO_ON;
    }

    WorkFolder.Order order() {
        return order;
    }

    void say(TuningEvent event) {
        out.accept(event);
    }

    @Override
    public void progress(String what, long done, long total) {
        long now = System.nanoTime();
        if (what.equals("training") || (what.equals(stage) && now - said < SAY_EVERY_NANOS && done < total)) {
            return;
        }
        stage = what;
        said = now;
        say(new TuningEvent(TuningEvent.Kind.STAGE, done, total, 0, 0, what));
    }

    @Override
    public void trained(long step, long total, double loss) throws IOException {
        long now = System.nanoTime();
        if (firstStep < 0) {
            firstStep = step;
            firstStepNanos = now;
        }
        if (now - said >= SAY_EVERY_NANOS || step == total) {
            said = now;
            double each = step == firstStep ? 0 : (now - firstStepNanos) / 1e9 / (step - firstStep);
            say(new TuningEvent(TuningEvent.Kind.STEP, step, total, loss, each * (total - step), ""));
            if (!Files.exists(work.path().resolve("run.json"))) {
                throw new NoSuchFileException("The work folder of the run is gone.");
            }
        }
    }

    @Override
    public void judged(HeldOutPoint point, TuningPreview preview) throws IOException {
        String name = "preview-" + point.step() + ".pgm";
        work.write(name, pgm(preview));
        say(new TuningEvent(TuningEvent.Kind.HELD_OUT, point.step(), 0, point.loss(), preview.residualDeviation(), ""));
        say(new TuningEvent(
                TuningEvent.Kind.PREVIEW, point.step(), preview.patches().size(), 0, 0, name));
    }

    /** Rows of three pictures, raw, parent and candidate, each row windowed to what its parent shows. */
    private static byte[] pgm(TuningPreview preview) {
        int side = preview.side();
        int columns = 3 * side;
        byte[] head = ("P5\n" + columns + " " + side * preview.patches().size() + "\n255\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] all = java.util.Arrays.copyOf(
                head, head.length + columns * side * preview.patches().size());
        int top = 0;
        for (TuningPreview.Patch patch : preview.patches()) {
            float[] sorted = patch.parent();
            java.util.Arrays.sort(sorted);
            float low = sorted[sorted.length / 100];
            float high = Math.max(low + 1, sorted[sorted.length - 1 - sorted.length / 100]);
            float[][] three = {patch.raw(), patch.parent(), patch.candidate()};
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < columns; x++) {
                    float value = (three[x / side][y * side + x % side] - low) / (high - low);
                    all[head.length + (top + y) * columns + x] =
                            (byte) Math.max(0, Math.min(255, Math.round(255 * value)));
                }
            }
            top += side;
        }
        return all;
    }

    @Override
    public boolean isCancelled() {
        long now = System.nanoTime();
        if (now - listened >= LISTEN_EVERY_NANOS) {
            listened = now;
            WorkFolder.Order told = work.order();
            boolean counts = stoppable || told == WorkFolder.Order.DISCARD;
            order = counts ? told : WorkFolder.Order.GO_ON;
        }
        return order == WorkFolder.Order.STOP_AND_KEEP_BEST || order == WorkFolder.Order.DISCARD;
    }

    @Override
    public void checkCancelled() throws CancelledException {
        if (isCancelled()) {
            throw new CancelledException();
        }
        if (order == WorkFolder.Order.PAUSE) {
            say(new TuningEvent(TuningEvent.Kind.PAUSED, 0, 0, 0, 0, ""));
            while (order == WorkFolder.Order.PAUSE) {
                sleep();
                if (isCancelled()) {
                    throw new CancelledException();
                }
            }
            firstStep = -1;
            say(new TuningEvent(TuningEvent.Kind.RESUMED, 0, 0, 0, 0, ""));
        }
    }

    private static void sleep() throws CancelledException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }
}
