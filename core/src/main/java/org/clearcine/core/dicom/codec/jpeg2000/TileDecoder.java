package org.clearcine.core.dicom.codec.jpeg2000;

import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.dicom.data.BadInputException;

/** Decodes a tile: packets to code-blocks to coefficients, and resolution by resolution to samples. */
final class TileDecoder {

    private final Area tile;
    private final CodingStyle style;
    private final BlockDecoder blocks;
    private final List<Resolution> resolutions = new ArrayList<>();

    TileDecoder(Area tile, CodingStyle style, Quantization quantization, int precision) throws BadInputException {
        this.tile = tile;
        this.style = style;
        blocks = new BlockDecoder(style);
        for (int index = 0; index <= style.levels(); index++) {
            resolutions.add(new Resolution(index, tile, style, quantization, precision));
        }
    }

    /** Reads all packets of the tile, without decoding what they bring. */
    void readPackets(byte[] packets) throws BadInputException {
        PacketReader reader = new PacketReader(packets, style);
        new Progression(resolutions, style.layers(), reader).readAll(style.progression(), tile);
    }

    /** Samples of the tile row by row, around zero as they were transformed, not yet rounded or clamped. */
    float[] decode() throws BadInputException {
        return style.isReversible() ? decodeReversible() : decodeIrreversible();
    }

    private float[] decodeReversible() throws BadInputException {
        int[] samples = new int[0];
        for (Resolution resolution : resolutions) {
            int[] finer = new int[resolution.area().width() * resolution.area().height()];
            Interleaving places = new Interleaving(resolution);
            int[] coarser = samples;
            places.forEachLow((from, to) -> finer[to] = coarser[from]);
            decodeBands(resolution, places, (at, doubled, step) -> finer[at] = doubled / 2);
            if (resolution.index() > 0) {
                Wavelet53.synthesize(finer, resolution.area());
            }
            samples = finer;
        }
        float[] result = new float[samples.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = samples[i];
        }
        return result;
    }

    private float[] decodeIrreversible() throws BadInputException {
        float[] samples = new float[0];
        for (Resolution resolution : resolutions) {
            float[] finer =
                    new float[resolution.area().width() * resolution.area().height()];
            Interleaving places = new Interleaving(resolution);
            float[] coarser = samples;
            places.forEachLow((from, to) -> finer[to] = coarser[from]);
            decodeBands(resolution, places, (at, doubled, step) -> finer[at] = doubled * 0.5f * step);
            if (resolution.index() > 0) {
                Wavelet97.synthesize(finer, resolution.area());
            }
            samples = finer;
        }
        return samples;
    }

    /** Takes twice a coefficient, and the step it counts, to its place among the samples of its resolution. */
    private interface CoefficientSink {
        void put(int at, int doubled, float step);
    }

    private void decodeBands(Resolution resolution, Interleaving places, CoefficientSink sink)
            throws BadInputException {
        for (int number = 0; number < resolution.precinctCount(); number++) {
            Precinct[] parts = resolution.precinct(number);
            for (int index = 0; index < parts.length; index++) {
                Band band = resolution.bands().get(index);
                for (int i = 0; i < parts[index].blockCount(); i++) {
                    decodeBlock(parts[index].block(i), band, places, sink);
                }
            }
        }
    }

    private void decodeBlock(CodeBlock block, Band band, Interleaving places, CoefficientSink sink)
            throws BadInputException {
        if (!block.isIncluded()) {
            return;
        }
        blocks.decode(block, band);
        Area area = block.area();
        for (int y = 0; y < area.height(); y++) {
            for (int x = 0; x < area.width(); x++) {
                int coefficient = blocks.coefficient(x, y);
                if (coefficient != 0) {
                    sink.put(places.index(band, area.x0() + x, area.y0() + y), coefficient, band.stepSize());
                }
            }
        }
    }
}
