package org.clearcine.core.dicom.part10;

import java.util.Optional;
import org.clearcine.core.dicom.data.Vr;

/**
 * Where the pixels lie. They are never read as a whole.
 *
 * @param tag Pixel Data, or one of its floating point relatives
 * @param offset position of the value in {@link Part10File#pixelBytes()}
 * @param length of the value in bytes; for encapsulated pixels, up to the end of the sequence of fragments
 * @param fragments present exactly if the pixels are encapsulated
 */
public record PixelData(int tag, Vr vr, long offset, long length, Optional<FragmentTable> fragments) {}
