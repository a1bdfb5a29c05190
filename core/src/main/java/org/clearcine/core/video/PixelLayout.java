package org.clearcine.core.video;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the brightness of a pixel lies in decoded video, so that it is taken out as it is and never converted.
 *
 * @param filter what the video program has to do to hand over that plane alone
 * @param bitsStored of a brightness value
 */
record PixelLayout(String filter, int bitsStored) {

    private static final Pattern LUMA_8_BITS =
            Pattern.compile("gray|yuvj?4(20|22|44|40|10|11)p|nv12|nv21|yuyv422|uyvy422");
    private static final Pattern LUMA_MORE_BITS = Pattern.compile("(?:gray|yuv4(?:20|22|44)p)(9|10|12|14|16)le");
    private static final Pattern COLOURS = Pattern.compile("pal8|gbrp|(rgb|bgr)(24|a|0)|[a0](rgb|bgr)");

    /**
     * The layout of a pixel format as FFmpeg names it; empty if it is not read.
     *
     * <p>Of red, green and blue the green plane is taken: in a grey picture all three are the same.
     */
    static Optional<PixelLayout> of(String name) {
        if (LUMA_8_BITS.matcher(name).matches()) {
            return Optional.of(new PixelLayout("extractplanes=y", 8));
        }
        if (COLOURS.matcher(name).matches()) {
            return Optional.of(new PixelLayout("format=gbrp,extractplanes=g", 8));
        }
        Matcher more = LUMA_MORE_BITS.matcher(name);
        return more.matches()
                ? Optional.of(new PixelLayout("extractplanes=y", Integer.parseInt(more.group(1))))
                : Optional.empty();
    }
}
