package org.clearcine.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.clearcine.app.Workstation;
import org.clearcine.app.compare.ShownView;
import org.clearcine.app.control.FrameCanvas;
import org.clearcine.app.denoising.DenoisingModel;
import org.clearcine.app.job.FxJobRunner;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.session.Session;
import org.clearcine.app.settings.Preferences;
import org.clearcine.app.tuning.TuningSetup;
import org.clearcine.app.viewer.ViewerPane;
import org.clearcine.core.denoise.ClassicalDenoiser;
import org.clearcine.core.denoise.Denoiser;
import org.junit.jupiter.api.AfterEach;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** What all stories share: the real workstation on a screen, ways to wait for it, and pictures of it. */
abstract class WorkstationStory extends ApplicationTest {

    private static final double WIDTH = 1600;
    private static final double HEIGHT = 900;
    private static final long PATIENCE_SECONDS = Long.getLong("clearcine.patience", 240);
    private static final Path TARGET = Path.of("target");

    protected final ChosenFiles picker = new ChosenFiles();
    protected Workstation workstation;
    protected Stage stage;

    @Override
    public void start(Stage shown) throws IOException {
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        stage = shown;
        Workstation.Surroundings surroundings = new Workstation.Surroundings(
                new FxJobRunner(), denoiser(), picker, Files.createDirectories(cache()), "0.1.0", preferences());
        workstation = tuning().map(setup -> new Workstation(surroundings, setup))
                .orElseGet(() -> new Workstation(surroundings));
        stage.setTitle("ClearCine");
        stage.setScene(workstation.scene());
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        stage.show();
        stage.toFront();
    }

    /** What the person has chosen in earlier sessions; nothing, and nothing is kept, unless a story is about that. */
    protected Preferences preferences() {
        return Preferences.forgotten();
    }

    /** How fine-tuning runs in this story; as installed unless a story needs it quick. */
    protected Optional<TuningSetup> tuning() {
        return Optional.empty();
    }

    /** The denoiser of this story; the real one unless a story must hold it up. */
    protected Denoiser denoiser() {
        return new ClassicalDenoiser();
    }

    /** Kept between the stories of a build, so that the demo study is simulated once. */
    protected static Path cache() {
        return TARGET.resolve("stories");
    }

    @AfterEach
    void closeTheWorkstation() {
        onScreen(() -> {
            workstation.close();
            return true;
        });
    }

    protected Session session() {
        return workstation.models().session();
    }

    protected ViewerPane viewer() {
        return workstation.window().viewer();
    }

    protected OpenLoop currentLoop() {
        return onScreen(() -> session().current().orElseThrow());
    }

    /** Opens one loop and waits until its first picture is there. */
    protected OpenLoop open(Path... paths) {
        Optional<OpenLoop> before = onScreen(() -> {
            Optional<OpenLoop> shown = session().current();
            workstation.open(List.of(paths));
            return shown;
        });
        // Until then it is the loop before that is looked at, and its picture that is shown.
        waitUntil(
                "another loop is looked at",
                () -> session().current().isPresent() && !session().current().equals(before));
        waitUntil(
                "its picture is shown",
                () -> viewer().shownFrame()
                        .getValue()
                        .map(shown -> shown.view().loop())
                        .equals(session().current()));
        return currentLoop();
    }

    protected void waitUntilProcessed() {
        waitUntil(
                "the loop is processed",
                () -> session().current().filter(DenoisingModel::isProcessed).isPresent());
        settle();
    }

    /** Does something on the JavaFX thread and hands over what it finds. */
    protected static <T> T onScreen(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), action);
    }

    protected static void waitUntil(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onScreen(condition));
        } catch (TimeoutException late) {
            throw new AssertionError("waited " + PATIENCE_SECONDS + " s in vain until " + what, late);
        }
    }

    /** Waits until no picture is on its way any more. */
    protected void settle() {
        WaitForAsyncUtils.waitForFxEvents();
        long quietSince = System.nanoTime();
        Optional<Integer> before = Optional.empty();
        while (System.nanoTime() - quietSince < 250_000_000L) {
            sleep(25);
            Optional<Integer> now = Optional.of(onScreen(this::hashOfThePanes));
            if (!now.equals(before)) {
                quietSince = System.nanoTime();
                before = now;
            }
        }
    }

    private int hashOfThePanes() {
        return viewer().shownView().map(ShownView::panes).orElse(List.of()).stream()
                .mapToInt(pane -> viewer().canvas(pane)
                        .shown()
                        .map(picture -> Arrays.hashCode(picture.argb()))
                        .orElse(0))
                .reduce(0, (sum, hash) -> 31 * sum + hash);
    }

    /** The pixels that a pane shows. */
    protected static int[] pixels(FrameCanvas canvas) {
        return onScreen(() -> canvas.shown().orElseThrow().argb().clone());
    }

    protected int[] rawPixels() {
        return pixels(viewer().rawCanvas());
    }

    protected int[] processedPixels() {
        return pixels(viewer().processedCanvas());
    }

    /** A picture of the window in target/screenshots of the repository. */
    protected void screenshot(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage image = onScreen(() -> stage.getScene().snapshot(null));
        try {
            Path folder = Files.createDirectories(repository().resolve("target").resolve("screenshots"));
            assertTrue(
                    ImageIO.write(
                            SwingFXUtils.fromFXImage(image, null),
                            "png",
                            folder.resolve(name + ".png").toFile()),
                    "no writer for pictures");
        } catch (IOException failure) {
            throw new AssertionError("no screenshot " + name, failure);
        }
    }

    protected static Path repository() {
        return Path.of(System.getProperty("clearcine.root", ".."));
    }

    /** A file of the shared data; stories that need it are skipped where it is not there. */
    protected static Path shared(String file) {
        return repository().resolve("../shared/data").resolve(file).normalize();
    }
}
