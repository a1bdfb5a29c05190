package org.clearcine.app.physics;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clearcine.core.physics.phantom.PhantomTemplates;

/** The placements kept for the device of the open loop. */
final class PhantomTemplateBox extends VBox {

    private static final double LIST_HEIGHT = 96;

    private final PhantomDesk desk;
    private final ListView<PhantomTemplates.Template> list = new ListView<>();
    private final TextField name = new TextField();

    PhantomTemplateBox(PhantomDesk desk) {
        super(6);
        this.desk = desk;
        Label title = new Label("Templates of this device");
        title.getStyleClass().add("plot-title");
        Label device = new Label();
        device.setId("phantom-device");
        device.getStyleClass().add("physics-hint");
        device.textProperty().bind(desk.deviceProperty());
        list.setId("phantom-templates");
        list.setPrefHeight(LIST_HEIGHT);
        list.setMinHeight(LIST_HEIGHT);
        list.setPlaceholder(new Label("None yet"));
        list.setCellFactory(view -> new ListCell<>() {
            @Override
            protected void updateItem(PhantomTemplates.Template item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? "" : item.name() + "   " + item.layout());
            }
        });
        list.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                load();
            }
        });
        list.setOnKeyPressed(press -> {
            if (press.getCode() == KeyCode.ENTER) {
                load();
            } else if (press.getCode() == KeyCode.DELETE) {
                chosen().ifPresent(desk::delete);
            }
        });
        desk.templatesProperty().subscribe(found -> list.getItems().setAll(found));
        getChildren().addAll(title, device, list, buttons(), saving());
    }

    private Optional<PhantomTemplates.Template> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private void load() {
        chosen().ifPresent(desk::load);
    }

    private HBox buttons() {
        Button load = PhantomTab.button("template-load", "Load", "Put it on the picture: double click, Enter");
        load.setOnAction(press -> load());
        Button rename = PhantomTab.button("template-rename", "Rename", "Give it the name that is typed below");
        rename.setOnAction(press -> chosen().ifPresent(template -> desk.rename(template, name.getText())));
        Button delete = PhantomTab.button("template-delete", "Delete", "Delete it: Delete");
        delete.setOnAction(press -> chosen().ifPresent(desk::delete));
        for (Button button : new Button[] {load, rename, delete}) {
            button.disableProperty()
                    .bind(list.getSelectionModel().selectedItemProperty().isNull());
        }
        return new HBox(8, load, rename, delete);
    }

    private HBox saving() {
        name.setId("template-name");
        name.setPromptText("Name, such as monthly");
        HBox.setHgrow(name, Priority.ALWAYS);
        Button save = PhantomTab.button("template-save", "Keep", "Keep the placement under this name: Enter");
        save.setOnAction(press -> desk.save(name.getText()));
        name.setOnAction(enter -> desk.save(name.getText()));
        save.disableProperty().bind(desk.phantom().placedProperty().map(Optional::isEmpty));
        return new HBox(8, name, save);
    }
}
