package org.clearcine.core.dicom.deidentify;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.DataSetBuilder;
import org.clearcine.core.dicom.data.DicomElement;
import org.clearcine.core.dicom.data.Dictionary;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.Vr;
import org.clearcine.core.dicom.deidentify.ConfidentialityProfile.Action;
import org.clearcine.core.dicom.deidentify.ConfidentialityProfile.Rule;
import org.clearcine.core.dicom.deidentify.ConfidentialityProfile.Unless;

/** Cleans the attributes of one object, down into its sequences. What is not known to be harmless goes. */
final class DataSetCleaner {

    private static final String STANDARD_UIDS = "1.2.840.10008.";
    private static final Pattern UID = Pattern.compile("[0-9.]{1,64}");
    private static final Pattern NUMBER = Pattern.compile("[-+0-9.eE ]*");
    /** Sex, age, a measure, and the terms of smoking and neutering. */
    private static final Pattern CHARACTERISTIC =
            Pattern.compile("|[MFO]|[0-9]{3}[DWMY]|[0-9]{1,3}([.][0-9]{1,4})?|YES|NO|UNKNOWN|ALTERED|UNALTERED");

    private static final String DUMMY = "ANON";
    private static final Rule UNLISTED = new Rule(Action.REMOVE, Unless.NONE);

    private final DeidentifyOptions options;
    private final Pseudonyms pseudonyms;
    private final CleanDates dates;
    private final String patient;

    DataSetCleaner(DeidentifyOptions options, Pseudonyms pseudonyms, CleanDates dates, String patient) {
        this.options = options;
        this.pseudonyms = pseudonyms;
        this.dates = dates;
        this.patient = patient;
    }

    DataSetBuilder clean(DataSet dataSet) {
        DataSetBuilder kept = DataSetBuilder.inheriting(dataSet.characterSet());
        for (DicomElement element : dataSet) {
            if (!isPrivateOrDrawn(element.tag())) {
                put(kept, dataSet, element);
            }
        }
        return kept;
    }

    /** Private attributes; overlays and curves, which may hold written names. */
    private static boolean isPrivateOrDrawn(int tag) {
        int family = tag >>> 24;
        return Tag.isPrivate(tag) || tag >>> 16 <= 2 || family == 0x50 || family == 0x60;
    }

    private void put(DataSetBuilder kept, DataSet dataSet, DicomElement element) {
        Optional<Rule> listed = ConfidentialityProfile.rule(element.tag());
        Rule rule = listed.orElse(UNLISTED);
        if (element.isSequence()) {
            putSequence(kept, element, listed);
            return;
        }
        List<String> values = dataSet.strings(element.tag());
        if (isDate(element.vr()) || rule.unless() == Unless.DATES) {
            Optional<List<String>> stays =
                    isAboutBirth(element.tag()) ? Optional.empty() : dates.cleaned(element.vr(), values);
            stays.ifPresentOrElse(
                    clean -> kept.put(element.tag(), element.vr(), clean.toArray(String[]::new)),
                    () -> act(kept, element, rule.action()));
        } else if (rule.unless() == Unless.DEVICE && options.retainDevice() && element.vr() != Vr.UI) {
            kept.put(element);
        } else if (rule.unless() == Unless.PATIENT && options.retainPatient() && isCharacteristic(element, values)) {
            kept.put(element);
        } else if (rule.unless() == Unless.DESCRIPTORS && options.cleanDescriptors()) {
            putDescription(kept, element, values, rule);
        } else if (listed.isEmpty() || rule.action() == Action.NEW_UID || rule.action() == Action.KEEP) {
            putHarmless(kept, element, values, rule);
        } else {
            act(kept, element, rule.action());
        }
    }

    /** Values in the form that the standard gives them; anything else may be a name. */
    private static boolean isCharacteristic(DicomElement element, List<String> values) {
        return switch (element.vr()) {
            case US -> true;
            case CS, AS, DS ->
                values.stream().allMatch(value -> CHARACTERISTIC.matcher(value).matches());
            default -> false;
        };
    }

    private static boolean isAboutBirth(int tag) {
        return tag == Tag.PatientBirthDate || Dictionary.keyword(tag).orElse("").equals("PatientBirthTime");
    }

    private static boolean isDate(Vr vr) {
        return vr == Vr.DA || vr == Vr.DT || vr == Vr.TM;
    }

    /** Sequences stay unless the table says otherwise, with items that are clean; codes stay or go as a whole. */
    private void putSequence(DataSetBuilder kept, DicomElement sequence, Optional<Rule> listed) {
        boolean retained = listed.map(Rule::action).orElse(Action.KEEP) == Action.KEEP
                || listed.map(Rule::unless).orElse(Unless.NONE) == Unless.DEVICE && options.retainDevice();
        if (!retained) {
            if (listed.map(Rule::action).orElse(Action.REMOVE) == Action.EMPTY) {
                kept.putItems(sequence.tag(), List.of());
            }
            return;
        }
        List<DataSet> items = sequence.items().stream()
                .map(this::cleanItem)
                .flatMap(Optional::stream)
                .toList();
        if (!items.isEmpty() || sequence.items().isEmpty()) {
            kept.putItems(sequence.tag(), items);
        }
    }

    private Optional<DataSet> cleanItem(DataSet item) {
        if (!item.contains(Tag.CodeValue)) {
            return Optional.of(clean(item).build());
        }
        String code = item.string(Tag.CodeValue).orElse("");
        String scheme = item.string(Tag.CodingSchemeDesignator).orElse("");
        if (!SafeWords.isCode(code) || !SafeWords.isTerm(scheme)) {
            return Optional.empty();
        }
        String meaning = SafeWords.cleaned(item.strings(Tag.CodeMeaning));
        return Optional.of(DataSet.builder()
                .put(Tag.CodeValue, Vr.SH, code)
                .put(Tag.CodingSchemeDesignator, Vr.SH, scheme)
                .put(Tag.CodeMeaning, Vr.LO, meaning.isEmpty() ? code : shortened(meaning))
                .build());
    }

    private static void putDescription(DataSetBuilder kept, DicomElement element, List<String> values, Rule rule) {
        String cleaned = SafeWords.cleaned(values);
        if (!cleaned.isEmpty()) {
            kept.put(element.tag(), element.vr(), shortened(cleaned));
        } else if (rule.action() == Action.EMPTY) {
            kept.put(element.tag(), element.vr());
        }
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(64, text.length())).strip();
    }

    private void putHarmless(DataSetBuilder kept, DicomElement element, List<String> values, Rule rule) {
        int tag = element.tag();
        switch (element.vr()) {
            case US, SS, UL, SL, FL, FD, AT -> {
                if (isNumber(Dictionary.vr(tag, false))) {
                    kept.put(element);
                }
            }
            case DS, IS -> {
                if (values.stream().allMatch(value -> NUMBER.matcher(value).matches())) {
                    kept.put(element);
                }
            }
            case UI ->
                kept.put(tag, Vr.UI, values.stream().map(uid -> uid(uid, rule)).toArray(String[]::new));
            case OW -> {
                if (rule.action() == Action.KEEP) {
                    kept.put(element);
                }
            }
            default -> putTerms(kept, element, values, rule);
        }
    }

    private static boolean isNumber(Vr vr) {
        return switch (vr) {
            case US, SS, UL, SL, FL, FD, AT, OW -> true;
            default -> false;
        };
    }

    private static void putTerms(DataSetBuilder kept, DicomElement element, List<String> values, Rule rule) {
        boolean terms = values.stream().allMatch(value -> value.isEmpty() || SafeWords.isTerm(value));
        if (rule.action() != Action.KEEP && !element.isEmpty()) {
            return;
        }
        if (terms) {
            kept.put(element);
        } else if (element.tag() == Tag.ImageType || element.tag() == Tag.FrameType) {
            // Their places have meanings, so that one cannot be left out.
            kept.put(
                    element.tag(),
                    Vr.CS,
                    values.stream()
                            .map(value -> SafeWords.isTerm(value) ? value : "OTHER")
                            .toArray(String[]::new));
        }
    }

    private String uid(String uid, Rule rule) {
        boolean plain = UID.matcher(uid).matches();
        boolean standard = uid.startsWith(STANDARD_UIDS) && rule.action() != Action.NEW_UID;
        boolean device = rule.unless() == Unless.DEVICE && options.retainDevice();
        boolean listed = rule.action() == Action.NEW_UID && options.retainUids();
        return uid.isEmpty() || plain && (standard || device || listed) ? uid : pseudonyms.uid(uid);
    }

    private void act(DataSetBuilder kept, DicomElement element, Action action) {
        switch (action) {
            case EMPTY -> kept.put(DicomElement.owning(element.tag(), element.vr(), new byte[0]));
            case PSEUDONYM -> kept.put(element.tag(), Dictionary.vr(element.tag(), false), patient);
            case DUMMY -> putDummy(kept, element);
            default -> {}
        }
    }

    private static void putDummy(DataSetBuilder kept, DicomElement element) {
        switch (element.vr()) {
            case DA -> kept.put(element.tag(), Vr.DA, "19000101");
            case TM -> kept.put(element.tag(), Vr.TM, "000000");
            case DT -> kept.put(element.tag(), Vr.DT, "19000101000000");
            case SH, LO, PN, CS, ST, LT, UT -> kept.put(element.tag(), element.vr(), DUMMY);
            default -> {}
        }
    }
}
