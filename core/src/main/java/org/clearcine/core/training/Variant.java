package org.clearcine.core.training;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.clearcine.core.training.FusionLoss.Rungs;

/**
 * A way to train, by name: which network, shown what, taught what, on which loops. All are trained at an equal number of steps
 * and compared in one table, so that each part of the method shows what it is worth.
 */
public enum Variant {
    /** The frame-blind teacher of the first step, alone. */
    TEACHER("teacher", NetworkView.NEIGHBOURS, Lessons::blindCentre),

    /** The same weights, their result merged with the frame: the target of distillation. */
    TEACHER_MERGED("teacher+frame", NetworkView.NEIGHBOURS, Lessons::blindCentre),

    /** Our student, taught by the merged teacher. */
    DISTILLATION("+distillation", NetworkView.WINDOW, rungs(false, false, false)),

    /** And by the recursive target, both weighing the same everywhere. */
    RECURSIVE("+recursive", NetworkView.WINDOW, rungs(true, false, false)),

    /** And weighed pixel by pixel by the motion matrix. */
    MOTION("+motion", NetworkView.WINDOW, rungs(true, true, false)),

    /** And with the edge-preserving loss. */
    EDGE("+edge", NetworkView.WINDOW, rungs(true, true, true)),

    /** All of it, half of the patches re-noised. */
    OURS("ours", NetworkView.WINDOW, () -> new DistillationLesson(new Rungs(true, true, true), true)),

    /** The same for live use: nothing of the future is seen. */
    OURS_CAUSAL("ours-causal", NetworkView.CAUSAL, () -> new DistillationLesson(new Rungs(true, true, true), true)),

    /** The second step as the authors' code has it. */
    PAPER_LITERAL("paper-literal", NetworkView.SINGLE, LiteralLesson::new),

    /** Noise2Void on single frames: the floor. */
    BLIND_SPOT("blind-spot", NetworkView.SINGLE, BlindSpotLesson::new),

    /** Recorrupted to recorrupted. */
    R2R("r2r", NetworkView.WINDOW, Lessons::recorrupted),

    /** Stein's unbiased risk. */
    SURE("sure", NetworkView.WINDOW, () -> new SureLesson(0.2)),

    /** Classical results under fresh noise as pairs. */
    RENOISED("renoised", NetworkView.WINDOW, Lessons::known),

    /** The same student with clean targets: the ceiling. */
    SUPERVISED_TWIN("supervised-twin", NetworkView.WINDOW, Lessons::known);

    private final String id;
    private final NetworkView view;
    private final Supplier<Lesson> lesson;

    Variant(String id, NetworkView view, Supplier<Lesson> lesson) {
        this.id = id;
        this.view = view;
        this.lesson = lesson;
    }

    private static Supplier<Lesson> rungs(boolean recursive, boolean motion, boolean edge) {
        return () -> new DistillationLesson(new Rungs(recursive, motion, edge), false);
    }

    /** Name for tables and for the command line. */
    public String id() {
        return id;
    }

    /** The variant of that name. */
    public static Optional<Variant> named(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }

    /** Names of all variants, in the order of the table. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Variant::id).toList();
    }

    NetworkView view() {
        return view;
    }

    Lesson lesson() {
        return lesson.get();
    }

    /** Whose weights are used: its own, unless it only uses a teacher's result in another way. */
    Variant trainedAs() {
        return this == TEACHER_MERGED ? TEACHER : this;
    }

    /** Whether a teacher has to be trained first. */
    boolean needsTeacher() {
        Lesson taught = lesson();
        return taught instanceof DistillationLesson || taught instanceof LiteralLesson;
    }

    /** Whether the loops are classical results under fresh noise, and not simulated noisy loops. */
    boolean isRenoised() {
        return this == RENOISED;
    }

    /** Whether anything clean is looked at in training. */
    public boolean seesTruth() {
        return this == SUPERVISED_TWIN;
    }
}
