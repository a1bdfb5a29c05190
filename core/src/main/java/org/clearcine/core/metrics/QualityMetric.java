package org.clearcine.core.metrics;

/** The figures of a quality table, in the order of its columns. */
public enum QualityMetric {
    PSNR("PSNR", "dB", 2),
    SSIM("SSIM", "", 3),
    EDGE_PSNR("edge PSNR", "dB", 2),
    MOTION_PSNR("motion PSNR", "dB", 2),
    FLICKER_PSNR("flicker PSNR", "dB", 2),
    WIRE_CNR("wire CNR", "", 1),
    /** Of all wires of a loop together, so that a strong one counts more: the reading that published figures have. */
    WIRE_DEPTH("depth", "of clean", 2),
    /** Mean over the wires of a loop, each counting alike, so that the faint ones are seen. */
    WIRE_DEPTH_EACH("depth each", "of clean", 2),
    WIRE_FWHM("FWHM", "of clean", 2),
    WIRE_GHOST("ghost", "of clean", 3),
    WIRE_SHIFT("shift", "px", 2),
    DISK_CNR("disk CNR", "", 2),
    NPS_LOW("NPS low", "of noisy", 2),
    NPS_MIDDLE("NPS mid", "of noisy", 3),
    NPS_HIGH("NPS high", "of noisy", 3),
    DARK_BIAS("dark bias", "%", 2),
    /** Share of pixels that show a line which is not there. */
    FALSE_LINES("false lines", "%", 2);

    private final String label;
    private final String unit;
    private final int decimals;

    QualityMetric(String label, String unit, int decimals) {
        this.label = label;
        this.unit = unit;
        this.decimals = decimals;
    }

    /** Short heading of the column. */
    public String label() {
        return label;
    }

    /** What the figure is counted in; empty for a plain number. */
    public String unit() {
        return unit;
    }

    /** How many decimals are worth showing. */
    public int decimals() {
        return decimals;
    }
}
