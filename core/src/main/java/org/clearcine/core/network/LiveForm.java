package org.clearcine.core.network;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;

/**
 * Weights of the library in the form for live use: the same file, run without the future. Stands as {@code live.json} in a
 * folder of its own, beside a model card; whatever the other folder holds is what runs.
 *
 * @param id name of the form, that of its folder
 * @param of id of the weights, which lie in the same library
 * @param title a few words for the user
 */
record LiveForm(String id, String of, String title) {

    LiveForm {
        if (id == null || of == null || title == null || !of.matches("[a-z0-9][a-z0-9.-]{0,63}") || of.equals(id)) {
            throw new IllegalArgumentException("a live form " + id + " of " + of);
        }
    }

    static LiveForm fromJson(String json) throws WeightsException {
        try {
            LiveForm form = new Gson().fromJson(json, LiveForm.class);
            if (form == null) {
                throw new WeightsException("The file that names weights for live use is empty.");
            }
            return form;
        } catch (JsonParseException | StackOverflowError e) {
            throw new WeightsException("The file that names weights for live use cannot be read.", e);
        } catch (RuntimeException e) {
            // Gson wraps what a record's constructor throws.
            throw new WeightsException("The file that names weights for live use says something impossible.", e);
        }
    }
}
