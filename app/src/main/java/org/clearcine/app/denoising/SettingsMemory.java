package org.clearcine.app.denoising;

import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.denoise.Denoiser;

/** Where the sliders stood for each loop and each method, for as long as the loop is open. */
final class SettingsMemory {

    private final Map<OpenLoop, Map<String, DenoiseSettings>> known = new WeakHashMap<>();
    private final Map<OpenLoop, String> methods = new WeakHashMap<>();

    /**
     * Sets the sliders of a loop for the method that is about to run: as they stood when it ran last, else where it was
     * measured, at the strength in use.
     */
    void turnTo(OpenLoop loop, Denoiser denoiser, DenoiseSettings untouched) {
        DenoiseSettings now = loop.settingsProperty().get();
        String before = methods.put(loop, denoiser.id());
        if (denoiser.id().equals(before) || before == null && !now.equals(untouched)) {
            return;
        }
        Map<String, DenoiseSettings> ofLoop = known.computeIfAbsent(loop, key -> new HashMap<>());
        if (before != null) {
            ofLoop.put(before, now);
        }
        DenoiseSettings first = denoiser.defaultSettings().withStrength(now.strength());
        loop.settingsProperty().set(ofLoop.getOrDefault(denoiser.id(), first));
    }
}
