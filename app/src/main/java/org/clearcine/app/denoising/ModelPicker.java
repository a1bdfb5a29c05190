package org.clearcine.app.denoising;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clearcine.app.control.Icons;
import org.clearcine.core.denoise.Denoiser;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** Which denoiser runs, and its card below on demand. */
final class ModelPicker extends VBox {

    private final DenoisingModel model;
    private final ComboBox<DenoiserCard> choice = new ComboBox<>();
    private final ToggleButton about = new ToggleButton();
    private final VBox card = new VBox(6);
    private boolean filling;

    ModelPicker(DenoisingModel model) {
        super(6);
        this.model = model;
        choice.setId("model");
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setCellFactory(list -> new Cell(true, () -> ""));
        choice.setButtonCell(new Cell(false, choice::getPromptText));
        Icons.explain(choice, "Which denoiser runs; changing it denoises this loop again", "");
        choice.setOnShowing(opened -> model.loadCards(this::fill));
        choice.valueProperty().subscribe(this::choose);
        HBox.setHgrow(choice, Priority.ALWAYS);
        Icons.dress(about, MaterialDesignI.INFORMATION_OUTLINE, "The card of this model", "");
        about.setId("model-about");
        card.setId("model-card");
        card.getStyleClass().add("model-card");
        card.visibleProperty().bind(about.selectedProperty());
        card.managedProperty().bind(about.selectedProperty());
        HBox row = new HBox(6, choice, about);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(row, card);
        model.shelfProperty().subscribe(shelf -> model.loadCards(this::fill));
        model.denoiserProperty().subscribe(this::markOrReload);
    }

    private void fill(List<DenoiserCard> cards) {
        filling = true;
        choice.getItems().setAll(cards);
        filling = false;
        mark(model.denoiser());
    }

    /** Weights that were activated since the list was read are not on it yet. */
    private void markOrReload(Denoiser denoiser) {
        mark(denoiser);
        if (choice.getValue() == null && model.shelfProperty().getValue().isPresent()) {
            model.loadCards(this::fill);
        }
    }

    /** Never another name than that of the denoiser in use: none at all until its card is there. */
    private void mark(Denoiser denoiser) {
        Optional<DenoiserCard> card = choice.getItems().stream()
                .filter(item -> item.id().equals(denoiser.id()))
                .findFirst();
        filling = true;
        choice.setPromptText(denoiser.id());
        choice.setValue(card.orElse(null));
        card.ifPresent(this::write);
        filling = false;
    }

    private void choose(DenoiserCard chosen) {
        if (!filling && chosen != null) {
            write(chosen);
            model.choose(chosen.id());
        }
    }

    private void write(DenoiserCard chosen) {
        card.getChildren().setAll(words(chosen.title(), "card-title"));
        for (DenoiserCard.Section section : chosen.sections()) {
            card.getChildren().addAll(words(section.heading(), "card-heading"), words(section.text(), "card-text"));
        }
    }

    private static Label words(String says, String styleClass) {
        Label label = new Label(says);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }

    /** A name in the box; in the list with its few words. */
    private static final class Cell extends ListCell<DenoiserCard> {

        private final boolean withTitle;
        private final Supplier<String> nothing;

        Cell(boolean withTitle, Supplier<String> nothing) {
            this.withTitle = withTitle;
            this.nothing = nothing;
        }

        @Override
        protected void updateItem(DenoiserCard item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? nothing.get() : withTitle ? item.id() + "  -  " + item.title() : item.id());
        }
    }
}
