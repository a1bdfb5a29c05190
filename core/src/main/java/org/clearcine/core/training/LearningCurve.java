package org.clearcine.core.training;

import java.util.ArrayList;
import java.util.List;

/** Mean loss of each stretch of steps. */
final class LearningCurve {

    /** Steps that make one point. */
    static final int STRETCH = 100;

    private final List<Float> points = new ArrayList<>();
    private double sum;
    private int count;

    void add(double loss) {
        sum += loss;
        count++;
        if (count == STRETCH) {
            points.add((float) (sum / count));
            sum = 0;
            count = 0;
        }
    }

    void restore(float[] values) {
        points.clear();
        for (float value : values) {
            points.add(value);
        }
        sum = 0;
        count = 0;
    }

    float[] toArray() {
        float[] values = new float[points.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = points.get(i);
        }
        return values;
    }
}
