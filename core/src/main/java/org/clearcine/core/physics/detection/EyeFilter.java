package org.clearcine.core.physics.detection;

/**
 * What the eye passes in space and time.
 *
 * <p>In space {@code E(f) = f^1.3 exp(-0.04 f^2)}, f in cycles a degree, which peaks at 4 (Burgess, J Opt Soc Am A 11, 1994). In time
 * an exponential memory that averages as many frames as last 200 ms (Wilson, Jabri and Aufrichtig, Phys Med Biol 44, 1999).
 *
 * @param pixelMillimetres of a pixel on the screen
 * @param distanceMillimetres from eye to screen
 * @param integrationSeconds of the eye; 0 for a single picture
 */
public record EyeFilter(double pixelMillimetres, double distanceMillimetres, double integrationSeconds) {

    /** A 0.5 mm pixel (512 columns on a common panel) seen from 60 cm, 200 ms. */
    public static final EyeFilter STANDARD = new EyeFilter(0.5, 600, 0.2);

    public EyeFilter {
        if (!(pixelMillimetres > 0) || !(distanceMillimetres > 0) || !(integrationSeconds >= 0)) {
            throw new IllegalArgumentException(
                    pixelMillimetres + " mm from " + distanceMillimetres + " mm over " + integrationSeconds + " s");
        }
    }

    /** Response at a spatial frequency in cycles a pixel, not normalised. */
    double response(double cyclesPerPixel) {
        double degrees = Math.toDegrees(2 * Math.atan(pixelMillimetres / 2 / distanceMillimetres));
        double frequency = cyclesPerPixel / degrees;
        return Math.pow(frequency, 1.3) * Math.exp(-0.04 * frequency * frequency);
    }

    /** Frames that the eye averages at a rate, at least 1. */
    public double frames(double framesPerSecond) {
        return Math.max(1, integrationSeconds * framesPerSecond);
    }

    /** The part of the noise power at a temporal frequency (cycles a frame) that passes; 1 at frequency 0. */
    double temporalPower(double cyclesPerFrame, double framesPerSecond) {
        double b = memory(framesPerSecond);
        return (1 - b) * (1 - b) / (1 + b * b - 2 * b * Math.cos(2 * Math.PI * cyclesPerFrame));
    }

    /** Factor b of the memory {@code y = b y' + (1 - b) x} that averages this many fresh frames: (n - 1) / (n + 1). */
    double memory(double framesPerSecond) {
        double frames = frames(framesPerSecond);
        return (frames - 1) / (frames + 1);
    }
}
