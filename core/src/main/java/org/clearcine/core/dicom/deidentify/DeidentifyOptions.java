package org.clearcine.core.dicom.deidentify;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Which options of the profile go with it (PS3.15 section E.3). Private attributes never stay, so that there is no option for
 * them.
 *
 * @param retainDevice whether the device stays known: maker, type, serial numbers, station
 * @param dates what becomes of dates and times
 * @param cleanDescriptors whether descriptions stay as far as they consist of terms of the examination; otherwise they go
 * @param retainUids whether studies, series and references keep their UIDs; otherwise the site's secret makes others of them
 * @param retainPatient whether sex, age, size and weight of the patient stay
 */
public record DeidentifyOptions(
        boolean retainDevice, Dates dates, boolean cleanDescriptors, boolean retainUids, boolean retainPatient) {

    /** The profile alone: nothing that has an option stays. */
    public static final DeidentifyOptions BASIC = new DeidentifyOptions(false, Dates.REMOVED, false);

    /** The first three options alone. */
    public DeidentifyOptions(boolean retainDevice, Dates dates, boolean cleanDescriptors) {
        this(retainDevice, dates, cleanDescriptors, false, false);
    }

    /** What becomes of dates and times. */
    public enum Dates {
        /** They go. */
        REMOVED,
        /** All dates of a patient move back by the same number of days, which only the site's secret knows. */
        SHIFTED,
        /** They stay. */
        KEPT
    }

    public DeidentifyOptions {
        Objects.requireNonNull(dates, "dates");
    }

    /** A code of PS3.16 context group 7050, and what it means. */
    record MethodCode(String value, String meaning) {}

    /** The profile and its options, for De-identification Method Code Sequence. */
    List<MethodCode> methodCodes() {
        List<MethodCode> codes = new ArrayList<>();
        codes.add(new MethodCode("113100", "Basic Application Confidentiality Profile"));
        if (cleanDescriptors) {
            codes.add(new MethodCode("113105", "Clean Descriptors Option"));
        }
        if (dates == Dates.KEPT) {
            codes.add(new MethodCode("113106", "Retain Longitudinal Temporal Information Full Dates Option"));
        }
        if (dates == Dates.SHIFTED) {
            codes.add(new MethodCode("113107", "Retain Longitudinal Temporal Information Modified Dates Option"));
        }
        if (retainPatient) {
            codes.add(new MethodCode("113108", "Retain Patient Characteristics Option"));
        }
        if (retainDevice) {
            codes.add(new MethodCode("113109", "Retain Device Identity Option"));
        }
        if (retainUids) {
            codes.add(new MethodCode("113110", "Retain UIDs Option"));
        }
        return List.copyOf(codes);
    }
}
