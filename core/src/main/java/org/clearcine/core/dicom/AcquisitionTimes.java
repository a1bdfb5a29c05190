package org.clearcine.core.dicom;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.Optional;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.frame.FrameTiming;
import org.clearcine.core.frame.FrameTiming.Origin;

/** When the frames of an enhanced object were taken: Frame Content functional group (PS3.3 section C.7.6.16.2.2). */
final class AcquisitionTimes {

    private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
            .appendPattern("uuuuMMddHHmmss")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 6, true)
            .optionalEnd()
            .toFormatter();

    private final FunctionalGroups groups;
    private final int frameCount;

    AcquisitionTimes(DataSet dataSet, int frameCount) {
        this.groups = new FunctionalGroups(dataSet);
        this.frameCount = frameCount;
    }

    /** Nothing unless every frame has a time and each is after the one before. */
    Optional<FrameTiming> timing() {
        if (!groups.differByFrame() || frameCount < 2) {
            return Optional.empty();
        }
        double[] durations = new double[frameCount];
        Optional<LocalDateTime> first = time(0);
        Optional<LocalDateTime> before = first;
        for (int i = 1; i < frameCount; i++) {
            Optional<LocalDateTime> now = time(i);
            if (before.isEmpty() || now.isEmpty() || !now.get().isAfter(before.get())) {
                return Optional.empty();
            }
            durations[i - 1] = millis(before.get(), now.get());
            before = now;
        }
        durations[frameCount - 1] = millis(first.get(), before.get()) / (frameCount - 1);
        return Optional.of(FrameTiming.variable(durations, Origin.FRAME_ACQUISITION_DATE_TIME));
    }

    private static double millis(LocalDateTime from, LocalDateTime to) {
        Duration between = Duration.between(from, to);
        return 1e3 * between.getSeconds() + between.getNano() / 1e6;
    }

    private Optional<LocalDateTime> time(int frameIndex) {
        return groups.group(frameIndex, Tag.FrameContentSequence)
                .flatMap(content -> content.string(Tag.FrameAcquisitionDateTime)
                        .or(() -> content.string(Tag.FrameReferenceDateTime)))
                .flatMap(AcquisitionTimes::parse);
    }

    private static Optional<LocalDateTime> parse(String dateTime) {
        String withoutZone = dateTime.strip().split("[+-]", 2)[0];
        try {
            return Optional.of(LocalDateTime.parse(withoutZone, DATE_TIME));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
