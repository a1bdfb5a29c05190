package org.clearcine.core.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.EnumMap;
import java.util.Map;
import org.clearcine.core.frame.FrameSize;

/** The patches of one step, packed: planes and bases of all looks, and the guides. */
final class LessonBatch {

    private final NetworkView view;
    private final int count;
    private final FrameSize size;
    private final float[][] planes;
    private final float[][] bases;
    private final Map<Guide, float[]> guides = new EnumMap<>(Guide.class);

    /** @param size of each patch in pixels */
    LessonBatch(NetworkView view, int count, int looks, FrameSize size) {
        this.view = view;
        this.count = count;
        this.size = size;
        planes = new float[looks][count * view.planeValues(size)];
        bases = new float[looks][count * size.pixelCount()];
    }

    void put(int slot, LessonPatch patch) {
        for (int look = 0; look < planes.length; look++) {
            FrameContext context = patch.looks().get(look);
            float[] base = view.write(context, patch.inner(), planes[look], slot * view.planeValues(size));
            crop(base, patch, bases[look], slot);
        }
        patch.guides()
                .forEach((guide, picture) -> crop(
                        picture,
                        patch,
                        guides.computeIfAbsent(guide, key -> new float[count * size.pixelCount()]),
                        slot));
    }

    private void crop(float[] from, LessonPatch patch, float[] into, int slot) {
        PatchPlace inner = patch.inner();
        int columns = patch.size().columns();
        for (int y = 0; y < size.rows(); y++) {
            System.arraycopy(
                    from,
                    (inner.top() + y) * columns + inner.left(),
                    into,
                    (slot * size.rows() + y) * size.columns(),
                    size.columns());
        }
    }

    /** Loss of the batch under a lesson. */
    NDArray loss(GradientTrainer.Evaluation evaluation, Lesson lesson) {
        NDArray[] results = new NDArray[planes.length];
        for (int look = 0; look < results.length; look++) {
            results[look] = result(evaluation, look);
        }
        return lesson.loss(results, guide -> picture(evaluation.scope(), guides.get(guide)));
    }

    private NDArray result(GradientTrainer.Evaluation evaluation, int look) {
        Shape shape = new Shape(count, size.rows() / view.shrink(), size.columns() / view.shrink(), view.channels());
        NDArray input = evaluation.scope().create(planes[look], shape).transpose(0, 3, 1, 2);
        return picture(evaluation.scope(), bases[look]).add(evaluation.network(input));
    }

    private NDArray picture(NDManager scope, float[] values) {
        return scope.create(values, new Shape(count, 1, size.rows(), size.columns()));
    }

    /** Result of the first look alone, for use. */
    static GradientTrainer.Objective use(NetworkView view, FrameContext context) {
        FrameSize size = context.size();
        LessonBatch batch = new LessonBatch(view, 1, 1, size);
        batch.bases[0] = view.write(context, new PatchPlace(0, 0, size.rows(), size.columns()), batch.planes[0], 0);
        return evaluation -> batch.result(evaluation, 0);
    }
}
