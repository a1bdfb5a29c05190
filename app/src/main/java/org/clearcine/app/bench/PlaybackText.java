package org.clearcine.app.bench;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.util.Locale;

/** What was measured, as a table and as JSON; every row with its ratio to the baseline at the same rate. */
final class PlaybackText {

    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

    private PlaybackText() {}

    static String markdown(PlaybackBench.Result result) {
        StringBuilder text = new StringBuilder();
        text.append("| panes of 1024 x 1024 | asked /s | shown /s | late frames | CPU ms a frame | x baseline |\n");
        text.append("|---|---|---|---|---|---|\n");
        for (Shown shown : result.shown()) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.0f | %.1f | %d | %.1f | %.2f |%n",
                    shown.what(),
                    shown.askedPerSecond(),
                    shown.shownPerSecond(),
                    shown.late(),
                    shown.cpuMillisPerFrame(),
                    shown.cpuMillisPerFrame() / baseline(result, shown)));
        }
        SliderTimes slider = result.slider();
        text.append(String.format(
                Locale.ROOT,
                "%nSlider to picture: median %.0f ms, 95 %% under %.0f ms, slowest %.0f ms.%n",
                slider.median(),
                slider.p95(),
                slider.slowest()));
        return text.toString();
    }

    static String json(PlaybackBench.Result result) {
        JsonObject object = GSON.toJsonTree(result).getAsJsonObject();
        object.addProperty("baseline", "image views that scale");
        return GSON.toJson(object);
    }

    private static double baseline(PlaybackBench.Result result, Shown shown) {
        return result.shown().stream()
                .filter(other -> other.what().contains("baseline")
                        && Math.abs(other.askedPerSecond() - shown.askedPerSecond()) < 0.5)
                .findFirst()
                .orElseThrow()
                .cpuMillisPerFrame();
    }
}
