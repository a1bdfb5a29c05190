package org.clearcine.app.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.clearcine.app.compare.ViewRenderer.PanePlace;
import org.clearcine.app.session.OpenLoop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is rendered off the screen is what the screen shows, with its strips. */
class ViewRendererTest {

    private OpenLoop loop;

    @BeforeEach
    void opens() throws IOException {
        loop = DenoisedLoop.open();
    }

    @AfterEach
    void closes() throws IOException {
        loop.close();
    }

    @ParameterizedTest
    @EnumSource(CompareMode.class)
    void picturesAreThoseOfTheScreenPixelForPixel(CompareMode mode) throws IOException {
        ShownView view = DenoisedLoop.view(loop, mode, 0.7);
        ViewRenderer renderer = new ViewRenderer(view);
        BufferedImage image = renderer.render(1, 640, 360);
        ComparedFrame frame = FrameMixer.forOnePass().frame(view, 1);
        for (PanePlace place : renderer.places(640, 360)) {
            Rectangle at = place.picture();
            int[] screen = new int[at.width * at.height];
            new PanePainter().paint(place.pane(), view, frame, new PaneSize(at.width, at.height), screen);
            for (int i = 0; i < screen.length; i++) {
                assertEquals(
                        screen[i] & 0xFFFFFF,
                        image.getRGB(at.x + i % at.width, at.y + i / at.width) & 0xFFFFFF,
                        place.pane() + " at " + i);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(CompareMode.class)
    void everyPaneHasWordsOnItsStripAndNoneIsWithoutACaption(CompareMode mode) throws IOException {
        ViewRenderer renderer = new ViewRenderer(DenoisedLoop.view(loop, mode, 0.7));
        BufferedImage image = renderer.render(0, 900, 400);
        List<PaneWords> words = renderer.words(0);
        List<PanePlace> places = renderer.places(900, 400);
        for (int i = 0; i < places.size(); i++) {
            assertTrue(words.get(i).caption().contains("RAW")
                    || words.get(i).caption().endsWith("not for diagnosis"));
            assertTrue(
                    brightPixels(image, places.get(i).strip()) > 20,
                    places.get(i).pane() + " has no words");
        }
    }

    @Test
    void bothHalvesOfAWipeAreNamed() throws IOException {
        PaneWords words = new ViewRenderer(DenoisedLoop.view(loop, CompareMode.WIPE, 1))
                .words(0)
                .get(0);
        assertEquals("RAW", words.caption());
        assertEquals("PROCESSED - not for diagnosis", words.rightCaption());
        assertEquals("random, strength 100 %", words.detail());
    }

    @Test
    void atItsNaturalSizeEveryPixelOfTheFrameIsOneOfThePicture() {
        ViewRenderer renderer = new ViewRenderer(DenoisedLoop.view(loop, CompareMode.THREE_PANES, 1));
        PaneSize size = renderer.naturalSize();
        for (PanePlace place : renderer.places(size.width(), size.height())) {
            assertEquals(DenoisedLoop.SIZE.columns(), place.picture().width);
            assertEquals(DenoisedLoop.SIZE.rows(), place.picture().height);
        }
    }

    @Test
    void overlaysAreOffInWhatExportsBeginWith() {
        ComparedLook look = DenoisedLoop.look(CompareMode.SIDE_BY_SIDE, new MotionLook(MotionLook.Style.OVERLAY, 0.6));
        assertEquals(MotionLook.OFF, look.plain().motion());
    }

    private static long brightPixels(BufferedImage image, Rectangle strip) {
        long bright = 0;
        for (int y = strip.y; y < strip.y + strip.height; y++) {
            for (int x = strip.x; x < strip.x + strip.width; x++) {
                bright += (image.getRGB(x, y) >> 16 & 0xFF) > 0x60 ? 1 : 0;
            }
        }
        return bright;
    }
}
