package org.clearcine.core.dicom.codec.jpeg2000;

import org.clearcine.core.dicom.data.BadInputException;

/**
 * Size, tiles and depth of a codestream: its SIZ segment (T.800, A.5.1).
 *
 * @param image on the reference grid
 * @param tiles the first tile on the reference grid; all others are as large
 * @param precision bits a sample, 1 to 16, the sign included
 */
record ImageGrid(Area image, Area tiles, int precision, boolean signed) {

    private static final int HIGH_THROUGHPUT = 0x4000;
    private static final int MOST_TILES = 4096;

    static ImageGrid read(SegmentReader siz) throws BadInputException {
        if ((siz.unsigned16() & HIGH_THROUGHPUT) != 0) {
            throw Fault.unsupported("high-throughput coding");
        }
        int x1 = siz.positive32();
        int y1 = siz.positive32();
        Area image = new Area(siz.positive32(), siz.positive32(), x1, y1);
        int tileWidth = siz.positive32();
        int tileHeight = siz.positive32();
        int tileX = siz.positive32();
        int tileY = siz.positive32();
        int components = siz.unsigned16();
        int depth = siz.unsigned8();
        boolean subsampled = siz.unsigned8() != 1 || siz.unsigned8() != 1;
        if (components != 1 || subsampled) {
            throw Fault.unsupported("more than one component, or subsampled ones,");
        }
        Area tiles = new Area(tileX, tileY, saturated(tileX, tileWidth), saturated(tileY, tileHeight));
        ImageGrid grid = new ImageGrid(image, tiles, (depth & 0x7f) + 1, depth >= 0x80);
        grid.check();
        return grid;
    }

    private static int saturated(int start, int length) {
        return (int) Math.min(Integer.MAX_VALUE, (long) start + length);
    }

    private void check() throws BadInputException {
        boolean covered = tiles.x0() <= image.x0()
                && tiles.y0() <= image.y0()
                && !tiles.intersection(image).isEmpty();
        if (image.isEmpty() || !covered || precision > 16) {
            throw Fault.of("its size is not possible");
        }
        if ((long) tilesAcross() * tilesDown() > MOST_TILES) {
            throw Fault.of("it is cut into too many tiles");
        }
    }

    int tilesAcross() {
        return count(image.x1() - tiles.x0(), tiles.width());
    }

    int tilesDown() {
        return count(image.y1() - tiles.y0(), tiles.height());
    }

    int tileCount() {
        return tilesAcross() * tilesDown();
    }

    private static int count(int extent, int size) {
        return (int) (((long) extent + size - 1) / size);
    }

    /** Tile {@code index}, row by row, without what lies outside of the image. */
    Area tile(int index) {
        int x0 = tiles.x0() + index % tilesAcross() * tiles.width();
        int y0 = tiles.y0() + index / tilesAcross() * tiles.height();
        Area whole = new Area(x0, y0, saturated(x0, tiles.width()), saturated(y0, tiles.height()));
        return whole.intersection(image);
    }
}
