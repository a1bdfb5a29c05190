package org.clearcine.app.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.dicom.deidentify.Deidentifier;
import org.clearcine.core.dicom.derived.Derivation;
import org.clearcine.core.dicom.derived.DerivedLoopWriter;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/** Saves as a derived DICOM object that says what was done, by what, and where the sliders stood. */
public final class DerivedDicom implements LoopSaver {

    private static final String PRODUCT = "ClearCine";

    private final String version;
    private final Optional<Deidentifier> deidentifier;

    /** @param version of this program */
    public DerivedDicom(String version) {
        this(version, Optional.empty());
    }

    /** @param deidentifier what takes the patient out; empty if all stays */
    DerivedDicom(String version, Optional<Deidentifier> deidentifier) {
        this.version = version;
        this.deidentifier = deidentifier;
    }

    @Override
    public void save(Order order, Path target, ProgressMonitor progress) throws IOException, CancelledException {
        Derivation derivation = new Derivation(PRODUCT, version, order.denoiserId(), settings(order.settings()));
        new DerivedLoopWriter(derivation, deidentifier).save(order.source(), order.processed(), target, progress);
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
