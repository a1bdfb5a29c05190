package org.clearcine.core.tuning.run;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.tuning.gate.GateScope;
import org.clearcine.core.tuning.study.NoiseLevel;
import org.clearcine.core.tuning.study.PatientSplit;
import org.clearcine.core.tuning.study.SiteProfile;
import org.clearcine.core.tuning.study.Study;

/**
 * What a run is asked to do; written down once, before anything is learned, and never changed: the split is locked in it.
 *
 * @param id of the new weights
 * @param parent id of the weights to begin from
 * @param entries the studies, each trained on or held out
 * @param minutes how long to train; not looked at where {@code steps} is given
 * @param steps training steps; 0 for as many as fit into the minutes
 * @param seed of everything that is drawn
 * @param startedBy the person
 * @param size how much a step and the gate take
 */
public record TuningRequest(
        String id,
        String parent,
        List<Entry> entries,
        double minutes,
        long steps,
        long seed,
        String startedBy,
        Size size) {

    private static final int STEPS_A_SCENE = 25;
    private static final int SCENES_A_MINUTE = 16;
    private static final int FEWEST_SCENES = 6;
    private static final int MOST_SCENES = 240;

    /** One study; paths stay in this file, which never leaves the work folder. */
    public record Entry(
            String file,
            String patient,
            boolean heldOut,
            String device,
            int frames,
            int rows,
            int columns,
            double level,
            double correlation) {

        Study study() {
            return new Study(
                    Path.of(file),
                    patient,
                    device,
                    frames,
                    new FrameSize(rows, columns),
                    new NoiseLevel(level, correlation));
        }
    }

    /**
     * How much a step and the gate take.
     *
     * @param batch patches a step
     * @param patchSide their rows and columns
     * @param checkpointEvery steps between checkpoints, a multiple of 100
     * @param gateSide rows and columns of the gate's scenes; 0 for the whole gate
     * @param gateFrames frames of them
     */
    public record Size(int batch, int patchSide, long checkpointEvery, int gateSide, int gateFrames) {

        public static final Size STANDARD = new Size(8, 96, 200, 0, 0);

        GateScope scope(NoiseLevel typical) {
            GateScope whole = GateScope.of(Math.max(4, typical.quanta()), typical.correlation());
            return gateSide == 0 ? whole : whole.reduced(gateSide, gateFrames);
        }
    }

    public TuningRequest {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(parent, "parent");
        Objects.requireNonNull(size, "size");
        entries = List.copyOf(entries);
        if (startedBy == null || startedBy.isBlank()) {
            throw new IllegalArgumentException("nobody is named");
        }
        List<String> held = patients(entries, true);
        if (held.isEmpty()
                || patients(entries, false).isEmpty()
                || patients(entries, false).stream().anyMatch(held::contains)) {
            throw new IllegalArgumentException("the studies are not split by patient");
        }
    }

    private static List<String> patients(List<Entry> entries, boolean heldOut) {
        return entries.stream()
                .filter(entry -> entry.heldOut == heldOut)
                .map(Entry::patient)
                .distinct()
                .toList();
    }

    /** Entries of studies under a split. */
    public static List<Entry> entries(List<Study> studies, PatientSplit split) {
        return studies.stream()
                .map(study -> new Entry(
                        study.file().toAbsolutePath().toString(),
                        study.patient(),
                        split.isHeldOut(study),
                        study.device(),
                        study.frames(),
                        study.size().rows(),
                        study.size().columns(),
                        study.noise().level(),
                        study.noise().correlation()))
                .toList();
    }

    /** The studies of one side of the split, in their order. */
    public List<Study> studies(boolean heldOut) {
        return entries.stream()
                .filter(entry -> entry.heldOut == heldOut)
                .map(Entry::study)
                .toList();
    }

    /** How many scenes are simulated: enough that none is seen too often, few enough to be made in a tenth of the time. */
    int simulatedLoops() {
        long wanted = steps > 0 ? steps / STEPS_A_SCENE : Math.round(minutes * SCENES_A_MINUTE);
        return (int) Math.max(FEWEST_SCENES, Math.min(MOST_SCENES, wanted));
    }

    SiteProfile profile() {
        return new SiteProfile(entries.stream().map(Entry::study).toList());
    }

    String toJson() {
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(this) + "\n";
    }

    static TuningRequest fromJson(String json) throws IOException {
        try {
            return Objects.requireNonNull(new Gson().fromJson(json, TuningRequest.class));
        } catch (JsonParseException | IllegalArgumentException | NullPointerException e) {
            throw new IOException("What the run was asked to do cannot be read.", e);
        }
    }
}
