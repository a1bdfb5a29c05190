package org.clearcine.app.shell;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** What turns a part of the dark ground light, see {@link Wardrobe}: the colours of the toolkit's light ground without its rules, then our own. */
final class LightColors {

    /** The colours are the first rule of the sheet, and need less than this. */
    private static final int ENOUGH = 16_384;

    /** A part of a window, or a window that lies over one, in its light state. */
    private static final String PART = ".themed:light, .root:light";

    private LightColors() {}

    /** In the order in which a scene must have them. */
    static List<String> stylesheets() {
        byte[] colors = colorsOf(new PrimerLight().getUserAgentStylesheet()).getBytes(StandardCharsets.UTF_8);
        return List.of(
                "data:text/css;base64," + Base64.getEncoder().encodeToString(colors),
                LightColors.class.getResource("light.css").toExternalForm());
    }

    private static String colorsOf(String sheet) {
        try (InputStream stream = PrimerLight.class.getResourceAsStream(sheet)) {
            String begin = new String(stream.readNBytes(ENOUGH), StandardCharsets.UTF_8);
            // Colours alone: sizes stay ours, so that no picture moves.
            return begin.substring(0, begin.indexOf('}'))
                    .lines()
                    .map(String::strip)
                    .filter(line -> line.startsWith("-color-"))
                    .collect(Collectors.joining("\n", PART + " {\n", "\n}"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the toolkit's own sheet " + sheet, unreadable);
        }
    }
}
