package org.clearcine.app.physics;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.clearcine.app.job.Lane;
import org.clearcine.app.physics.plot.PlotFiles;
import org.clearcine.app.problem.ProblemWords;
import org.clearcine.core.physics.report.Provenance;
import org.clearcine.core.physics.trend.ActionLimits;
import org.clearcine.core.physics.trend.ConstancyRecord;
import org.clearcine.core.physics.trend.ConstancyStore;
import org.clearcine.core.physics.trend.Trend;
import org.clearcine.core.physics.trend.TrendFigures;
import org.clearcine.core.physics.trend.TrendFiles;

/** Constancy of a device and protocol: the records of the user's store, and the newest measurement added to them. */
final class TrendModel {

    /** Devices and protocols that the store knows, for the lists to choose from. */
    record Known(List<String> devices, List<String> protocols) {}

    private final PhysicsModel lab;
    private final PhysicsModel.Ground ground;
    private final ConstancyStore store;
    private final StringProperty device = new SimpleStringProperty("");
    private final StringProperty protocol = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Trend>> trends = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Known> known = new ReadOnlyObjectWrapper<>(new Known(List.of(), List.of()));

    TrendModel(PhysicsModel lab, PhysicsModel.Ground ground, ConstancyStore store) {
        this.lab = lab;
        this.ground = ground;
        this.store = store;
        device.subscribe(name -> refresh());
        protocol.subscribe(name -> refresh());
    }

    private record Found(List<Trend> trends, Known known) {}

    /** Reads the store again. */
    void refresh() {
        String chosenDevice = device.get();
        String chosenProtocol = protocol.get();
        ground.jobs()
                .start(Lane.FILES, progress -> {
                    List<ConstancyRecord> all = store.all();
                    return new Found(
                            Trend.all(store, chosenDevice, chosenProtocol, ActionLimits.STANDARD),
                            new Known(
                                    all.stream()
                                            .map(ConstancyRecord::device)
                                            .distinct()
                                            .toList(),
                                    all.stream()
                                            .map(ConstancyRecord::protocol)
                                            .distinct()
                                            .toList()));
                })
                .whenDone(found -> {
                    if (device.get().equals(chosenDevice) && protocol.get().equals(chosenProtocol)) {
                        trends.set(found.trends());
                    }
                    known.set(found.known());
                })
                .whenFailed(failure ->
                        lab.saidProperty().set(ProblemWords.of(failure).happened()));
    }

    /** Adds the figures of the loop that was measured last. */
    void add() {
        Optional<MeasuredLoop> measured = lab.measuredProperty().get();
        if (measured.isEmpty() || device.get().isBlank() || protocol.get().isBlank()) {
            lab.saidProperty()
                    .set(
                            measured.isEmpty()
                                    ? "Measure the loop first (tab Measure)."
                                    : "Give the device and the protocol a name first.");
            return;
        }
        List<ConstancyRecord> records = TrendFigures.of(
                measured.get().report(),
                Instant.now(),
                device.get().strip(),
                protocol.get().strip());
        ground.jobs()
                .start(Lane.FILES, progress -> {
                    store.add(records);
                    return records.size();
                })
                .whenDone(count -> {
                    lab.saidProperty().set(count + " figures added to " + device.get() + ", " + protocol.get() + ".");
                    refresh();
                })
                .whenFailed(failure ->
                        lab.saidProperty().set(ProblemWords.of(failure).happened()));
    }

    /** Saves all trends that are shown; the ending says in which form. */
    void save(Path target) {
        List<Trend> shown = trends.get();
        Provenance provenance = Provenance.of("ClearCine " + ground.version())
                .with("device", device.get())
                .with("protocol", protocol.get())
                .with("baseline", "median of the first five records")
                .with("limits", "warning from 10 %, action from 20 % off the baseline");
        boolean pdf = target.toString().toLowerCase(Locale.ROOT).endsWith(".pdf");
        lab.save(
                target,
                () -> pdf
                        ? TrendFiles.pdf(shown, provenance)
                        : TrendFiles.csv(shown, provenance).getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file in the background. */
    void save(Path target, PlotFiles.Content content) {
        lab.save(target, content::bytes);
    }

    StringProperty deviceProperty() {
        return device;
    }

    StringProperty protocolProperty() {
        return protocol;
    }

    ReadOnlyObjectProperty<List<Trend>> trendsProperty() {
        return trends.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Known> knownProperty() {
        return known.getReadOnlyProperty();
    }
}
