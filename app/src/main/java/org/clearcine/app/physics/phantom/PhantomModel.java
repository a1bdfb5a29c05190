package org.clearcine.app.physics.phantom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.session.Session;
import org.clearcine.core.physics.phantom.PhantomFigures;
import org.clearcine.core.physics.phantom.PhantomFinder;
import org.clearcine.core.physics.phantom.PhantomLayout;
import org.clearcine.core.physics.phantom.PhantomLayouts;
import org.clearcine.core.physics.phantom.PlacedPhantom;

/**
 * Where the phantom lies on the loop that is looked at, and what is being done to it. Properties belong to the JavaFX thread.
 *
 * <p>What was found by itself is a proposal until somebody accepts it; it is never measured before.
 */
public final class PhantomModel {

    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ObjectProperty<PhantomLayout> layout =
            new SimpleObjectProperty<>(PhantomLayouts.all().get(0));
    private final ReadOnlyObjectWrapper<List<double[]>> clicks = new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty placing = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<PlacedPhantom>> placed = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<PhantomFinder.Found>> proposal =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<PhantomFigures>> figures =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<String> said = new SimpleObjectProperty<>("");

    public PhantomModel(Session session) {
        session.currentProperty().subscribe(this::follow);
        layout.subscribe(changed -> {
            if (placed.get().filter(now -> now.layout() != changed).isPresent()) {
                clear();
            }
        });
    }

    private void follow(Optional<OpenLoop> loop) {
        clear();
    }

    /** Takes everything off the picture. */
    public void clear() {
        clicks.set(List.of());
        placing.set(false);
        proposal.set(Optional.empty());
        figures.set(Optional.empty());
        placed.set(Optional.empty());
    }

    /** The next three clicks on the picture place the layout. */
    public void beginPlacing() {
        clear();
        shown.set(true);
        placing.set(true);
    }

    /** Takes one of the three places, in frame coordinates. */
    void click(double column, double row) {
        List<double[]> more = new ArrayList<>(clicks.get());
        more.add(new double[] {column, row});
        if (more.size() < 3) {
            clicks.set(List.copyOf(more));
            return;
        }
        try {
            PlacedPhantom done = PlacedPhantom.of(layout.get(), more.toArray(double[][]::new));
            clicks.set(List.of());
            placing.set(false);
            place(done);
        } catch (IllegalArgumentException onALine) {
            clicks.set(List.of());
            said.set("The three places lie nearly on a line. Click them again.");
        }
    }

    /** What to do next, for the tab and the picture. */
    public String nextStep() {
        if (placing.get()) {
            int number = clicks.get().size();
            return "Click " + (number + 1) + " of 3: "
                    + layout.get().landmarks().get(number).says();
        }
        if (proposal.get().isPresent()) {
            return "Does it lie right? Accept the proposal or discard it.";
        }
        return placed.get().isPresent()
                ? "Drag the handles; on the picture: arrows move, Ctrl+arrows turn and scale, Shift in large steps."
                : "Choose a layout; place it by three clicks on the picture, or have it looked for.";
    }

    /** Lays a phantom down; figures of another placement are gone. */
    public void place(PlacedPhantom wanted) {
        figures.set(Optional.empty());
        proposal.set(Optional.empty());
        placing.set(false);
        clicks.set(List.of());
        placed.set(Optional.empty());
        layout.set(wanted.layout());
        placed.set(Optional.of(wanted));
        shown.set(true);
        said.set("");
    }

    /** Shows a placement that was found by itself, to be accepted or not. */
    public void propose(PhantomFinder.Found found) {
        clear();
        shown.set(true);
        proposal.set(Optional.of(found));
    }

    public void acceptProposal() {
        proposal.get().ifPresent(found -> place(found.placed()));
    }

    public void discardProposal() {
        proposal.set(Optional.empty());
    }

    /** Changes the placement, such as moves it; figures of the old one are gone. */
    public void adjust(UnaryOperator<PlacedPhantom> change) {
        placed.get().ifPresent(now -> {
            try {
                PlacedPhantom changed = change.apply(now);
                figures.set(Optional.empty());
                placed.set(Optional.of(changed));
            } catch (IllegalArgumentException onALine) {
                said.set("The three places would lie on a line.");
            }
        });
    }

    /** Shows which details were seen in the raw loop. */
    public void showFigures(PhantomFigures raw) {
        figures.set(Optional.of(raw));
    }

    /** Whether the phantom is drawn over the picture and hears mouse and keys there. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** Which phantom; another one takes the old one off the picture. */
    public ObjectProperty<PhantomLayout> layoutProperty() {
        return layout;
    }

    /** Whether clicks on the picture place the layout. */
    public BooleanProperty placingProperty() {
        return placing;
    }

    /** The places that were clicked so far. */
    public ReadOnlyObjectProperty<List<double[]>> clicksProperty() {
        return clicks.getReadOnlyProperty();
    }

    /** The accepted placement. */
    public ReadOnlyObjectProperty<Optional<PlacedPhantom>> placedProperty() {
        return placed.getReadOnlyProperty();
    }

    /** What was found by itself and waits for a person. */
    public ReadOnlyObjectProperty<Optional<PhantomFinder.Found>> proposalProperty() {
        return proposal.getReadOnlyProperty();
    }

    /** What was measured at this placement. */
    public ReadOnlyObjectProperty<Optional<PhantomFigures>> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /** A sentence that is to be read. */
    public ObjectProperty<String> saidProperty() {
        return said;
    }
}
