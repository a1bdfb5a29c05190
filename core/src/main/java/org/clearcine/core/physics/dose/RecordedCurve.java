package org.clearcine.core.physics.dose;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clearcine.core.denoise.CrossFusion;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.display.ModalityTransform;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.physics.lab.LabRegion;
import org.clearcine.core.physics.lab.LabRequest;
import org.clearcine.core.physics.lab.LoopLab;
import org.clearcine.core.physics.sharpness.ProfileLine;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/**
 * Figures of a recorded loop against simulated fractions of its dose, raw and through each denoiser.
 *
 * <p>The truth is not known: no PSNR and no detectability of known disks, but everything that the lab measures on regions, with its
 * intervals. {@link LowerDose#LIMITS} hold.
 */
public final class RecordedCurve {

    /**
     * What is to be measured.
     *
     * @param fractions of the recorded dose
     * @param denoisers each at its own default settings; none measures raw alone
     */
    public record Request(
            DicomLoop loop,
            List<Double> fractions,
            List<Denoiser> denoisers,
            List<LabRegion> regions,
            List<ProfileLine> profiles,
            LabRequest.Viewing viewing) {

        public Request {
            fractions = fractions.stream().sorted().toList();
            denoisers = List.copyOf(denoisers);
            regions = List.copyOf(regions);
            profiles = List.copyOf(profiles);
        }
    }

    private RecordedCurve() {}

    /**
     * Measures all points; the frames of one dose are held in memory.
     *
     * @throws IOException with a sentence if the loop is not linear in dose, or a denoiser fails
     */
    public static List<RecordedPoint> measure(Request request, ProgressMonitor progress)
            throws IOException, CancelledException {
        List<RecordedPoint> points = new ArrayList<>();
        int done = 0;
        int total = request.fractions().size() * Math.max(1, request.denoisers().size());
        for (double fraction : request.fractions()) {
            FrameSource reduced = held(
                    new LowerDose(
                                    fraction,
                                    request.viewing().pedestal(),
                                    request.viewing().seed())
                            .of(request.loop(), progress),
                    progress);
            if (request.denoisers().isEmpty()) {
                points.add(point(request, fraction, reduced, Optional.empty(), progress));
            }
            for (Denoiser denoiser : request.denoisers()) {
                progress.progress("Dose curve of the loop", done++, total);
                points.add(point(request, fraction, reduced, Optional.of(denoiser), progress));
            }
        }
        progress.progress("Dose curve of the loop", total, total);
        return List.copyOf(points);
    }

    private static FrameSource held(FrameSource loop, ProgressMonitor progress) throws IOException, CancelledException {
        List<Frame> frames = new ArrayList<>();
        for (int t = 0; t < loop.frameCount(); t++) {
            progress.checkCancelled();
            frames.add(loop.frame(t));
        }
        return new FrameList(frames);
    }

    private static RecordedPoint point(
            Request request,
            double fraction,
            FrameSource reduced,
            Optional<Denoiser> denoiser,
            ProgressMonitor progress)
            throws IOException, CancelledException {
        Optional<FrameSource> processed = Optional.empty();
        if (denoiser.isPresent()) {
            processed = Optional.of(linear(request.loop(), denoised(denoiser.get(), reduced, progress)));
        }
        LabRequest lab = new LabRequest(
                linear(request.loop(), reduced), processed, request.regions(), request.profiles(), request.viewing());
        return new RecordedPoint(
                fraction,
                denoiser.map(Denoiser::id).orElse("raw"),
                LoopLab.measure(lab, progress.withoutProgress()).rows());
    }

    private static FrameSource denoised(Denoiser denoiser, FrameSource loop, ProgressMonitor progress)
            throws IOException, CancelledException {
        Frame[] frames = new Frame[loop.frameCount()];
        denoiser.denoise(
                loop,
                components -> frames[components.index()] = CrossFusion.mix(components, denoiser.defaultSettings()),
                progress.withoutProgress());
        return new FrameList(Arrays.asList(frames));
    }

    private static FrameSource linear(DicomLoop loop, FrameSource stored) throws IOException {
        List<Frame> frames = new ArrayList<>();
        for (int t = 0; t < stored.frameCount(); t++) {
            ModalityTransform modality = loop.attributes().display(t).modality();
            if (modality.equals(ModalityTransform.IDENTITY)) {
                return stored;
            }
            float[] values = stored.frame(t).toArray();
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) modality.modalityValue(values[i]);
            }
            frames.add(Frame.owning(stored.size(), values));
        }
        return new FrameList(frames);
    }
}
