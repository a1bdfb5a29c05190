package org.clearcine.core.simulate.scene;

import org.clearcine.core.simulate.draw.Randomness;

/**
 * Movement of a whole picture: still, a steady pan, a swing to and fro, or a pan that starts and stops.
 *
 * <p>Positions are pixels as a function of the frame's index; speeds never exceed the fastest asked for.
 */
record GlobalMotion(Kind kind, double velocityX, double velocityY, double periodFrames, double phase) {

    enum Kind {
        STILL,
        PAN,
        SWING,
        STOP_AND_GO
    }

    static final GlobalMotion NONE = new GlobalMotion(Kind.STILL, 0, 0, 1, 0);

    static GlobalMotion random(Randomness random, double fastest) {
        Kind kind = random.chance(0.45) ? Kind.STILL : Kind.values()[1 + random.integer(3)];
        return of(kind, random, fastest * random.uniform() * random.uniform());
    }

    static GlobalMotion of(Kind kind, Randomness random, double speed) {
        double angle = random.uniform(0, 2 * Math.PI);
        return new GlobalMotion(
                kind,
                speed * Math.cos(angle),
                speed * Math.sin(angle),
                random.uniform(8, 40),
                random.uniform(0, 2 * Math.PI));
    }

    double x(double index) {
        return velocityX * way(index);
    }

    double y(double index) {
        return velocityY * way(index);
    }

    /** Frames of full speed that the way until {@code index} amounts to. */
    private double way(double index) {
        return switch (kind) {
            case STILL -> 0;
            case PAN -> index;
            case SWING -> Math.sin(2 * Math.PI * index / periodFrames + phase) * periodFrames / (2 * Math.PI);
            case STOP_AND_GO -> stopAndGo(index + phase / (2 * Math.PI) * periodFrames);
        };
    }

    /** Half of each period moving, the other half standing. */
    private double stopAndGo(double frames) {
        double whole = Math.floor(frames / periodFrames);
        double within = frames - whole * periodFrames;
        return (whole * 0.5 + Math.min(within / periodFrames, 0.5)) * periodFrames;
    }
}
