package org.clearcine.core.dicom.codec.jpeg2000;

/** The code-blocks of one band that share their packets, and what packet headers tell of them. */
final class Precinct {

    private final int across;
    private final CodeBlock[] blocks;
    private final TagTree inclusion;
    private final TagTree zeroPlanes;

    /**
     * Cuts a part of a band into code-blocks.
     *
     * @param area on the band's grid
     */
    Precinct(Area area, int widthExponent, int heightExponent) {
        int firstColumn = area.x0() >> widthExponent;
        int firstRow = area.y0() >> heightExponent;
        across = area.isEmpty() ? 0 : (area.x1() - 1 >> widthExponent) - firstColumn + 1;
        int down = area.isEmpty() ? 0 : (area.y1() - 1 >> heightExponent) - firstRow + 1;
        blocks = new CodeBlock[across * down];
        for (int i = 0; i < blocks.length; i++) {
            int x = firstColumn + i % across << widthExponent;
            int y = firstRow + i / across << heightExponent;
            Area whole = new Area(x, y, x + (1 << widthExponent), y + (1 << heightExponent));
            blocks[i] = new CodeBlock(whole.intersection(area));
        }
        inclusion = new TagTree(across, down);
        zeroPlanes = new TagTree(across, down);
    }

    int blockCount() {
        return blocks.length;
    }

    CodeBlock block(int index) {
        return blocks[index];
    }

    int column(int index) {
        return index % across;
    }

    int row(int index) {
        return index / across;
    }

    TagTree inclusion() {
        return inclusion;
    }

    TagTree zeroPlanes() {
        return zeroPlanes;
    }
}
