package org.clearcine.app.physics;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearcine.app.components.ComponentStore;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.session.ProcessedFrames;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.denoise.FrameComponents;
import org.clearcine.core.display.ModalityTransform;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.metrics.Region;
import org.clearcine.core.physics.dose.AcquisitionFact;
import org.clearcine.core.physics.dose.AcquisitionFacts;
import org.clearcine.core.physics.explore.SettingsPoint;
import org.clearcine.core.physics.explore.StrengthGrid;
import org.clearcine.core.physics.lab.LabRegion;
import org.clearcine.core.physics.lab.LabRequest;
import org.clearcine.core.physics.lab.LoopLab;
import org.clearcine.core.physics.phantom.PhantomMeasurement;
import org.clearcine.core.physics.phantom.PhantomReport;
import org.clearcine.core.physics.report.Provenance;
import org.clearcine.core.physics.report.ReportPicture;
import org.clearcine.core.physics.sharpness.ProfileLine;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/** One loop as it stood when somebody pressed the button: its frames, its sliders, its regions. Runs away from the screen. */
final class LoopMeasuring {

    private static final int EXPLORED_PAIRS = 4;

    private final OpenLoop loop;
    private final DenoiseSettings settings;
    private final Optional<ComponentStore> store;
    private final ModalityTransform modality;

    /** Made on the JavaFX thread. */
    LoopMeasuring(OpenLoop loop) {
        this.loop = loop;
        settings = loop.settingsProperty().get();
        store = loop.componentsProperty().get().filter(known -> known.doneCount() == known.frameCount());
        modality = loop.screenTransform().modality();
    }

    boolean isProcessed() {
        return store.isPresent();
    }

    /** The raw loop on the modality scale. */
    FrameSource raw() {
        return new LinearFrames(loop.frames(), modality);
    }

    private Optional<FrameSource> processed() {
        return store.map(known -> new LinearFrames(new ProcessedFrames(loop.frames(), known, settings), modality));
    }

    /** Every detail of a phantom that lies on the loop. */
    MeasuredPhantom phantom(PhantomMeasurement.Request request, String software, ProgressMonitor progress)
            throws IOException, CancelledException {
        Optional<FrameSource> processed = processed();
        PhantomMeasurement.Result result = PhantomMeasurement.measure(request, raw(), processed, progress);
        Provenance provenance = provenance(software, List.of())
                .with("layout", request.placed().layout().name())
                .with("contrasts", request.reference().name().toLowerCase(Locale.ROOT));
        for (double[] mark : request.placed().landmarks()) {
            provenance = provenance.with(
                    "landmark " + (provenance.entries().size()),
                    String.format(Locale.ROOT, "%.2f, %.2f", mark[0], mark[1]));
        }
        return new MeasuredPhantom(result, PhantomReport.of(request, result), provenance, pictures(raw(), processed));
    }

    MeasuredLoop measure(List<LabRegion> regions, List<ProfileLine> profiles, String software, ProgressMonitor progress)
            throws IOException, CancelledException {
        FrameSource raw = raw();
        Optional<FrameSource> processed = processed();
        LabRequest.Viewing viewing = new LabRequest.Viewing(loop.cine().timing().framesPerSecond(), 0, 1);
        LabRequest request = new LabRequest(raw, processed, regions, profiles, viewing);
        return new MeasuredLoop(
                LoopLab.measure(request, progress), provenance(software, regions), pictures(raw, processed));
    }

    private Provenance provenance(String software, List<LabRegion> regions) throws IOException {
        Provenance all = Provenance.of(software);
        if (loop.dicom().isPresent()) {
            all = all.with("raw SHA-256", Provenance.sha256(loop.dicom().get().path()));
        }
        all = all.with("method", store.isPresent() ? loop.processedByText() : "none")
                .with("strength", percent(settings.strength()))
                .with("temporal", percent(settings.temporal()))
                .with("spatial", percent(settings.spatial()))
                .with("motion protection", percent(settings.motionProtection()))
                .with(
                        "frames per second",
                        String.format(Locale.ROOT, "%.4g", loop.cine().timing().framesPerSecond()))
                .with("bootstrap seed", "1");
        if (loop.dicom().isPresent()) {
            for (AcquisitionFact fact :
                    AcquisitionFacts.ofHeader(loop.dicom().get().dataSet())) {
                all = all.with(fact.name(), fact.text());
            }
        }
        for (LabRegion region : regions) {
            Region place = region.region();
            all = all.with(
                    region.name(),
                    region.use().name().toLowerCase(Locale.ROOT) + " " + place.x() + "," + place.y() + ","
                            + place.width() + "," + place.height());
        }
        return all;
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * value);
    }

    private static List<ReportPicture> pictures(FrameSource raw, Optional<FrameSource> processed) throws IOException {
        int middle = raw.frameCount() / 2;
        Frame frame = raw.frame(middle);
        float[] sorted = frame.toArray();
        Arrays.sort(sorted);
        double low = sorted[sorted.length / 100];
        double high = Math.max(low + 1, sorted[sorted.length - 1 - sorted.length / 100]);
        List<ReportPicture> pictures = new ArrayList<>();
        pictures.add(new ReportPicture("Raw, frame " + (middle + 1), frame, low, high));
        if (processed.isPresent()) {
            pictures.add(new ReportPicture(
                    "Denoised, frame " + (middle + 1) + " - not for diagnosis",
                    processed.get().frame(middle),
                    low,
                    high));
        }
        return pictures;
    }

    /** The grid of strengths over a few pairs of frames, spread over the loop. */
    List<SettingsPoint> explore(ProgressMonitor progress) throws IOException, CancelledException {
        ComponentStore known = store.orElseThrow();
        List<StrengthGrid.Pair> pairs = new ArrayList<>();
        int last = known.frameCount() - 1;
        for (int i = 1; i <= EXPLORED_PAIRS && last > 0; i++) {
            int index = Math.max(1, last * i / EXPLORED_PAIRS);
            pairs.add(new StrengthGrid.Pair(components(known, index - 1), components(known, index)));
        }
        if (pairs.isEmpty()) {
            throw new IOException("A loop of one frame cannot be explored.");
        }
        return StrengthGrid.measure(pairs, settings, progress);
    }

    private FrameComponents components(ComponentStore known, int index) throws IOException {
        return known.components(index, loop.frames().frame(index))
                .orElseThrow(() -> new IOException("Frame " + (index + 1) + " has not been denoised yet."));
    }
}
