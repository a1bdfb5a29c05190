package org.clearcine.core.registry;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Everything that is known of a tuned model beside its weights and manifest; never changes once written.
 *
 * @param id of the weights
 * @param lineage where it comes from
 * @param parameters of the training, by name
 * @param training what it was trained on
 * @param heldOut what it was judged on
 * @param metrics figures on held-out patients with their intervals, by name
 * @param gate the verdict
 * @param curves how the run went
 * @param limits when not to use it, a sentence each
 * @param hospitalData whether patients' pictures went into the weights, which are to be treated like them
 */
public record ModelRecord(
        String id,
        Lineage lineage,
        Map<String, String> parameters,
        DataSummary training,
        DataSummary heldOut,
        Map<String, Interval> metrics,
        GateVerdict gate,
        Curves curves,
        List<String> limits,
        boolean hospitalData) {

    /** Name of the parameter that says how much of the way from the parent to what was learned the weights are, from 0 to 1. */
    public static final String SHARE_LEARNED = "share of what was learned";

    /**
     * Where a model comes from.
     *
     * @param parentId what training began from
     * @param parentSha256 its weights
     * @param weightsSha256 the model's own
     * @param codeVersion of the program
     * @param seed of everything that was drawn
     * @param madeBy who started the run
     * @param madeAt when it ended, ISO 8601 in UTC
     */
    public record Lineage(
            String parentId,
            String parentSha256,
            String weightsSha256,
            String codeVersion,
            long seed,
            String madeBy,
            String madeAt) {}

    /**
     * How the run went.
     *
     * @param training mean loss of each 100 steps
     * @param heldOutSteps where the held-out loss was taken
     * @param heldOutLoss the held-out loss there
     */
    public record Curves(List<Float> training, List<Long> heldOutSteps, List<Double> heldOutLoss) {

        public Curves {
            training = List.copyOf(training);
            heldOutSteps = List.copyOf(heldOutSteps);
            heldOutLoss = List.copyOf(heldOutLoss);
        }
    }

    public ModelRecord {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(lineage, "lineage");
        Objects.requireNonNull(training, "training");
        Objects.requireNonNull(heldOut, "heldOut");
        Objects.requireNonNull(gate, "gate");
        Objects.requireNonNull(curves, "curves");
        parameters = Map.copyOf(parameters);
        metrics = Map.copyOf(metrics);
        limits = List.copyOf(limits);
    }

    /** The record as JSON text. */
    public String toJson() {
        return gson().toJson(this) + "\n";
    }

    /**
     * Reads a record.
     *
     * @throws IOException if the text is none
     */
    public static ModelRecord fromJson(String json) throws IOException {
        try {
            return Objects.requireNonNull(gson().fromJson(json, ModelRecord.class));
        } catch (JsonParseException | IllegalArgumentException | NullPointerException | StackOverflowError e) {
            throw new IOException("The record of the model cannot be read.", e);
        }
    }

    private static Gson gson() {
        return new GsonBuilder()
                .setPrettyPrinting()
                .serializeSpecialFloatingPointValues()
                .disableHtmlEscaping()
                .create();
    }
}
