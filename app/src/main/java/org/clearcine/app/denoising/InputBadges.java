package org.clearcine.app.denoising;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.clearcine.app.control.Icons;
import org.clearcine.app.control.KeyFocus;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.session.Session;
import org.clearcine.core.denoise.DenoiseReport;
import org.clearcine.core.denoise.Finding;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.input.HeaderFindings;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/**
 * What should be known about the loop before its picture is trusted: a badge each, icon and word, above the panes. A click
 * opens the sentence, and what it means for the picture, over the panes. The row keeps its place also when it is empty, so that
 * no picture moves when badges come.
 */
public final class InputBadges extends HBox {

    /** A badge: what is on it, and what it opens. */
    private record Badge(BadgeWords words, List<String> sentences) {}

    private static final double LINE_WIDTH = 520;
    private static final double ROW_HEIGHT = 34;
    /** Icon and the beginning of the word: where there are many, all stay, and the rest is told when pointed at. */
    private static final double LEAST_WIDTH = 54;

    private final ObjectProperty<Optional<Badge>> open = new SimpleObjectProperty<>(Optional.empty());
    private Subscription loopSubscription = Subscription.EMPTY;
    private Subscription buttonSubscription = Subscription.EMPTY;

    public InputBadges(Session session) {
        super(6);
        setMinHeight(ROW_HEIGHT);
        setMaxHeight(ROW_HEIGHT);
        setPrefHeight(ROW_HEIGHT);
        setId("findings");
        getStyleClass().add("badges");
        setAlignment(Pos.CENTER_LEFT);
        session.currentProperty().subscribe(this::follow);
    }

    private void follow(Optional<OpenLoop> loop) {
        loopSubscription.unsubscribe();
        loopSubscription = loop.map(one -> one.reportProperty().subscribe(report -> show(one, report)))
                .orElse(Subscription.EMPTY);
        if (loop.isEmpty()) {
            show(List.of());
        }
    }

    private void show(OpenLoop loop, Optional<DenoiseReport> report) {
        List<Finding> findings =
                new ArrayList<>(loop.dicom().map(HeaderFindings::of).orElse(List.of()));
        report.ifPresent(known -> findings.addAll(known.findings()));
        // The same thing may be known from the header and from the pixels: one badge, both sentences.
        Map<Finding.Kind, List<String>> byKind = new TreeMap<>();
        findings.forEach(finding -> byKind.computeIfAbsent(finding.kind(), kind -> new ArrayList<>())
                .add(finding.sentence()));
        List<Badge> badges = new ArrayList<>();
        byKind.forEach((kind, sentences) -> badges.add(
                new Badge(BadgeWords.of(kind), sentences.stream().distinct().toList())));
        List<String> oddities = loop.dicom().map(DicomLoop::warnings).orElse(List.of());
        if (!oddities.isEmpty()) {
            badges.add(new Badge(BadgeWords.ofTheFile(), oddities));
        }
        show(badges);
    }

    private void show(List<Badge> badges) {
        open.set(Optional.empty());
        // Else every badge of every loop of the day would listen on.
        buttonSubscription.unsubscribe();
        buttonSubscription = Subscription.EMPTY;
        getChildren().setAll(badges.stream().map(this::button).toList());
    }

    private ToggleButton button(Badge badge) {
        ToggleButton button = new ToggleButton(badge.words().word(), Icons.of(MaterialDesignA.ALERT_OUTLINE));
        button.getStyleClass().add("badge");
        button.setId("badge-" + badge.words().word().toLowerCase(Locale.ROOT).replace(' ', '-'));
        KeyFocus.byTab(button);
        button.setMinWidth(LEAST_WIDTH);
        Icons.explain(button, badge.words().word() + ": " + String.join(" ", badge.sentences()), "");
        button.setOnAction(press -> open.set(button.isSelected() ? Optional.of(badge) : Optional.empty()));
        buttonSubscription = buttonSubscription.and(open.subscribe(
                shown -> button.setSelected(shown.filter(badge::equals).isPresent())));
        return button;
    }

    /** The card that a badge opens; lay it over the panes. */
    public Region card() {
        Label title = new Label();
        title.getStyleClass().add("badge-title");
        VBox sentences = new VBox(4);
        Button close = Icons.dress(new Button(), MaterialDesignC.CLOSE, "Close", "");
        close.setOnAction(press -> open.set(Optional.empty()));
        VBox words = new VBox(6, title, sentences);
        HBox card = new HBox(10, Icons.of(MaterialDesignA.ALERT_OUTLINE), words, close);
        card.setId("finding-card");
        card.getStyleClass().add("badge-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        open.subscribe(shown -> {
            card.setVisible(shown.isPresent());
            shown.ifPresent(badge -> {
                title.setText(badge.words().word());
                sentences
                        .getChildren()
                        .setAll(badge.sentences().stream()
                                .map(InputBadges::line)
                                .toList());
                Label meaning = line(badge.words().meaning());
                meaning.getStyleClass().add("muted");
                sentences.getChildren().add(meaning);
            });
        });
        return card;
    }

    private static Label line(String sentence) {
        Label line = new Label(sentence);
        line.setWrapText(true);
        line.setMaxWidth(LINE_WIDTH);
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }
}
