package org.clearcine.core.dicom.derived;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.DataSetBuilder;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.Vr;

/**
 * Texts of the source that get ASCII text put before them.
 *
 * <p>Byte by byte, because the source's text may be in a character set with code extensions that cannot be encoded anew.
 * Where both do not fit, ASCII text is cut and any other left out, rather than cut inside a character.
 */
enum PrefixedText {
    SERIES_DESCRIPTION(Tag.SeriesDescription, Vr.LO, 64),
    DERIVATION_DESCRIPTION(Tag.DerivationDescription, Vr.ST, 1024);

    private final int tag;
    private final Vr vr;
    private final int longest;

    PrefixedText(int tag, Vr vr, int longest) {
        this.tag = tag;
        this.vr = vr;
        this.longest = longest;
    }

    void put(DataSetBuilder derived, DataSet source, String prefix) {
        String old = source.string(tag).orElse("");
        boolean plain = old.chars().allMatch(c -> c >= ' ' && c < 127);
        int room = longest - prefix.length() - 1;
        if (old.isEmpty() || (!plain && old.length() > room)) {
            derived.put(tag, vr, prefix);
        } else if (plain) {
            derived.put(tag, vr, prefix + " " + old.substring(0, Math.min(room, old.length())));
        } else {
            ByteArrayOutputStream both = new ByteArrayOutputStream();
            both.writeBytes((prefix + " ").getBytes(StandardCharsets.US_ASCII));
            both.writeBytes(source.element(tag).orElseThrow().toByteArray());
            derived.putBytes(tag, vr, both.toByteArray());
        }
    }
}
