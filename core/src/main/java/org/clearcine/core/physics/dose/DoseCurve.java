package org.clearcine.core.physics.dose;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clearcine.core.denoise.CrossFusion;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.simulate.ImagingChain;
import org.clearcine.core.simulate.Scene;
import org.clearcine.core.simulate.SimulatedLoop;
import org.clearcine.core.simulate.scene.SceneCatalog;

/** The dose-quality curve: every scene at every dose, raw and through every denoiser; a phantom estimate. */
public final class DoseCurve {

    private DoseCurve() {}

    /**
     * Measures all points.
     *
     * @return scene by scene, then dose by dose, raw first
     * @throws IOException if a denoiser fails
     */
    public static List<DosePoint> measure(DoseRequest request, ProgressMonitor progress)
            throws IOException, CancelledException {
        List<DosePoint> points = new ArrayList<>();
        int cells = request.scenes().size() * request.nanograyPerFrame().size();
        int total = cells * (1 + request.denoisers().size());
        for (String name : request.scenes()) {
            for (double dose : request.nanograyPerFrame()) {
                progress.checkCancelled();
                progress.progress("Dose curve", points.size(), total);
                DoseCell cell = cell(request, name, dose);
                List<Frame> absent = all(cell.absent().noisy());
                List<Frame> present = all(cell.present().noisy());
                points.add(cell.judge("raw", dose, absent, present));
                for (Denoiser denoiser : request.denoisers()) {
                    progress.progress("Dose curve", points.size(), total);
                    points.add(cell.judge(
                            denoiser.id(),
                            dose,
                            denoised(denoiser, cell.absent().noisy(), progress),
                            denoised(denoiser, cell.present().noisy(), progress)));
                }
            }
        }
        progress.progress("Dose curve", total, total);
        return List.copyOf(points);
    }

    private static DoseCell cell(DoseRequest request, String name, double dose) {
        Scene scene = SceneCatalog.scene(name, request.format(), request.seed());
        ImagingChain chain = ImagingChain.flatPanel(DetectorDose.quanta(dose));
        SimulatedLoop absent = new SimulatedLoop(scene, chain, request.seed() + 1);
        SimulatedLoop present = new SimulatedLoop(new TargetScene(scene, request.targets()), chain, request.seed() + 2);
        return new DoseCell(absent, present, request.targets());
    }

    private static List<Frame> all(FrameSource loop) throws IOException {
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < loop.frameCount(); i++) {
            frames.add(loop.frame(i));
        }
        return frames;
    }

    private static List<Frame> denoised(Denoiser denoiser, FrameSource noisy, ProgressMonitor progress)
            throws IOException, CancelledException {
        Frame[] frames = new Frame[noisy.frameCount()];
        denoiser.denoise(
                noisy,
                components -> frames[components.index()] = CrossFusion.mix(components, denoiser.defaultSettings()),
                progress.withoutProgress());
        return Arrays.asList(frames);
    }
}
