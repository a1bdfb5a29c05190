package org.clearcine.app.physics.reader;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.clearcine.app.components.ComponentStore;
import org.clearcine.app.components.MemoryBudget;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.session.ProcessedFrames;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.network.DenoiserCatalog;
import org.clearcine.core.network.WeightsException;
import org.clearcine.core.physics.reader.ReaderPlan;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/**
 * Makes every condition of every loop ready before the first pair is shown, so that none betrays itself by being slow. Runs away
 * from the screen; closing gives memory and temporary files back.
 */
final class ReaderPreparation implements Closeable {

    private static final long BUDGET_SHARE_OF_HEAP = 5;

    private final List<ComponentStore> own = new ArrayList<>();
    private final MemoryBudget budget = new MemoryBudget(Runtime.getRuntime().maxMemory() / BUDGET_SHARE_OF_HEAP);
    private final Path directory;
    private final Supplier<DenoiserCatalog> methods;
    private List<ReaderLoop> loops = List.of();

    /** A loop as the workstation has it: components that are there already need not be made again. */
    record Input(OpenLoop loop, String processedBy, Optional<ComponentStore> components) {

        /** On the JavaFX thread. */
        static Input of(OpenLoop loop) {
            return new Input(
                    loop,
                    loop.processedBy(),
                    loop.componentsProperty().get().filter(store -> store.doneCount() == store.frameCount()));
        }
    }

    /** @param directory for components that find no room in memory */
    ReaderPreparation(Path directory, Supplier<DenoiserCatalog> methods) {
        this.directory = directory;
        this.methods = methods;
    }

    /** Keys of the loops, in their order. */
    static List<String> keys(List<Input> inputs) throws IOException {
        List<String> keys = new ArrayList<>();
        for (Input input : inputs) {
            keys.add(ReaderLoop.key(input.loop().frames()));
        }
        return keys;
    }

    /** @throws IOException if a loop of the plan is not open, or a method is not there any more */
    ReaderPreparation prepare(ReaderPlan plan, List<Input> open, ProgressMonitor progress)
            throws IOException, CancelledException {
        List<String> keys = keys(open);
        List<ReaderLoop> ready = new ArrayList<>();
        for (String key : plan.loops()) {
            int place = keys.indexOf(key);
            if (place < 0) {
                throw new IOException(
                        "Loop " + (ready.size() + 1) + " of this study is not open. Open it, then go on.");
            }
            ready.add(loop(plan, open.get(place), progress));
        }
        loops = List.copyOf(ready);
        return this;
    }

    private ReaderLoop loop(ReaderPlan plan, Input input, ProgressMonitor progress)
            throws IOException, CancelledException {
        OpenLoop loop = input.loop();
        Map<String, ComponentStore> stores = new HashMap<>();
        input.components().ifPresent(store -> stores.put(input.processedBy(), store));
        List<FrameSource> sides = new ArrayList<>();
        for (String text : plan.conditions()) {
            ReaderCondition condition = ReaderCondition.parse(text);
            if (condition.isRaw()) {
                sides.add(loop.frames());
                continue;
            }
            Denoiser denoiser = denoiser(condition.method());
            if (!stores.containsKey(condition.method())) {
                ComponentStore store =
                        new ComponentStore(loop.frames().size(), loop.frames().frameCount(), budget, directory);
                own.add(store);
                denoiser.denoise(loop.cine().frames(), store, progress);
                stores.put(condition.method(), store);
            }
            sides.add(new ProcessedFrames(
                    loop.frames(),
                    stores.get(condition.method()),
                    denoiser.defaultSettings().withStrength(condition.strength())));
        }
        return new ReaderLoop(loop.cine().timing(), ReaderLoop.greys(loop), sides);
    }

    private Denoiser denoiser(String id) throws IOException {
        try {
            return methods.get().denoiser(id);
        } catch (WeightsException missing) {
            throw new IOException("A method of this study is not installed any more: " + id + ".", missing);
        }
    }

    /** In the order of the plan. */
    List<ReaderLoop> loops() {
        return loops;
    }

    @Override
    public void close() throws IOException {
        for (ComponentStore store : own) {
            store.close();
        }
        own.clear();
    }
}
