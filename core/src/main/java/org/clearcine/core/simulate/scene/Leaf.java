package org.clearcine.core.simulate.scene;

import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.simulate.draw.Randomness;
import org.clearcine.core.simulate.draw.Texture;

/** One leaf of a dead-leaves picture: an opaque disk, ellipse, box, bar or polygon with its own grey and motion. */
record Leaf(Outline outline, Look look, Motion motion, double x0, double y0) {

    enum Form {
        ELLIPSE,
        BOX,
        POLYGON
    }

    /** @param softness width of the edge's transition in pixels */
    record Outline(Form form, double halfLength, double halfWidth, double softness, int corners) {}

    record Look(float grey, float gradient, float textureDepth, double textureScale, double textureOffset) {}

    record Motion(GlobalMotion path, double angle, double turn, double breath, double breathFrames) {}

    /** Where a leaf is painted: its centre in the field, and the time. */
    record Pose(double x, double y, int index) {}

    static Leaf random(Randomness random, DeadLeavesScene.Recipe recipe, double largest, GreyPalette greys) {
        double smallest = recipe.smallestRadius();
        double u = random.uniform();
        double radius =
                1 / Math.sqrt(1 / (smallest * smallest) + u * (1 / (largest * largest) - 1 / (smallest * smallest)));
        Form form = Form.values()[random.integer(3)];
        double slim = random.chance(0.25) ? random.logUniform(0.05, 0.4) : random.uniform(0.5, 1);
        double softness = random.chance(0.7) ? 1 : random.logUniform(1, Math.max(1.5, radius));
        Outline outline = new Outline(form, radius, Math.max(0.6, radius * slim), softness, 3 + random.integer(5));
        float grey = (float) greys.pick(random);
        boolean textured = random.chance(recipe.textureShare());
        Look look = new Look(
                grey,
                random.chance(0.5) ? (float) (random.gaussian() * 0.15 * grey / radius) : 0,
                textured ? (float) (grey * random.logUniform(0.01, 0.25)) : 0,
                random.logUniform(0.2, 1),
                random.uniform(0, 256));
        return new Leaf(outline, look, motion(random, recipe), 0, 0);
    }

    private static Motion motion(Randomness random, DeadLeavesScene.Recipe recipe) {
        boolean moving = random.chance(recipe.movingShare());
        double speed = moving ? recipe.fastest() * Math.pow(random.uniform(), 1.5) : 0;
        GlobalMotion.Kind kind = moving ? GlobalMotion.Kind.values()[1 + random.integer(3)] : GlobalMotion.Kind.STILL;
        boolean turning = random.chance(recipe.movingShare() * 0.4);
        boolean breathing = random.chance(recipe.movingShare() * 0.3);
        return new Motion(
                GlobalMotion.of(kind, random, speed),
                random.uniform(0, 2 * Math.PI),
                turning ? random.gaussian(0, 0.08) : 0,
                breathing ? random.uniform(0.05, 0.35) : 0,
                random.uniform(8, 30));
    }

    Leaf at(double x, double y) {
        return new Leaf(outline, look, motion, x, y);
    }

    /** The largest distance of its edge from its centre, when it does not breathe. */
    double radius() {
        return outline.halfLength();
    }

    double x(int index) {
        return x0 + motion.path().x(index);
    }

    double y(int index) {
        return y0 + motion.path().y(index);
    }

    void paint(float[] picture, FrameSize size, Texture texture, Pose pose) {
        double zoom = zoom(pose.index());
        double reach = 1.2 * outline.halfLength() * zoom + outline.softness();
        int top = (int) Math.max(0, Math.ceil(pose.y() - reach));
        int bottom = (int) Math.min(size.rows() - 1, Math.floor(pose.y() + reach));
        int left = (int) Math.max(0, Math.ceil(pose.x() - reach));
        int right = (int) Math.min(size.columns() - 1, Math.floor(pose.x() + reach));
        double angle = angle(pose.index());
        double cosine = Math.cos(angle) / zoom;
        double sine = Math.sin(angle) / zoom;
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                double dx = column - pose.x();
                double dy = row - pose.y();
                double u = dx * cosine + dy * sine;
                double v = dy * cosine - dx * sine;
                float coverage = coverage(distance(u, v) * zoom);
                if (coverage > 0) {
                    int at = row * size.columns() + column;
                    picture[at] += coverage * (shade(u, v, texture) - picture[at]);
                }
            }
        }
    }

    /** Sets the way since the frame before, columns first, wherever the leaf covers more than half. */
    void paintFlow(float[][] flow, FrameSize size, Pose now, Pose before) {
        double reach = 1.2 * outline.halfLength() * zoom(now.index());
        double cosine = Math.cos(angle(now.index())) / zoom(now.index());
        double sine = Math.sin(angle(now.index())) / zoom(now.index());
        double backCosine = Math.cos(angle(before.index())) * zoom(before.index());
        double backSine = Math.sin(angle(before.index())) * zoom(before.index());
        int bottom = (int) Math.min(size.rows() - 1, Math.floor(now.y() + reach));
        int right = (int) Math.min(size.columns() - 1, Math.floor(now.x() + reach));
        for (int row = (int) Math.max(0, Math.ceil(now.y() - reach)); row <= bottom; row++) {
            for (int column = (int) Math.max(0, Math.ceil(now.x() - reach)); column <= right; column++) {
                double dx = column - now.x();
                double dy = row - now.y();
                double u = dx * cosine + dy * sine;
                double v = dy * cosine - dx * sine;
                if (distance(u, v) < 0) {
                    int at = row * size.columns() + column;
                    flow[0][at] = (float) (column - before.x() - u * backCosine + v * backSine);
                    flow[1][at] = (float) (row - before.y() - u * backSine - v * backCosine);
                }
            }
        }
    }

    private double zoom(int index) {
        return 1 + motion.breath() * Math.sin(2 * Math.PI * index / motion.breathFrames());
    }

    private double angle(int index) {
        return motion.angle() + motion.turn() * index;
    }

    private float coverage(double distance) {
        float t = (float) Math.max(0, Math.min(1, 0.5 - distance / outline.softness()));
        return outline.softness() <= 1 ? t : t * t * (3 - 2 * t);
    }

    private float shade(double u, double v, Texture texture) {
        float shade = look.grey() + look.gradient() * (float) u;
        if (look.textureDepth() > 0) {
            shade += look.textureDepth()
                    * texture.linear(
                            u * look.textureScale() + look.textureOffset(),
                            v * look.textureScale() - look.textureOffset());
        }
        return Math.max(0.01f, Math.min(1, shade));
    }

    private double distance(double u, double v) {
        double a = outline.halfLength();
        double b = outline.halfWidth();
        return switch (outline.form()) {
            case ELLIPSE -> ellipse(u, v, a, b);
            case BOX -> box(Math.abs(u) - 0.8 * a, Math.abs(v) - 0.8 * b);
            case POLYGON -> polygon(u, v * a / b) * b / a;
        };
    }

    private static double ellipse(double u, double v, double a, double b) {
        double rho = Math.sqrt(u * u / (a * a) + v * v / (b * b));
        double slope = Math.sqrt(u * u / (a * a * a * a) + v * v / (b * b * b * b));
        return slope < 1e-9 ? -b : rho * (rho - 1) / slope;
    }

    private static double box(double u, double v) {
        if (u > 0 && v > 0) {
            return Math.sqrt(u * u + v * v);
        }
        return Math.max(u, v);
    }

    /** The largest distance from the sides of a regular polygon. */
    private double polygon(double u, double v) {
        double apothem = 0.8 * outline.halfLength();
        double largest = -apothem;
        for (int i = 0; i < outline.corners(); i++) {
            double normal = 2 * Math.PI * i / outline.corners();
            largest = Math.max(largest, u * Math.cos(normal) + v * Math.sin(normal) - apothem);
        }
        return largest;
    }
}
