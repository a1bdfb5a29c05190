package org.clearcine.core.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.clearcine.core.simulate.Disk;
import org.clearcine.core.simulate.FrameTruth;
import org.clearcine.core.simulate.Polyline;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.Truth;
import org.junit.jupiter.api.Test;

class TruthFileTest {

    @Test
    void saysWhereEachWireAndDiskIs() {
        Polyline wire = Polyline.of(new double[] {1.234, 2}, new double[] {3, 4.5});
        FrameTruth frame = new FrameTruth(List.of(wire), List.of(new Disk(5, 6, 7, 0.02)));
        JsonObject json = TruthFile.json(
                new Truth("object", 64, 2600, SceneFormat.standard(2), List.of(frame, FrameTruth.EMPTY)));
        assertEquals("[[[[1.23,3.0],[2.0,4.5]]],[]]", json.get("wires").toString());
        assertEquals("[[5.0,6.0,7.0,0.02]]", json.get("disks").toString());
        assertEquals(2600, json.get("peak").getAsDouble());
        assertEquals(0.3, json.get("pitch_mm").getAsDouble());
    }

    @Test
    void scoresTenFramesAfterTheFirstTenWhereThereAreSoMany() {
        assertEquals("[10,20]", scored(24).toString());
        assertEquals("[4,8]", scored(8).toString());
    }

    private static JsonArray scored(int frameCount) {
        Truth truth = new Truth(
                "object",
                64,
                2600,
                SceneFormat.standard(frameCount),
                java.util.Collections.nCopies(frameCount, FrameTruth.EMPTY));
        return TruthFile.json(truth).getAsJsonArray("scored_frames");
    }
}
