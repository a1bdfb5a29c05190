package org.clearcine.core.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.clearcine.core.denoise.Prediction;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.network.StudentInput;
import org.clearcine.core.training.LoopPlanes.Kind;

/**
 * Draws patches at random from many loops: place, frame, turn, time reversal, and now and then a frame without a past.
 *
 * <p>A share of the patches loses its neighbours and predictions on one side or both, so that the network learns to stand
 * on the centre frame alone when the past does not fit.
 */
public final class PatchSampler {

    /** Patches a batch, their side in pixels, and the share of patches that lose a side. */
    public record Settings(int batch, int side, double forgetful) {

        public Settings {
            if (batch < 1 || side < 16 || side % 8 != 0 || !(forgetful >= 0 && forgetful <= 1)) {
                throw new IllegalArgumentException("patches: " + batch + " of " + side + ", forgetful " + forgetful);
            }
        }
    }

    private final Settings settings;
    private final Supervision supervision;
    private final Random random;

    public PatchSampler(Settings settings, Supervision supervision, long seed) {
        this.settings = settings;
        this.supervision = supervision;
        random = new Random(seed);
    }

    /** The next batch. */
    public PatchBatch next(List<LoopPlanes> loops) {
        PatchBatch batch = new PatchBatch(settings.batch, settings.side);
        for (int i = 0; i < settings.batch; i++) {
            draw(loops.get(random.nextInt(loops.size())), batch, i);
        }
        return batch;
    }

    /** The middle of one frame, not turned, as the only patch of {@code batch}. */
    static void whole(LoopPlanes loop, int frame, PatchBatch batch) {
        int top = (loop.header().rows() - batch.side) / 2;
        int left = (loop.header().columns() - batch.side) / 2;
        PatchPlace place = new PatchPlace(top, left, batch.side, batch.side);
        new Drawing(loop, frame, place, Turn.NONE).into(batch, 0);
    }

    private void draw(LoopPlanes loop, PatchBatch batch, int slot) {
        LoopPlanes.Header header = loop.header();
        int frame = random.nextInt(header.frames());
        PatchPlace place = new PatchPlace(
                random.nextInt(header.rows() - settings.side + 1),
                random.nextInt(header.columns() - settings.side + 1),
                settings.side,
                settings.side);
        Drawing drawing = new Drawing(loop, frame, place, Turn.random(random));
        if (random.nextDouble() < settings.forgetful) {
            drawing.forget(random.nextBoolean(), random.nextInt(3) == 0);
        }
        if (supervision == Supervision.RECORRUPTED) {
            drawing.recorrupt(random);
        }
        drawing.into(batch, slot);
    }

    /** One patch on its way into a batch. */
    private static final class Drawing {

        private final LoopPlanes loop;
        private final int frame;
        private final PatchPlace place;
        private final PatchPlace outer;
        private final Turn turn;
        private float[] target;
        private final List<float[]> frames = new ArrayList<>();
        private final List<float[]> forward = new ArrayList<>();
        private final List<float[]> backward = new ArrayList<>();

        Drawing(LoopPlanes loop, int frame, PatchPlace place, Turn turn) {
            this.loop = loop;
            this.frame = frame;
            this.place = place;
            this.turn = turn;
            LoopPlanes.Header header = loop.header();
            outer = place.grown(StudentInput.MARGIN, header.rows(), header.columns());
            int direction = turn.reversed() ? -1 : 1;
            for (int k = -StudentInput.REACH; k <= StudentInput.REACH; k++) {
                frames.add(read(Kind.NOISY, Math.max(0, Math.min(header.frames() - 1, frame + direction * k))));
            }
            repeatTheCentreAtTheEnds(direction);
            List<float[]> past = List.of(read(Kind.FORWARD, frame), read(Kind.FORWARD_VARIANCE, frame));
            List<float[]> future = List.of(read(Kind.BACKWARD, frame), read(Kind.BACKWARD_VARIANCE, frame));
            target = loop.header().hasTruth() ? read(Kind.TRUTH, frame) : frames.get(StudentInput.REACH);
            forward.addAll(turn.reversed() ? future : past);
            backward.addAll(turn.reversed() ? past : future);
        }

        /** One array for the frame and its repetitions beyond the ends of the loop, so that they are recorrupted together. */
        private void repeatTheCentreAtTheEnds(int direction) {
            int last = loop.header().frames() - 1;
            for (int k = -StudentInput.REACH; k <= StudentInput.REACH; k++) {
                if (Math.max(0, Math.min(last, frame + direction * k)) == frame) {
                    frames.set(StudentInput.REACH + k, frames.get(StudentInput.REACH));
                }
            }
        }

        /**
         * Adds noise to what the network sees and takes it out of the target, see {@link Supervision#RECORRUPTED}. A side that
         * repeats the frame gets the same noise: beside the untouched frame it would give the noise away.
         */
        void recorrupt(Random random) {
            int rows = turn.transposed() ? outer.columns() : outer.rows();
            float[] noise = new NoiseField(loop.correlation()).draw(rows, frames.get(0).length / rows, random);
            float[] centre = frames.get(StudentInput.REACH);
            float[] seen = centre.clone();
            float[] compared = centre.clone();
            for (int i = 0; i < noise.length; i++) {
                seen[i] += Supervision.ALPHA * noise[i];
                compared[i] -= noise[i] / Supervision.ALPHA;
            }
            frames.replaceAll(each -> each == centre ? seen : each);
            target = compared;
        }

        private float[] read(Kind kind, int index) {
            return turn.apply(loop.read(kind, index, outer), outer.rows(), outer.columns());
        }

        /** Takes one side away, or both, as if the loop began or ended here. */
        void forget(boolean past, boolean both) {
            int centre = StudentInput.REACH;
            float[] level = constant(mean(frames.get(centre)));
            if (past || both) {
                forgetPrediction(forward, both ? level : backward.get(0));
                frames.set(centre - 2, frames.get(centre));
                frames.set(centre - 1, frames.get(centre));
            }
            if (!past || both) {
                forgetPrediction(backward, both ? level : forward.get(0));
                frames.set(centre + 2, frames.get(centre));
                frames.set(centre + 1, frames.get(centre));
            }
        }

        private void forgetPrediction(List<float[]> prediction, float[] instead) {
            prediction.set(0, instead);
            prediction.set(1, constant(Prediction.NO_KNOWLEDGE));
        }

        private float[] constant(float value) {
            float[] values = new float[frames.get(0).length];
            Arrays.fill(values, value);
            return values;
        }

        private static float mean(float[] values) {
            double sum = 0;
            for (float value : values) {
                sum += value;
            }
            return (float) (sum / values.length);
        }

        void into(PatchBatch batch, int slot) {
            PatchPlace inner = new PatchPlace(
                    place.top() - outer.top(), place.left() - outer.left(), place.rows(), place.columns());
            PatchPlace turned = turn.apply(inner, outer.rows(), outer.columns());
            int columns = turn.transposed() ? outer.rows() : outer.columns();
            StudentInput input = new StudentInput(columns, frames, forward, backward, loop.correlation());
            FrameSize size = new FrameSize(turned.rows(), turned.columns());
            input.write(turned.top(), turned.left(), size, batch.planes, slot * batch.planesPerPatch());
            batch.put(batch.base, slot, input.base(), turned, columns);
            batch.put(batch.target, slot, target, turned, columns);
        }
    }
}
