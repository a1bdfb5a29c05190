package org.clearcine.app.components;

import java.nio.ByteBuffer;
import org.clearcine.core.denoise.FrameComponents;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;

/** The three planes of a frame's components, packed; the raw frame is not kept, the file has it. */
record PackedComponents(PackedPlane spatial, PackedPlane temporal, PackedPlane motion) {

    static PackedComponents of(FrameComponents components) {
        return new PackedComponents(
                PackedPlane.of(components.spatial()),
                PackedPlane.of(components.temporal()),
                PackedPlane.of(components.motion()));
    }

    FrameComponents unpack(int index, Frame raw) {
        FrameSize size = raw.size();
        return new FrameComponents(index, raw, spatial.unpack(size), temporal.unpack(size), motion.unpack(size));
    }

    static int byteCount(FrameSize size) {
        return 3 * PackedPlane.byteCount(size);
    }

    void writeTo(ByteBuffer target) {
        spatial.writeTo(target);
        temporal.writeTo(target);
        motion.writeTo(target);
    }

    static PackedComponents readFrom(ByteBuffer source, FrameSize size) {
        return new PackedComponents(
                PackedPlane.readFrom(source, size),
                PackedPlane.readFrom(source, size),
                PackedPlane.readFrom(source, size));
    }
}
