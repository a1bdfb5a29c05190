package org.clearcine.app.viewer;

/** What a drag with the main mouse button does on a pane. */
public enum DragTool {
    WINDOW,
    ZOOM,
    PAN
}
