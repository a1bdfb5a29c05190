package org.clearcine.core.tuning.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clearcine.core.network.ModelLibrary;
import org.clearcine.core.network.ModelManifest;
import org.clearcine.core.network.Safetensors;
import org.clearcine.core.network.Tensor;
import org.clearcine.core.network.TinyWeights;
import org.clearcine.core.network.TorchRuntime;
import org.clearcine.core.network.Weights;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.registry.ModelRegistry;
import org.clearcine.core.tuning.study.PatientSplit;
import org.clearcine.core.tuning.study.Pseudonyms;
import org.clearcine.core.tuning.study.Study;
import org.clearcine.core.tuning.study.StudySelection;

/** A run that is over in seconds: tiny network, tiny loops; and a process that does nothing but run it. */
public final class TinyTuning {

    static final String PARENT = "tiny";
    static final TuningRequest.Size SIZE = new TuningRequest.Size(2, 32, 100, 64, 6);

    private TinyTuning() {}

    /** @param args the work folder; models lie beside the folder of all runs */
    public static void main(String[] args) throws Exception {
        TorchRuntime.useThreads(1);
        WorkFolder work = new WorkFolder(Path.of(args[0]));
        new TuningRun(
                        work,
                        registry(Path.of(args[0]).getParent().getParent()),
                        "test",
                        event -> System.out.println(event.asLine()))
                .run();
    }

    static ModelRegistry registry(Path site) throws Exception {
        ModelLibrary shipped = new ModelLibrary(site.resolve("shipped"));
        if (!shipped.holds(PARENT)) {
            Map<String, Tensor> tensors = new TreeMap<>(TinyWeights.draw());
            byte[] file = Safetensors.write(tensors);
            shipped.add(
                    new ModelManifest(
                            PARENT,
                            "tiny",
                            "",
                            Weights.sha256(file),
                            TinyWeights.shape(),
                            Weights.shapes(tensors),
                            new ModelManifest.NoiseRange(1, 400, 0.95),
                            new ModelManifest.Provenance("none", "none", 0, "none", "none", "test"),
                            Map.of()),
                    file);
        }
        return new ModelRegistry(shipped, site.resolve("models"));
    }

    static List<Study> studies(Path site, int patients) throws Exception {
        List<Path> files = SiteStudies.write(site.resolve("in"), patients, 64, 6);
        return new StudySelection(Pseudonyms.of(site), 64)
                .select(files, ProgressMonitor.NONE).stream()
                        .flatMap(choice -> choice.study().stream())
                        .toList();
    }

    static WorkFolder work(Path site, String id, List<Study> studies, long steps) throws Exception {
        return WorkFolder.create(
                site.resolve("runs-" + id).resolve("run"),
                new TuningRequest(
                        id,
                        PARENT,
                        TuningRequest.entries(studies, PatientSplit.draw(studies, 1)),
                        1,
                        steps,
                        3,
                        "Dr Test",
                        SIZE));
    }
}
