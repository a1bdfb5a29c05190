package org.clearcine.app.keys;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCombination;

/**
 * Keys as people know them from elsewhere: what differs from our own.
 *
 * <p>The other viewers' keys are those of their documentation; where they have no word for what we do, ours stay, moved aside
 * if the key is taken.
 */
public enum KeySet {
    DEFAULT("Default", ""),
    WEASIS("Weasis", Cine.UP_AND_DOWN + """
            window.next-loop = Right, Page_Down
            window.previous-loop = Left, Page_Up
            measuring.distance = D, M
            measuring.shutters-and-overlays-of-the-file = Space, I, F2
            picture.motion-map = Alt+M
            picture.left-and-right-exchanged = Alt+F, H
            """),
    OHIF("OHIF", Cine.UP_AND_DOWN + """
            picture.dark-becomes-bright = I
            picture.top-and-bottom-exchanged = V
            picture.window-zoom-and-place-back = Space, Esc
            compare.then-1-to-5-way-to-compare-again-the-next = Shift+V
            """);

    /** What both viewers have alike: frames go by up and down. */
    private static final class Cine {
        static final String UP_AND_DOWN = """
            cine.play-or-pause = C
            cine.next-frame = Down
            cine.previous-frame = Up
            cine.ten-frames-on = Shift+Down
            cine.ten-frames-back = Shift+Up
            cine.next-key-frame = Shift+Right
            cine.previous-key-frame = Shift+Left
            cine.play-from-this-frame-on = Shortcut+I
            """;
    }

    private final String says;
    private final String differences;

    KeySet(String says, String differences) {
        this.says = says;
        this.differences = differences;
    }

    public String says() {
        return says;
    }

    /** The set of this name; our own if there is none. */
    static KeySet named(Optional<String> name) {
        return Arrays.stream(values())
                .filter(set -> name.filter(set.name()::equalsIgnoreCase).isPresent())
                .findFirst()
                .orElse(DEFAULT);
    }

    /** By action: its keys in this set. */
    Map<String, List<KeyCombination>> differences() {
        Map<String, List<KeyCombination>> found = new HashMap<>();
        differences.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] sides = line.split(" = ");
            found.put(sides[0].strip(), keys(sides[1]));
        });
        return found;
    }

    /** Keys as they are written in sets and files, set apart by a comma and a space. */
    static List<KeyCombination> keys(String written) {
        return Arrays.stream(written.split(", "))
                .map(String::strip)
                .map(name -> name.replace("Page_", "Page "))
                .flatMap(name -> KeyNames.named(name).stream())
                .toList();
    }
}
