package org.clearcine.core.tuning.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.dicom.DicomReader;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.network.Weights;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.training.LoopMaker;
import org.clearcine.core.training.LoopPlanes;
import org.clearcine.core.training.SiteLoops;
import org.clearcine.core.training.SiteTuning;
import org.clearcine.core.tuning.study.SiteProfile;
import org.clearcine.core.tuning.study.Study;

/**
 * Makes what a run learns from and is watched on, and keeps it in the work folder: what lies there is not made again.
 *
 * <p>Learned from: the site's loops as the parent denoises them, in fresh noise of their own kind, and simulated scenes with truth as
 * the site's detector would see them. Watched on: held-out loops as they came.
 */
final class Preparation {

    /** Length of a simulated loop. */
    private static final int FRAMES = 14;

    /** How often a patch is drawn from the site's loops, of 1, where the parent does not know their noise. */
    private static final double SITE_SHARE = 0.2;

    /**
     * The same where the parent knows it: its results are good to learn from, and the site's scenes are what is new. More gains more on
     * those scenes and forgets wires: with 0.85 two of three runs were refused for that.
     */
    private static final double FAMILIAR_SITE_SHARE = 0.5;

    /** Then each loop is put into fresh noise until there are about so many pixels, that noise is not learned by heart. */
    private static final long ENOUGH_PIXELS = 6_000_000;

    private static final int MOST_NOISES = 6;

    private static final int MOST_TURNS = 4;

    /** Pixels that are denoised in all, for targets. */
    private static final long PIXELS_TURNED = 120_000_000;

    /** One in so many simulated loops is seen through a detector such as the base was trained for, lest that be forgotten. */
    private static final int REMINDER = 3;

    /** Sides of a simulated loop in sides of a patch. */
    private static final int PATCHES_A_SIDE = 2;

    /** What is done with one study, and where the result goes. */
    private interface Work {
        void on(DicomLoop loop, List<Path> files) throws IOException, CancelledException;
    }

    private final WorkFolder work;
    private final RunMonitor monitor;
    private Optional<SiteLoops> measured = Optional.empty();

    Preparation(WorkFolder work, RunMonitor monitor) {
        this.work = work;
        this.monitor = monitor;
    }

    List<LoopPlanes> heldOut(TuningRequest request) throws IOException, CancelledException {
        return prepared(
                request.studies(true),
                true,
                1,
                (loop, files) -> SiteTuning.prepare(loop.cineLoop().frames(), files.get(0), monitor));
    }

    /** Loops to draw patches from, each alike; the site's stand there as often as their share asks for. */
    List<LoopPlanes> training(TuningRequest request, Weights parent) throws IOException, CancelledException {
        List<LoopPlanes> simulated = simulated(request);
        boolean familiar = isFamiliar(request, parent);
        List<Study> studies = request.studies(false);
        SiteLoops.Renoising how = new SiteLoops.Renoising(parent, familiar ? turns(studies) : 1, request.seed() + 1);
        List<LoopPlanes> site = prepared(
                studies,
                false,
                familiar ? noises(studies) : 1,
                (loop, files) -> SiteLoops.renoise(loop.cineLoop().frames(), how, files, monitor));
        List<LoopPlanes> all = new ArrayList<>(simulated);
        double share = familiar ? FAMILIAR_SITE_SHARE : SITE_SHARE;
        double wanted = simulated.size() * share / (1 - share);
        for (int i = 0; i < Math.max(site.size(), Math.round(wanted)); i++) {
            all.add(site.get(i % site.size()));
        }
        return List.copyOf(all);
    }

    private List<LoopPlanes> simulated(TuningRequest request) throws IOException, CancelledException {
        int count = request.simulatedLoops();
        List<LoopPlanes> loops = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            monitor.checkCancelled();
            Path file = work.simulated(i);
            if (!Files.exists(file)) {
                monitor.progress("Simulating scenes in the noise of the studies", i, count);
                long seed = request.seed() * 1_000_003 + i;
                if (i % REMINDER == REMINDER - 1) {
                    new LoopMaker(side(request), FRAMES).simulate(seed, file);
                } else {
                    site(request).simulate(seed, file);
                }
            }
            loops.add(LoopPlanes.open(file));
        }
        return loops;
    }

    private static int side(TuningRequest request) {
        return PATCHES_A_SIDE * request.size().patchSide();
    }

    /** The noise of the studies that are trained on. */
    private SiteLoops site(TuningRequest request) throws IOException, CancelledException {
        measured = Optional.of(measured.isPresent() ? measured.get() : measure(request));
        return measured.get();
    }

    private boolean isFamiliar(TuningRequest request, Weights parent) throws IOException, CancelledException {
        return new SiteProfile(request.studies(false))
                        .outside(parent.manifest().noiseRange())
                        .isEmpty()
                && site(request).isLikeTheBase();
    }

    /** Into how many noises each loop is put. */
    private static int noises(List<Study> studies) {
        return (int) Math.max(1, Math.min(MOST_NOISES, ENOUGH_PIXELS / pixels(studies)));
    }

    /** Over how many turns the parent's results are averaged: as many as a minute or two of processor time allow. */
    private static int turns(List<Study> studies) {
        return (int) Math.max(1, Math.min(MOST_TURNS, PIXELS_TURNED / pixels(studies)));
    }

    private static long pixels(List<Study> studies) {
        return studies.stream()
                .mapToLong(study -> (long) Math.min(SiteLoops.LONGEST, study.frames())
                        * study.size().pixelCount())
                .reduce(1, Long::sum);
    }

    private SiteLoops measure(TuningRequest request) throws IOException, CancelledException {
        List<Study> studies = request.studies(false);
        SiteLoops maker = new SiteLoops(side(request), FRAMES);
        int known = 0;
        for (int i = 0; i < studies.size(); i++) {
            monitor.checkCancelled();
            monitor.progress("Measuring the noise", i, studies.size());
            Path nothing = work.path();
            known += done(
                            studies.get(i),
                            List.of(nothing),
                            (loop, files) -> maker.measure(loop.cineLoop().frames()))
                    ? 1
                    : 0;
        }
        if (known == 0) {
            throw new IOException("None of the studies can be read any more.");
        }
        return maker;
    }

    /** An unreadable study in the middle is left out and said; the others go on. */
    private List<LoopPlanes> prepared(List<Study> studies, boolean heldOut, int noises, Work how)
            throws IOException, CancelledException {
        List<LoopPlanes> loops = new ArrayList<>();
        for (int i = 0; i < studies.size(); i++) {
            monitor.checkCancelled();
            monitor.progress(heldOut ? "Preparing held-out studies" : "Preparing studies", i, studies.size());
            List<Path> files = new ArrayList<>();
            for (int noise = 0; noise < noises; noise++) {
                files.add(work.loop(heldOut, noise * studies.size() + i));
            }
            if (files.stream().allMatch(Files::exists) || done(studies.get(i), files, how)) {
                for (Path file : files) {
                    loops.add(LoopPlanes.open(file));
                }
            } else {
                monitor.say(new TuningEvent(
                        TuningEvent.Kind.NOTICE,
                        0,
                        0,
                        0,
                        0,
                        "A study of patient " + studies.get(i).patient()
                                + " can no longer be read; the run goes on without it."));
            }
        }
        if (loops.isEmpty()) {
            throw new IOException("None of the " + (heldOut ? "held-out " : "") + "studies can be read any more.");
        }
        return loops;
    }

    /** Whether the study could be read. */
    private boolean done(Study study, List<Path> files, Work how) throws IOException, CancelledException {
        try (DicomLoop loop = DicomReader.open(study.file(), Limits.DEFAULT)) {
            how.on(loop, files);
            return true;
        } catch (IOException e) {
            if (!Files.isDirectory(work.path()) || RunFault.isFullDisk(e)) {
                throw e;
            }
            return false;
        }
    }
}
