package org.clearcine.core.dicom.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which value representation and keyword the standard gives to an attribute (PS3.6 chapters 6 and 7).
 *
 * <p>Implicit encodings do not write the value representation, so the reader has to know it; messages name attributes
 * by keyword, because a number tells a clinician nothing.
 */
public final class Dictionary {

    private static final Map<Integer, Entry> ENTRIES = read();

    private record Entry(Vr vr, boolean signFollowsPixels, String keyword) {}

    private Dictionary() {}

    public static Optional<String> keyword(int tag) {
        return Optional.ofNullable(ENTRIES.get(canonical(tag))).map(Entry::keyword);
    }

    /**
     * The value representation of a value that does not carry one (PS3.5 annex A.1).
     *
     * @param signedPixels whether Pixel Representation is 1, which decides between US and SS
     */
    public static Vr vr(int tag, boolean signedPixels) {
        if (Tag.isPrivate(tag)) {
            return isPrivateCreator(tag) ? Vr.LO : Vr.UN;
        }
        if ((tag & 0xFFFF) == 0) {
            return Vr.UL;
        }
        Entry entry = ENTRIES.get(canonical(tag));
        if (entry == null) {
            return Vr.UN;
        }
        return entry.signFollowsPixels() && signedPixels ? Vr.SS : entry.vr();
    }

    private static boolean isPrivateCreator(int tag) {
        int element = tag & 0xFFFF;
        return element >= 0x10 && element <= 0xFF;
    }

    /** Curves and overlays repeat in the even groups 50xx and 60xx; the table holds the first of each. */
    private static int canonical(int tag) {
        int family = tag >>> 24;
        boolean repeats = family == 0x50 || family == 0x60;
        return repeats && !Tag.isPrivate(tag) ? tag & 0xFF00FFFF : tag;
    }

    private static Map<Integer, Entry> read() {
        Map<Integer, Entry> entries = new HashMap<>(8192);
        try (InputStream in = Dictionary.class.getResourceAsStream("dictionary.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = line.split("\t");
                boolean eitherSign = cells[1].equals("US|SS");
                entries.put(Integer.parseUnsignedInt(cells[0], 16), new Entry(vr(cells[1]), eitherSign, cells[2]));
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the data dictionary cannot be read", e);
        }
        return Map.copyOf(entries);
    }

    /** Where the standard leaves a choice, the wider one holds either: words for bytes, unsigned until told better. */
    private static Vr vr(String choices) {
        if (choices.equals("US|SS")) {
            return Vr.US;
        }
        return choices.contains("OW") ? Vr.OW : Vr.valueOf(choices);
    }
}
