package org.clearcine.core.cli;

import java.util.Arrays;
import org.clearcine.core.metrics.Region;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a region as {@code x,y,width,height} in pixels from 0. */
final class RegionConverter implements ITypeConverter<Region> {

    @Override
    public Region convert(String text) {
        String[] parts = text.split(",");
        if (parts.length != 4) {
            throw new TypeConversionException("'" + text + "' is not x,y,width,height");
        }
        try {
            int[] numbers = Arrays.stream(parts)
                    .mapToInt(part -> Integer.parseInt(part.strip()))
                    .toArray();
            return new Region(numbers[0], numbers[1], numbers[2], numbers[3]);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(
                    "'" + text + "' is not x,y,width,height in pixels from 0, at least 2 x 2");
        }
    }
}
