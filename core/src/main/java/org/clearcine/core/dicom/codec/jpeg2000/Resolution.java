package org.clearcine.core.dicom.codec.jpeg2000;

import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.dicom.data.BadInputException;

/** One resolution of a tile: its bands and how they are cut into precincts (T.800, B.5 to B.7). */
final class Resolution {

    private static final long MOST_PRECINCTS = 1 << 16;
    private static final long FEW_PRECINCTS = 1 << 10;
    /** Encoders make precincts of 64 by 64 samples and more; a few tiny ones do no harm, thousands would take memory. */
    private static final long LEAST_AREA = 16 * 16;

    private final int index;
    private final Area area;
    private final List<Band> bands;
    private final CodingStyle style;
    private final int precinctsAcross;
    private final int precinctsDown;
    private final Precinct[][] precincts;

    Resolution(int index, Area tile, CodingStyle style, Quantization quantization, int precision)
            throws BadInputException {
        this.index = index;
        this.style = style;
        area = tile.band(style.levels() - index, false, false);
        bands = bands(tile, quantization, precision);
        precinctsAcross = count(area.x0(), area.x1(), style.precinctWidthExponent(index));
        precinctsDown = count(area.y0(), area.y1(), style.precinctHeightExponent(index));
        long most = Math.min(MOST_PRECINCTS, FEW_PRECINCTS + (long) area.width() * area.height() / LEAST_AREA);
        if ((long) precinctsAcross * precinctsDown > most) {
            throw Fault.of("it is cut into too many precincts");
        }
        precincts = new Precinct[precinctsAcross * precinctsDown][];
    }

    private List<Band> bands(Area tile, Quantization quantization, int precision) throws BadInputException {
        List<Band> found = new ArrayList<>();
        int levels = index == 0 ? style.levels() : style.levels() - index + 1;
        for (int orientation = index == 0 ? Band.LL : Band.HL;
                orientation <= (index == 0 ? 0 : Band.HH);
                orientation++) {
            Area bandArea = tile.band(levels, (orientation & 1) != 0, (orientation & 2) != 0);
            found.add(new Band(
                    orientation,
                    bandArea,
                    quantization.bitPlanes(index, orientation),
                    quantization.stepSize(index, orientation, precision)));
        }
        return found;
    }

    private static int count(int start, int end, int exponent) {
        return end <= start ? 0 : (end - 1 >> exponent) - (start >> exponent) + 1;
    }

    int index() {
        return index;
    }

    Area area() {
        return area;
    }

    List<Band> bands() {
        return bands;
    }

    int precinctCount() {
        return precincts.length;
    }

    /** Upper left corner of a precinct on the reference grid, moved into the tile: decides the order of packets. */
    long anchorX(int precinct, Area tile) {
        return anchor(
                (area.x0() >> style.precinctWidthExponent(index)) + precinct % precinctsAcross,
                style.precinctWidthExponent(index),
                tile.x0());
    }

    /** As {@link #anchorX}, downwards. */
    long anchorY(int precinct, Area tile) {
        return anchor(
                (area.y0() >> style.precinctHeightExponent(index)) + precinct / precinctsAcross,
                style.precinctHeightExponent(index),
                tile.y0());
    }

    private long anchor(long position, int exponent, int tileStart) {
        int shift = Math.min(exponent + style.levels() - index, 40);
        return Math.max(tileStart, position << Math.min(shift, 32));
    }

    /** The parts of a precinct, one a band; made when first asked for, because most may never be. */
    Precinct[] precinct(int number) {
        if (precincts[number] == null) {
            precincts[number] = cut(number);
        }
        return precincts[number];
    }

    private Precinct[] cut(int number) {
        int halved = index == 0 ? 0 : 1;
        int width = style.precinctWidthExponent(index) - halved;
        int height = style.precinctHeightExponent(index) - halved;
        int x = (area.x0() >> style.precinctWidthExponent(index)) + number % precinctsAcross;
        int y = (area.y0() >> style.precinctHeightExponent(index)) + number / precinctsAcross;
        Area cell = new Area(x << width, y << height, x + 1 << width, y + 1 << height);
        Precinct[] parts = new Precinct[bands.size()];
        for (int band = 0; band < parts.length; band++) {
            Area part = bands.get(band).area().intersection(cell);
            parts[band] = new Precinct(
                    part, Math.min(style.blockWidthExponent(), width), Math.min(style.blockHeightExponent(), height));
        }
        return parts;
    }
}
