package org.clearcine.core.simulate.scene;

import java.util.List;
import java.util.stream.Stream;
import org.clearcine.core.simulate.DisplayTransform;
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

    private static final List<String> TRAINING =
            List.of("coronary", "intervention", "spine", "object", "dead-leaves", "layers", "tangle", "wires", "faint");
    private static final List<String> VALIDATION = List.of("leg");
    private static final List<String> HELD_OUT = List.of("hand", "swallow", "neuro");

    /** How often each kind of training scene is drawn, in the order of the names. */
    private static final double[] SHARES = {0.16, 0.14, 0.1, 0.1, 0.1, 0.08, 0.08, 0.14, 0.1};

    private SceneCatalog() {}

    /** All kinds of scene that {@link #scene} knows. */
    public static List<String> names() {
        return Stream.of(TRAINING, VALIDATION, HELD_OUT).flatMap(List::stream).toList();
    }

    /** The kinds that training scenes are drawn from. */
    public static List<String> trainingNames() {
        return TRAINING;
    }

    /** The kinds that decide when training stops; never trained on. */
    public static List<String> validationNames() {
        return VALIDATION;
    }

    /** The kinds that figures are reported on; neither trained on nor looked at while training. */
    public static List<String> heldOutNames() {
        return HELD_OUT;
    }

    /**
     * A scene of a kind.
     *
     * @throws IllegalArgumentException if there is no such kind
     */
    public static Scene scene(String name, SceneFormat format, long seed) {
        return switch (name) {
            case "dead-leaves" -> deadLeaves(format, seed);
            case "object" -> new PaintedScene(name, format, new TestObjectScene(format, seed));
            case "spine" -> new PaintedScene(name, format, new SpineScene(format, seed));
            case "layers" -> new PaintedScene(name, format, new LayersScene(format, seed));
            case "leg" -> new PaintedScene(name, format, new LegScene(format, seed));
            case "hand" -> new PaintedScene(name, format, new HandScene(format, seed));
            case "swallow" -> new PaintedScene(name, format, new SwallowScene(format, seed));
            case "neuro" -> new PaintedScene(name, format, new NeuroScene(format, seed));
            case "tangle" -> new PaintedScene(name, format, new TangleScene(format, seed));
            case "faint" -> new PaintedScene(name, format, new FaintScene(format, seed));
            case "wires" -> new PaintedScene(name, format, new WiresScene(format, seed));
            case "coronary" ->
                new PaintedScene(name, format, new CoronaryScene(format, CoronaryScene.Procedure.ANGIOGRAM, seed));
            case "intervention" ->
                new PaintedScene(name, format, new CoronaryScene(format, CoronaryScene.Procedure.INTERVENTION, seed));
            default -> throw new IllegalArgumentException("no scene is called " + name + "; there are " + names());
        };
    }

    /** A scene to train on: kind, motion and everything else drawn from the seed; one in twenty has a cut. */
    public static Scene training(SceneFormat format, long seed) {
        Randomness random = Randomness.of(seed, 17);
        Scene scene = scene(trainingName(random), format, Randomness.derive(seed, 1));
        if (format.frameCount() > 4 && random.chance(0.05)) {
            Scene other = scene(trainingName(random), format, Randomness.derive(seed, 2));
            return new CutScene(scene, other, 2 + random.integer(format.frameCount() - 3));
        }
        return scene;
    }

    /** A scene to decide on when training stops, of a kind that is not trained on. */
    public static Scene validation(SceneFormat format, long seed) {
        String name = VALIDATION.get((int) Long.remainderUnsigned(seed, VALIDATION.size()));
        return scene(name, format, Randomness.derive(seed, 3));
    }

    /** A scene to report figures on, of a kind that is neither trained on nor looked at while training. */
    public static Scene heldOut(SceneFormat format, long seed) {
        String name = HELD_OUT.get((int) Long.remainderUnsigned(seed, HELD_OUT.size()));
        return scene(name, format, Randomness.derive(seed, 4));
    }

    private static String trainingName(Randomness random) {
        double where = random.uniform();
        int kind = 0;
        while (kind < SHARES.length - 1 && where >= SHARES[kind]) {
            where -= SHARES[kind];
            kind++;
        }
        return TRAINING.get(kind);
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

    /** A chain as archives keep loops: a display transform applied, and half of them cut to 8 bits. */
    public static ImagingChain archivedChain(long seed) {
        Randomness random = Randomness.of(seed, 37);
        ImagingChain chain = trainingChain(seed);
        ImagingChain.Storage linear = chain.storage();
        DisplayTransform[] transforms = DisplayTransform.values();
        return chain.withStorage(new ImagingChain.Storage(
                linear.valuesPerQuantum(),
                linear.pedestal(),
                linear.bitsStored(),
                transforms[random.integer(transforms.length)],
                random.chance(0.5)));
    }

    private static Scene deadLeaves(SceneFormat format, long seed) {
        Randomness random = Randomness.of(seed, 31);
        DeadLeavesScene.Recipe recipe = new DeadLeavesScene.Recipe(
                random.logUniform(1, 30), random.uniform(0.1, 0.9), random.logUniform(1, 12), random.uniform(0, 0.8));
        return new DeadLeavesScene(format, recipe, seed);
    }
}
