package org.clearcine.core.dicom.deidentify;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clearcine.core.dicom.data.Vr;

/** What becomes of the dates of one patient. Whatever does not look like a date is none, and goes. */
record CleanDates(DeidentifyOptions.Dates dates, int shiftDays) {

    private static final Pattern DATE = Pattern.compile("\\d{8}");
    private static final Pattern TIME = Pattern.compile("\\d{2}(\\d{2}(\\d{2}(\\.\\d{1,6})?)?)?");
    private static final Pattern DATE_TIME = Pattern.compile("\\d{8}(\\d{2}){0,3}(\\.\\d{1,6})?([+-]\\d{4})?");
    private static final Pattern OFFSET = Pattern.compile("[+-]\\d{4}");
    private static final OffsetDateTime NO_TIME = OffsetDateTime.of(1900, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    /** The values as they may stay; empty if the attribute is to be treated as if there were no option. */
    Optional<List<String>> cleaned(Vr vr, List<String> values) {
        if (dates == DeidentifyOptions.Dates.REMOVED) {
            return Optional.empty();
        }
        List<String> cleaned = new ArrayList<>();
        for (String value : values) {
            Optional<String> one = value.isEmpty() ? Optional.of(value) : cleaned(vr, value);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            cleaned.add(one.get());
        }
        return Optional.of(cleaned);
    }

    private Optional<String> cleaned(Vr vr, String value) {
        return switch (vr) {
            case DA -> matching(DATE, value).flatMap(this::moved);
            case DT -> matching(DATE_TIME, value).flatMap(this::moved);
            case TM -> matching(TIME, value);
            case SH -> matching(OFFSET, value);
            default -> Optional.empty();
        };
    }

    private static Optional<String> matching(Pattern pattern, String value) {
        return Optional.of(value).filter(text -> pattern.matcher(text).matches());
    }

    /** Moves the date with which a value begins; its time of day stays. */
    private Optional<String> moved(String value) {
        try {
            LocalDate day = LocalDate.parse(value.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
            int days = dates == DeidentifyOptions.Dates.SHIFTED ? shiftDays : 0;
            return Optional.of(day.minusDays(days).format(DateTimeFormatter.BASIC_ISO_DATE) + value.substring(8));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** When the object is to say that it was made. */
    OffsetDateTime workTime(OffsetDateTime now) {
        return switch (dates) {
            case REMOVED -> NO_TIME;
            case SHIFTED -> now.minusDays(shiftDays);
            case KEPT -> now;
        };
    }

    /** The value of Longitudinal Temporal Information Modified (PS3.3 section C.7.6.1). */
    String longitudinalTemporalInformationModified() {
        return switch (dates) {
            case REMOVED -> "REMOVED";
            case SHIFTED -> "MODIFIED";
            case KEPT -> "UNMODIFIED";
        };
    }
}
