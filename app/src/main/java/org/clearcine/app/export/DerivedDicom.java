package org.clearcine.app.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.dicom.derived.Derivation;
import org.clearcine.core.dicom.derived.DerivedLoopWriter;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/** Saves as a derived DICOM object that says what was done, by what, and where the sliders stood. */
public final class DerivedDicom implements LoopSaver {

    private static final String PRODUCT = "ClearCine";

    private final String version;

    /** @param version of this program */
    public DerivedDicom(String version) {
        this.version = version;
    }

    @Override
    public void save(Order order, Path target, ProgressMonitor progress) throws IOException, CancelledException {
        Derivation derivation = new Derivation(PRODUCT, version, order.denoiserId(), settings(order.settings()));
        DerivedLoopWriter.write(order.source(), order.processed(), derivation, target, progress);
    }

    private static List<Derivation.Setting> settings(DenoiseSettings settings) {
        return List.of(
                percent("strength", settings.strength()),
                percent("temporal", settings.temporal()),
                percent("spatial", settings.spatial()),
                percent("motion protection", settings.motionProtection()));
    }

    private static Derivation.Setting percent(String name, double share) {
        return new Derivation.Setting(name, Math.round(share * 100) + " %");
    }
}
