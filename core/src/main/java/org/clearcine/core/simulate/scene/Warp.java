package org.clearcine.core.simulate.scene;

import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.draw.Randomness;

/**
 * Movement of a layer: it goes, turns, comes nearer and wobbles like tissue, each as a function of the frame's index.
 *
 * @param path how it goes
 * @param turn radians a frame
 * @param zoom relative change of size at most
 * @param wobble elastic displacement in pixels
 * @param periodFrames of zoom and wobble
 * @param wavelength of the wobble in pixels
 */
record Warp(GlobalMotion path, double turn, double zoom, double wobble, double periodFrames, double wavelength) {

    static final Warp NONE = new Warp(GlobalMotion.NONE, 0, 0, 0, 10, 100);

    static Warp random(Randomness random, SceneFormat format, double fastest) {
        double side = Math.min(format.size().rows(), format.size().columns());
        double period = random.logUniform(0.4, 4) * format.framesPerSecond();
        double share = fastest * random.uniform() * period / (2 * Math.PI);
        return new Warp(
                GlobalMotion.random(random, fastest),
                random.chance(0.25) ? random.gaussian(0, fastest / side) : 0,
                random.chance(0.25) ? random.uniform(0, Math.min(0.3, 2 * share / side)) : 0,
                random.chance(0.35) ? random.uniform(0, Math.min(side / 12, share)) : 0,
                period,
                side * random.logUniform(0.3, 2));
    }

    /** The map from pixels of a frame to pixels of the layer, around the middle of the picture. */
    At at(int index, SceneFormat format) {
        return new At(this, index, format);
    }

    /** A warp at one frame. */
    static final class At {

        private final double cosine;
        private final double sine;
        private final double middleX;
        private final double middleY;
        private final double shiftX;
        private final double shiftY;
        private final double push;
        private final double waves;

        private At(Warp warp, int index, SceneFormat format) {
            double beat = Math.sin(2 * Math.PI * index / warp.periodFrames);
            double size = 1 + warp.zoom * beat;
            cosine = Math.cos(warp.turn * index) / size;
            sine = Math.sin(warp.turn * index) / size;
            middleX = (format.size().columns() - 1) / 2.0;
            middleY = (format.size().rows() - 1) / 2.0;
            shiftX = warp.path.x(index);
            shiftY = warp.path.y(index);
            push = warp.wobble * beat;
            waves = 2 * Math.PI / warp.wavelength;
        }

        /** Layer coordinates that are seen at a pixel; stored to {@code to}, x first. */
        void source(double column, double row, double[] to) {
            double x = column - middleX - shiftX;
            double y = row - middleY - shiftY;
            double turnedX = x * cosine + y * sine;
            double turnedY = y * cosine - x * sine;
            if (push != 0) {
                double bentX = turnedX - push * Math.sin(waves * turnedY);
                turnedY -= push * Math.cos(waves * turnedX);
                turnedX = bentX;
            }
            to[0] = turnedX;
            to[1] = turnedY;
        }
    }
}
