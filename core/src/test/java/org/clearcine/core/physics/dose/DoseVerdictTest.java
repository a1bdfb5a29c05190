package org.clearcine.core.physics.dose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.physics.Estimate;
import org.junit.jupiter.api.Test;

class DoseVerdictTest {

    private static DosePoint point(String method, double dose, double index) {
        return new DosePoint("object", method, dose, new Estimate(index, index - 0.05, index + 0.05), 1, 1, 1, 30);
    }

    private static String sentence(double... factors) {
        List<DosePoint> points = new ArrayList<>();
        double[] doses = {5, 20, 80, 320};
        for (int i = 0; i < doses.length; i++) {
            double raw = Math.sqrt(doses[i]);
            points.add(point("raw", doses[i], raw));
            points.add(point("base", doses[i], raw * factors[i]));
        }
        return new DoseVerdict(points, EqualDetectability.of(points))
                .sentences()
                .get(0);
    }

    @Test
    void saysPlainlyWhereDenoisingIsNotShownToHelp() {
        assertEquals(
                "`object`, `base`: **denoising is not shown to help detection at any dose**; harms at 20, 80 nGy; "
                        + "no difference can be shown at the other 2 doses.",
                sentence(1, 0.8, 0.8, 1));
    }

    @Test
    void saysWhereItHelps() {
        assertEquals(
                "`object`, `base`: helps at 5, 20 nGy; no difference can be shown at the other 2 doses.",
                sentence(1.3, 1.3, 1, 1));
    }

    @Test
    void saysWhereNothingCanBeShown() {
        assertEquals(
                "`object`, `base`: **denoising is not shown to help detection at any dose**, nor to harm it.",
                sentence(1, 1, 1, 1));
    }
}
