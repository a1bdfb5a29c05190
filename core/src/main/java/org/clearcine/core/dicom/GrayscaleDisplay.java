package org.clearcine.core.dicom;

import java.util.List;
import java.util.Objects;
import org.clearcine.core.display.AutoWindow;
import org.clearcine.core.display.ModalityTransform;
import org.clearcine.core.display.ScreenTransform;
import org.clearcine.core.display.VoiTransform;
import org.clearcine.core.frame.Frame;

/**
 * How a frame wants to be shown: everything from stored value to presentation value.
 *
 * @param vois windows and tables to choose from, the maker's first choice first; perhaps none
 * @param inverse whether low values are bright
 */
public record GrayscaleDisplay(ModalityTransform modality, List<VoiTransform> vois, boolean inverse) {

    public GrayscaleDisplay {
        Objects.requireNonNull(modality, "modality");
        vois = List.copyOf(vois);
    }

    /** The maker's first choice, or a window that fits {@code frame} where the file gives none. */
    public ScreenTransform screenTransform(Frame frame) {
        VoiTransform voi = vois.isEmpty() ? AutoWindow.of(frame, modality) : vois.get(0);
        return new ScreenTransform(modality, voi, inverse);
    }
}
