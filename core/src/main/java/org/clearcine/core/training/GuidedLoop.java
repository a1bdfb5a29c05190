package org.clearcine.core.training;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.noise.NoiseCorrelation;

/**
 * A short training loop in memory with all that can teach: what was recorded, what the recursion predicts, and once a teacher
 * has looked at it, the targets of the second step.
 */
final class GuidedLoop {

    private static final Map<Guide, LoopPlanes.Kind> KINDS = Map.of(
            Guide.NOISY, LoopPlanes.Kind.NOISY,
            Guide.TRUTH, LoopPlanes.Kind.TRUTH,
            Guide.FORWARD, LoopPlanes.Kind.FORWARD,
            Guide.FORWARD_VARIANCE, LoopPlanes.Kind.FORWARD_VARIANCE,
            Guide.BACKWARD, LoopPlanes.Kind.BACKWARD,
            Guide.BACKWARD_VARIANCE, LoopPlanes.Kind.BACKWARD_VARIANCE);

    private final FrameSize size;
    private final int frames;
    private final NoiseCorrelation correlation;
    private final Map<Guide, List<float[]>> planes = new EnumMap<>(Guide.class);

    private GuidedLoop(LoopPlanes loop) {
        LoopPlanes.Header header = loop.header();
        size = new FrameSize(header.rows(), header.columns());
        frames = header.frames();
        correlation = loop.correlation();
    }

    /** Reads a loop into memory whole. */
    static GuidedLoop of(LoopPlanes loop) {
        GuidedLoop guided = new GuidedLoop(loop);
        PatchPlace all =
                new PatchPlace(0, 0, loop.header().rows(), loop.header().columns());
        KINDS.forEach((guide, kind) -> {
            if (guide != Guide.TRUTH || loop.header().hasTruth()) {
                for (int frame = 0; frame < guided.frames; frame++) {
                    guided.add(guide, loop.read(kind, frame, all));
                }
            }
        });
        return guided;
    }

    private void add(Guide guide, float[] plane) {
        planes.computeIfAbsent(guide, key -> new ArrayList<>()).add(plane);
    }

    /** Makes the targets of the second step from what a teacher made of each frame. */
    void teach(List<float[]> teacher) {
        FusionTargets targets = new FusionTargets(size);
        MotionStudy motion = new MotionStudy(size, planes.get(Guide.NOISY));
        for (Guide made :
                List.of(Guide.TEACHER, Guide.MERGED, Guide.RECURSIVE, Guide.LITERAL, Guide.MOTION, Guide.FUSED)) {
            planes.remove(made);
        }
        for (int frame = 0; frame < frames; frame++) {
            float[] merged = targets.merged(plane(Guide.NOISY, frame), teacher.get(frame));
            float[][] recursive = FusionTargets.recursive(
                    new float[][] {plane(Guide.FORWARD, frame), plane(Guide.FORWARD_VARIANCE, frame)},
                    new float[][] {plane(Guide.BACKWARD, frame), plane(Guide.BACKWARD_VARIANCE, frame)});
            float[] matrix = targets.motion(teacher.get(frame), recursive, motion.lost(frame));
            add(Guide.TEACHER, teacher.get(frame));
            add(Guide.MERGED, merged);
            add(Guide.RECURSIVE, recursive[0]);
            add(Guide.LITERAL, motion.literalRecursion(frame));
            add(Guide.MOTION, matrix);
            add(Guide.FUSED, FusionTargets.fused(matrix, merged, recursive[0]));
        }
    }

    FrameSize size() {
        return size;
    }

    int frameCount() {
        return frames;
    }

    NoiseCorrelation correlation() {
        return correlation;
    }

    /** A whole plane, row by row; not to be written to. */
    float[] plane(Guide guide, int frame) {
        return planes.get(guide).get(frame);
    }

    /** A fresh copy of a rectangle of a plane. */
    float[] read(Guide guide, int frame, PatchPlace place) {
        float[] plane = plane(guide, frame);
        float[] part = new float[place.rows() * place.columns()];
        for (int y = 0; y < place.rows(); y++) {
            int from = (place.top() + y) * size.columns() + place.left();
            System.arraycopy(plane, from, part, y * place.columns(), place.columns());
        }
        return part;
    }
}
