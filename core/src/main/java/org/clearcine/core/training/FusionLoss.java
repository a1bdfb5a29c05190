package org.clearcine.core.training;

import ai.djl.ndarray.NDArray;

/**
 * Loss of the student in the second step: squared distance to the merged teacher and to the recursive target, each where the
 * motion matrix says that it holds, and the edges of the fused target.
 *
 * <p>With all rungs: {@code mean((1 - M)(S - rec)^2) + mean((0.25 + M)(S - T')^2) + 0.5 detail(S, F)}. Without the motion matrix
 * both targets weigh 1 everywhere; without the recursive target the teacher's stands alone.
 */
record FusionLoss(Rungs rungs) {

    private static final double TEACHER_FLOOR = 0.25;
    private static final float DETAIL_SHARE = 0.5f;
    private static final DetailLoss DETAIL = new DetailLoss(new EdgeWeight(4, 3));

    /** Which parts take part, from the plainest to the whole. */
    record Rungs(boolean recursive, boolean motion, boolean edge) {

        Rungs {
            if (motion && !recursive || edge && !motion) {
                throw new IllegalArgumentException("each rung stands on the one before");
            }
        }
    }

    /** @param result of the student, (batch, 1, rows, columns) as all guides */
    NDArray of(NDArray result, LessonGuides guides) {
        NDArray toTeacher = result.sub(guides.of(Guide.MERGED)).square();
        if (!rungs.recursive) {
            return toTeacher.mean();
        }
        NDArray toRecursive = result.sub(guides.of(Guide.RECURSIVE)).square();
        if (!rungs.motion) {
            return toTeacher.mean().add(toRecursive.mean());
        }
        NDArray motion = guides.of(Guide.MOTION);
        NDArray loss = toRecursive
                .mul(motion.mul(-1).add(1))
                .mean()
                .add(toTeacher.mul(motion.add(TEACHER_FLOOR)).mean());
        return rungs.edge ? loss.add(DETAIL.of(result, guides.of(Guide.FUSED)).mul(DETAIL_SHARE)) : loss;
    }
}
