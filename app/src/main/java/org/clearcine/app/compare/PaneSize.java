package org.clearcine.app.compare;

/** Size of a pane in screen pixels; 0 while it has not been laid out. */
public record PaneSize(int width, int height) {

    public boolean isVisible() {
        return width > 0 && height > 0;
    }
}
