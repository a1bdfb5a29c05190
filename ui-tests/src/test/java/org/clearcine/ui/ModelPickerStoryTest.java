package org.clearcine.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import org.clearcine.app.denoising.DenoiserCard;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.core.denoise.DenoiseSettings;
import org.junit.jupiter.api.Test;

/** I choose another model, read its card, and find my sliders again when I come back. */
class ModelPickerStoryTest extends WorkstationStory {

    @Test
    void changingTheModelDenoisesAgainSaysSoAndRemembersTheSliders() throws IOException {
        OpenLoop loop = open(SmallLoop.file(cache()));
        waitUntilProcessed();
        clickOn("#preset-medium");
        assertEquals(0.7, onScreen(() -> loop.settingsProperty().get().strength()), 1e-9);
        onScreen(() -> {
            loop.settingsProperty().set(loop.settingsProperty().get().withSpatial(0.6));
            return true;
        });
        clickOn("#fine-controls");
        choose("base");
        waitUntil(
                "the user is told",
                () -> session()
                        .messageProperty()
                        .get()
                        .filter(message -> message.sentence().contains("denoised again"))
                        .isPresent());
        waitUntil("base is running", () -> loop.processedBy().equals("base") || !runs());
        waitUntilProcessed();
        assertEquals(
                new DenoiseSettings(0.7, 1, 1, 0.5),
                onScreen(() -> loop.settingsProperty().get()));
        assertFalse(onScreen(() -> lookup("#temporal-why").<Node>query().isVisible()));
        assertTrue(lookup("#denoise-speed").queryAs(Label.class).getText().contains("frames/s"));
        clickOn("#model-about");
        assertTrue(lookup("#model-card .card-text").queryAll().size() >= 4);
        screenshot("model-picker");
        choose("base-live");
        waitUntil("base-live is running", () -> loop.processedBy().equals("base-live") || !runs());
        waitUntilProcessed();
        assertTrue(onScreen(() -> lookup("#temporal-why").<Node>query().isVisible()), "0 is explained");
        assertEquals(0, lookup("#temporal").queryAs(Slider.class).getValue());
        choose("classical");
        waitUntil("classical is running", () -> loop.processedBy().equals("classical"));
        waitUntilProcessed();
        assertEquals(
                new DenoiseSettings(0.7, 1, 0.6, 0.5),
                onScreen(() -> loop.settingsProperty().get()));
        assertFalse(onScreen(() -> lookup("#temporal-why").<Node>query().isVisible()));
    }

    private boolean runs() {
        return workstation.models().denoising().runningProperty().get().isPresent();
    }

    private void choose(String id) {
        waitUntil(
                "the models are listed",
                () -> picker().getItems().stream().anyMatch(card -> card.id().equals(id)));
        clickOn("#model");
        int wanted = onScreen(() ->
                picker().getItems().stream().map(DenoiserCard::id).toList().indexOf(id));
        int now = onScreen(() -> picker().getSelectionModel().getSelectedIndex());
        for (int i = 0; i < Math.abs(wanted - now); i++) {
            type(wanted > now ? KeyCode.DOWN : KeyCode.UP);
        }
        type(KeyCode.ENTER);
    }

    @SuppressWarnings("unchecked")
    private ComboBox<DenoiserCard> picker() {
        return lookup("#model").queryAs(ComboBox.class);
    }
}
