package org.clearcine.app.tuning;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.clearcine.app.job.JobRunner;
import org.clearcine.app.job.Lane;
import org.clearcine.app.problem.ProblemWords;
import org.clearcine.app.session.Session;
import org.clearcine.app.tuning.grid.ModelGrid;
import org.clearcine.core.registry.ModelRegistry;
import org.clearcine.core.registry.RegisteredModel;

/** The models of this site, and the way to see several of them on the loop that is looked at. */
public final class ModelsModel {

    private final ModelRegistry registry;
    private final Session session;
    private final JobRunner jobs;
    private final ModelGrid grid;
    private final ObservableList<RegisteredModel> models = FXCollections.observableArrayList();
    private final StringProperty state = new SimpleStringProperty("");

    /** @param grid where models are compared */
    public ModelsModel(ModelRegistry registry, Session session, JobRunner jobs, ModelGrid grid) {
        this.registry = registry;
        this.session = session;
        this.jobs = jobs;
        this.grid = grid;
    }

    ObservableList<RegisteredModel> models() {
        return models;
    }

    StringProperty stateProperty() {
        return state;
    }

    void refresh() {
        jobs.start(Lane.FILES, progress -> registry.list())
                .whenDone(models::setAll)
                .whenFailed(this::tell);
    }

    private void tell(Throwable failure) {
        state.set(ProblemWords.of(failure).happened());
    }

    /** Shows these models on the loop that is looked at; says so if that cannot be done. */
    void compare(List<String> ids) {
        if (ids.isEmpty() || ids.size() > ModelGrid.MOST_MODELS) {
            state.set(
                    "Mark two to four models, the further ones with Ctrl held; or one, to see it at several strengths.");
        } else if (session.current().isEmpty()) {
            state.set("Open a loop to compare on.");
        } else {
            state.set("");
            grid.compare(ids);
        }
    }

    ModelGrid grid() {
        return grid;
    }
}
