package org.clearcine.app.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How things are done, in the words of whoever does them; short enough to be read between two patients. */
final class HelpWords {

    private record Topic(String title, String text) {}

    private static final List<Topic> TOPICS = List.of(
            new Topic(
                    "What is raw and what is not",
                    "Every pane says above the picture what it shows. RAW is what the file holds, untouched. PROCESSED is computed from"
                            + " it and not for diagnosis. Hold \\ to see raw in every way to compare. At strength 0 processed is raw, bit"
                            + " for bit."),
            new Topic(
                    "Opening",
                    "Files, folders, ZIP archives, a DICOMDIR, or a recording in MP4 or AVI: drop them on the window or press Ctrl+O. What"
                            + " cannot be opened is listed with its reason, the rest opens. A recording says that it is one: its grey"
                            + " values are not those of the detector."),
            new Topic(
                    "Comparing",
                    "Side by side, wipe, flip, difference, or three panes with the motion map: always the same frame, window and zoom."
                            + " Drag with Ctrl for a window of this pane alone."),
            new Topic(
                    "Denoising",
                    "A loop is denoised when it is first looked at, unless you switch that off; playback need not wait for it: frames that"
                            + " are done appear as they come, the line over the frames shows which. The sliders mix what has been"
                            + " computed and never start it again. Double-click a slider for its default."),
            new Topic(
                    "What denoising can take away",
                    "Thin, faint and fast things are where every denoiser may err. Look at the difference (X): structure in it means that"
                            + " something more than noise was removed. The motion map (M) shows where frames before and after were"
                            + " trusted less; arrows show which way the algorithm saw things go. They are never saved."),
            new Topic(
                    "Badges over the panes",
                    "What speaks against the input: filtered before, stored in 8 bits, lossy, frames missing or repeated, a change of"
                            + " dose, the table moving, noise unlike that of training. Click one to read what it means for the picture."),
            new Topic(
                    "Rates",
                    "A loop plays by its file's own times. A late frame is dropped and counted; the loop is never slowed. The readout"
                            + " says what was asked for and what was really shown."),
            new Topic(
                    "Measuring",
                    "Lengths always say who calibrated them. Pixels stay pixels until the file or a catheter of known size says"
                            + " otherwise; at the detector plane a length is larger than in the patient."),
            new Topic(
                    "Physics lab",
                    "Ctrl+L. Draw rectangles, say what they hold, measure: raw and processed side by side, each figure with its interval."
                            + " Phantom: lay a layout on the picture by three clicks, or let it be found, and read its contrast-detail"
                            + " curve. Reading: pairs of loops, sides hidden, answered with the arrow keys; it can be stopped and gone"
                            + " on with."),
            new Topic(
                    "Subtracting a mask (DSA)",
                    "The mask comes from the file or from the frame that you choose; shift it by parts of a pixel until the bones are"
                            + " gone. Denoise before or after: panes, stamps and saved objects say which."),
            new Topic(
                    "Saving",
                    "Pictures, videos and case sheets carry the stamp PROCESSED - not for diagnosis, the method and the strength. The"
                            + " derived DICOM object is a new object beside the original, which is never changed."),
            new Topic(
                    "Others can see my screen",
                    "F3 hides what patients and files are called, and says so. The title of the window never names anybody, nor does any"
                            + " log."),
            new Topic(
                    "Your own way",
                    "Ctrl+K finds every command by its name. Ctrl+Comma changes keys, or takes those of Weasis or OHIF. Ctrl+Z takes"
                            + " the last step back. F6 is light or dark."),
            new Topic(
                    "Fine-tuning",
                    "Ctrl+T adapts the weights to loops of this site; Ctrl+M chooses among them and goes back."),
            new Topic(
                    "If the program or the machine stops",
                    "The next start brings the loops back with frame, window, sliders and measurements. After an orderly end nothing"
                            + " comes back by itself: the list of recent studies does."));

    private HelpWords() {}

    static Node page(double width) {
        VBox page = new VBox(14);
        page.setPrefWidth(width);
        for (Topic topic : TOPICS) {
            Label title = new Label(topic.title());
            title.getStyleClass().add("panel-title");
            Label text = new Label(topic.text());
            text.setWrapText(true);
            text.setPrefWidth(width);
            text.setMinHeight(Region.USE_PREF_SIZE);
            page.getChildren().add(new VBox(3, title, text));
        }
        return page;
    }
}
