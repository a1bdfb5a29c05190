package org.clearcine.app.physics.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ReaderConditionTest {

    @Test
    void standsInThePlanAsWordsAndComesBack() {
        for (ReaderCondition condition : List.of(
                ReaderCondition.RAW, new ReaderCondition("classical", 0.5), new ReaderCondition("site at night", 1))) {
            assertEquals(condition, ReaderCondition.parse(condition.text()));
        }
        assertThrows(IllegalArgumentException.class, () -> ReaderCondition.parse("nonsense"));
    }

    @Test
    void aLoopIsKnownByItsPixels() throws IOException {
        String key = ReaderLoop.key(loop(3));
        assertEquals(key, ReaderLoop.key(loop(3)));
        Assertions.assertNotEquals(key, ReaderLoop.key(loop(4)));
    }

    private static FrameList loop(float value) {
        FrameSize size = new FrameSize(4, 4);
        float[] values = new float[size.pixelCount()];
        values[5] = value;
        return new FrameList(List.of(Frame.owning(size, values)));
    }
}
