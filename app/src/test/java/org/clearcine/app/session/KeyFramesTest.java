package org.clearcine.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyFramesTest {

    private final KeyFrames frames = new KeyFrames();

    @Test
    void theNextAndThePreviousGoRoundAndRound() {
        List.of(5, 2, 9).forEach(frames::toggle);
        assertEquals(Optional.of(5), frames.after(2));
        assertEquals(Optional.of(2), frames.after(9));
        assertEquals(Optional.of(9), frames.before(2));
        assertEquals(Optional.of(2), frames.before(4));
    }

    @Test
    void markingTwiceUnmarksAndWithoutMarksThereIsNowhereToGo() {
        frames.toggle(3);
        frames.toggle(3);
        assertFalse(frames.contains(3));
        assertEquals(Optional.empty(), frames.after(0));
    }
}
