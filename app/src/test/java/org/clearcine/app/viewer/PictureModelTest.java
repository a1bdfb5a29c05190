package org.clearcine.app.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.clearcine.app.control.PanZoom;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.session.Session;
import org.clearcine.app.session.TestLoops;
import org.clearcine.core.display.VoiWindow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PictureModelTest {

    private final Session session = new Session();
    private final PictureModel look = new PictureModel(session);

    @BeforeEach
    void opensALoop() {
        OpenLoop loop = TestLoops.counting(2);
        session.loops().add(loop);
        session.show(loop);
    }

    private VoiWindow window() {
        return look.windowProperty().getValue();
    }

    @Test
    void beginsWithTheFilesOwnWindow() {
        assertEquals(2048, window().windowCenter());
        assertEquals(4096, window().windowWidth());
    }

    @Test
    void draggingToTheRightWidensAndDownDarkens() {
        VoiWindow start = window();
        double greyBefore = look.transformProperty().get().presentationValue(2048);
        look.dragWindow(0.5, 0, start);
        assertTrue(window().windowWidth() > start.windowWidth());
        look.dragWindow(0, 0.2, start);
        assertEquals(start.windowWidth(), window().windowWidth());
        assertTrue(look.transformProperty().get().presentationValue(2048) < greyBefore);
    }

    @Test
    void theWindowNeverVanishesHoweverFarItIsDragged() {
        look.dragWindow(-100, 0, window());
        assertTrue(window().windowWidth() >= 1);
    }

    @Test
    void resetBringsEverythingBack() {
        look.setWindow(5, 7);
        look.invert();
        look.zoomAt(4, 0.2, 0.2);
        look.reset();
        assertEquals(4096, window().windowWidth());
        assertEquals(PanZoom.WHOLE, look.panZoomProperty().get());
        assertEquals(false, look.transformProperty().get().isInverse());
    }
}
