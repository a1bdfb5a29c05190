package org.clearcine.core.simulate.scene;

import java.util.List;
import org.clearcine.core.simulate.ImagingChain;
import org.clearcine.core.simulate.Scene;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.draw.Randomness;

/**
 * Which scenes there are, and which of them may be trained on.
 *
 * <p>Training, validation and held-out scenes differ in seed and in kind, so that a reported figure is about content that no
 * network has seen.
 */
public final class SceneCatalog {

    private static final List<String> TRAINING = List.of("coronary", "intervention", "dead-leaves", "object");

    private SceneCatalog() {}

    /** All kinds of scene that {@link #scene} knows. */
    public static List<String> names() {
        return TRAINING;
    }

    /** The kinds that training scenes are drawn from. */
    public static List<String> trainingNames() {
        return TRAINING;
    }

    /**
     * A scene of a kind.
     *
     * @throws IllegalArgumentException if there is no such kind
     */
    public static Scene scene(String name, SceneFormat format, long seed) {
        return switch (name) {
            case "coronary" ->
                new PaintedScene(name, format, new CoronaryScene(format, CoronaryScene.Procedure.ANGIOGRAM, seed));
            case "intervention" ->
                new PaintedScene(name, format, new CoronaryScene(format, CoronaryScene.Procedure.INTERVENTION, seed));
            case "dead-leaves" -> deadLeaves(format, seed);
            case "object" -> new PaintedScene(name, format, new TestObjectScene(format, seed));
            default -> throw new IllegalArgumentException("no scene is called " + name + "; there are " + names());
        };
    }

    /** A scene to train on: kind, rate of motion and everything else drawn from the seed. */
    public static Scene training(SceneFormat format, long seed) {
        Randomness random = Randomness.of(seed, 17);
        String name = TRAINING.get(random.integer(TRAINING.size()));
        return scene(name, format, Randomness.derive(seed, 1));
    }

    /** A chain to train with: dose, blur, scatter, lag and electronic noise drawn from the seed. */
    public static ImagingChain trainingChain(long seed) {
        Randomness random = Randomness.of(seed, 29);
        return ImagingChain.flatPanel(random.logUniform(15, 600))
                .withDetector(new ImagingChain.Detector(
                        random.uniform(0.25, 0.8),
                        random.uniform(0.9, 0.95),
                        random.chance(0.5),
                        random.uniform(0.5, 4)))
                .withScatter(new ImagingChain.Scatter(random.uniform(0.1, 0.6), random.uniform(30, 60)));
    }

    private static Scene deadLeaves(SceneFormat format, long seed) {
        Randomness random = Randomness.of(seed, 31);
        DeadLeavesScene.Recipe recipe = new DeadLeavesScene.Recipe(
                random.logUniform(1, 30), random.uniform(0.1, 0.9), random.logUniform(1, 6), random.uniform(0, 0.8));
        return new DeadLeavesScene(format, recipe, seed);
    }
}
