package org.clearcine.app.session;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.clearcine.app.components.ComponentStore;
import org.clearcine.core.denoise.DenoiseReport;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.denoise.MethodName;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.display.ModalityTransform;
import org.clearcine.core.display.ScreenTransform;
import org.clearcine.core.display.VoiWindow;
import org.clearcine.core.frame.CineLoop;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.subtraction.SubtractionOrder;
import org.clearcine.core.subtraction.SubtractionPlan;

/**
 * A loop that is open, with all that the workstation remembers about it while it is.
 *
 * <p>Properties belong to the JavaFX thread.
 */
public final class OpenLoop implements Closeable {

    private final LoopTitle title;
    private final CineLoop cine;
    private final CachedFrames frames;
    private final ScreenTransform screenTransform;
    private final Optional<DicomLoop> dicom;
    private final ObjectProperty<DenoiseSettings> settings;
    private final ReadOnlyObjectWrapper<Optional<ComponentStore>> components =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<DenoiseReport>> report = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<SubtractionPlan>> subtraction = new SimpleObjectProperty<>(Optional.empty());
    private Optional<SubtractionPlan> latestSubtraction = Optional.empty();
    private volatile Optional<LoopOrigin> origin = Optional.empty();
    private final ReadOnlyObjectWrapper<Optional<SubtractedRun>> subtractedRun =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private volatile String processedBy = "";
    private final KeyFrames keyFrames = new KeyFrames();
    private final List<Closeable> closedToo = new ArrayList<>();
    private final IntegerProperty doneFrames = new SimpleIntegerProperty();

    /**
     * @param dicom the file behind the loop; empty when it was made here
     * @param settings the sliders to begin with
     */
    public OpenLoop(
            LoopTitle title,
            CineLoop cine,
            ScreenTransform screenTransform,
            Optional<DicomLoop> dicom,
            DenoiseSettings settings) {
        this.title = Objects.requireNonNull(title, "title");
        this.cine = Objects.requireNonNull(cine, "cine");
        this.screenTransform = Objects.requireNonNull(screenTransform, "screenTransform");
        this.dicom = Objects.requireNonNull(dicom, "dicom");
        this.settings = new SimpleObjectProperty<>(settings);
        subtraction.subscribe(plan -> {
            latestSubtraction = plan.or(() -> latestSubtraction);
            doneFrames.set(shownStore().map(ComponentStore::doneCount).orElse(0));
        });
        frames = new CachedFrames(cine.frames(), CachedFrames.defaultBudgetBytes());
    }

    public LoopTitle title() {
        return title;
    }

    public CineLoop cine() {
        return cine;
    }

    /** A window over the values that the modality transform can give; for files whose own choice is a table. */
    public VoiWindow fallbackWindow() {
        ModalityTransform modality = screenTransform.modality();
        double one = modality.modalityValue(cine.pixelFormat().smallest());
        double other = modality.modalityValue(cine.pixelFormat().largest());
        return VoiWindow.ofRange(Math.min(one, other), Math.max(one, other));
    }

    /** The raw frames, with the last used ones kept in memory. */
    public FrameSource frames() {
        return frames;
    }

    /** How many decoded frames are kept in memory. */
    public int framesKept() {
        return frames.capacity();
    }

    /** The way from stored value to screen that the file asks for. */
    public ScreenTransform screenTransform() {
        return screenTransform;
    }

    /** The way to the screen that suits what is shown now: the file's own, or one for differences. */
    public ScreenTransform shownTransform() {
        return subtraction.get().map(plan -> SubtractionWindow.of(this, plan)).orElse(screenTransform);
    }

    /** The file behind the loop; empty when it was made here. */
    public Optional<DicomLoop> dicom() {
        return dicom;
    }

    /** Where the sliders stand for this loop. */
    public ObjectProperty<DenoiseSettings> settingsProperty() {
        return settings;
    }

    /** The mask that is subtracted from every frame before it is shown; empty while the loop is shown as it is. */
    public ObjectProperty<Optional<SubtractionPlan>> subtractionProperty() {
        return subtraction;
    }

    /** What was subtracted last; empty if nothing ever was. */
    public Optional<SubtractionPlan> latestSubtraction() {
        return latestSubtraction;
    }

    /** What the denoiser has found out so far; empty until it has been started. */
    public ReadOnlyObjectProperty<Optional<ComponentStore>> componentsProperty() {
        return components.getReadOnlyProperty();
    }

    /** The latest run over the subtracted loop, under whatever plan; empty until there is one. */
    public ReadOnlyObjectProperty<Optional<SubtractedRun>> subtractedRunProperty() {
        return subtractedRun.getReadOnlyProperty();
    }

    /** Whether the difference is denoised, and not the loop itself. */
    public boolean isSubtractedFirst() {
        return subtraction
                .get()
                .map(SubtractionPlan::order)
                .filter(SubtractionOrder.SUBTRACT_FIRST::equals)
                .isPresent();
    }

    /** The run over what is subtracted now; empty if there is none, or another plan was followed. */
    public Optional<SubtractedRun> shownRun() {
        return isSubtractedFirst()
                ? subtractedRun
                        .get()
                        .filter(run -> run.plan().equals(subtraction.get().orElseThrow()))
                : Optional.empty();
    }

    /** What the denoiser has found out about the loop in the way it is shown now. */
    public Optional<ComponentStore> shownStore() {
        return isSubtractedFirst() ? shownRun().map(SubtractedRun::store) : components.get();
    }

    /** Takes the components of a denoiser that is about to run over the subtracted loop. */
    public void startSubtracted(SubtractedRun run) {
        doneFrames.set(0);
        subtractedRun.set(Optional.of(run));
    }

    /** Takes what really ran over the subtracted loop. */
    public void finishSubtracted(SubtractedRun run, MethodName method) {
        if (subtractedRun.get().filter(run::equals).isPresent()) {
            subtractedRun.set(Optional.of(run.ranWith(method.id(), method.text())));
        }
    }

    /** Id of the method whose components these are; empty until it has been started. */
    public String processedBy() {
        return processedBy;
    }

    /** The method as derived objects name it: once it has come to an end, with the weights that it ran with. */
    public String processedByText() {
        return report.get().map(DenoiseReport::method).map(MethodName::text).orElse(processedBy);
    }

    /** Takes the components of a denoiser that is about to run. */
    public void startProcessing(String denoiserId, ComponentStore store) {
        processedBy = denoiserId;
        report.set(Optional.empty());
        doneFrames.set(0);
        components.set(Optional.of(store));
    }

    /** Takes what the denoiser has to say about the loop, at the end of its run. */
    public void finishProcessing(DenoiseReport result) {
        // What was asked for may have handed over to another method.
        processedBy = result.method().id();
        report.set(Optional.of(result));
    }

    /** What the denoiser has to say about the loop; empty until it has come to an end. */
    public ReadOnlyObjectProperty<Optional<DenoiseReport>> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** How many frames have been processed so far; follows the denoiser with a little delay. */
    public IntegerProperty doneFramesProperty() {
        return doneFrames;
    }

    /** The frames that somebody has marked. */
    public KeyFrames keyFrames() {
        return keyFrames;
    }

    /** Where it was opened from; empty if it was made here. */
    public Optional<LoopOrigin> origin() {
        return origin;
    }

    /** Said before the loop is handed on. */
    void cameFrom(LoopOrigin place) {
        origin = Optional.of(place);
    }

    /** Closes {@code other} after the loop itself; said before the loop is handed on. */
    void alsoClose(Closeable other) {
        closedToo.add(other);
    }

    @Override
    public void close() throws IOException {
        Optional<ComponentStore> store = components.get();
        if (store.isPresent()) {
            store.get().close();
        }
        if (subtractedRun.get().isPresent()) {
            subtractedRun.get().get().store().close();
        }
        frames.close();
        if (dicom.isPresent()) {
            dicom.get().close();
        }
        for (Closeable other : closedToo) {
            other.close();
        }
    }
}
