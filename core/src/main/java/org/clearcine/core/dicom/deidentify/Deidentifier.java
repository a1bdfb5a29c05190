package org.clearcine.core.dicom.deidentify;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.Vr;

/**
 * De-identifies objects of one export or one site: the same UID, patient number or date in becomes the same one out.
 *
 * <p>Attributes only. Text burned into the pixels stays; {@link #warnings} says where it must be feared.
 */
public final class Deidentifier {

    private static final String SECONDARY_CAPTURE = "1.2.840.10008.5.1.4.1.1.7";

    private final DeidentifyOptions options;
    private final Pseudonyms pseudonyms;

    public Deidentifier(DeidentifyOptions options, SiteSecret secret) {
        this.options = Objects.requireNonNull(options, "options");
        this.pseudonyms = new Pseudonyms(secret);
    }

    /** The data set without what could say who the patient is, and with the attributes that say so. */
    public DataSet clean(DataSet source) {
        CleanDates dates = dates(source);
        DataSetCleaner cleaner = new DataSetCleaner(options, pseudonyms, dates, pseudonyms.patient(source));
        return cleaner.clean(source)
                .put(Tag.PatientName, Vr.PN, pseudonyms.patient(source))
                .put(Tag.PatientID, Vr.LO, pseudonyms.patient(source))
                .put(Tag.PatientIdentityRemoved, Vr.CS, "YES")
                .put(Tag.DeidentificationMethod, Vr.LO, "DICOM PS3.15 annex E, attributes only")
                .putItems(Tag.DeidentificationMethodCodeSequence, methodItems())
                .put(
                        Tag.LongitudinalTemporalInformationModified,
                        Vr.CS,
                        dates.longitudinalTemporalInformationModified())
                .build();
    }

    /** When an object made from {@code source} is to say that it was made; its own times would undo a shift. */
    public OffsetDateTime workTime(DataSet source, OffsetDateTime now) {
        return dates(source).workTime(now);
    }

    /** Start of a file name that says nothing about the patient. */
    public String fileStem(DataSet source) {
        return pseudonyms.fileStem(source);
    }

    /** What stands for the patient's name and number. */
    public String patient(DataSet source) {
        return pseudonyms.patient(source);
    }

    private CleanDates dates(DataSet source) {
        return new CleanDates(options.dates(), pseudonyms.dayShift(source));
    }

    private List<DataSet> methodItems() {
        return options.methodCodes().stream()
                .map(code -> DataSet.builder()
                        .put(Tag.CodeValue, Vr.SH, code.value())
                        .put(Tag.CodingSchemeDesignator, Vr.SH, "DCM")
                        .put(Tag.CodeMeaning, Vr.LO, code.meaning())
                        .build())
                .toList();
    }

    /** What a person has to look at before the object is given away, a sentence each; empty if there is nothing. */
    public static List<String> warnings(DataSet source) {
        List<String> warnings = new ArrayList<>();
        String burnedIn = source.string(Tag.BurnedInAnnotation).orElse("");
        boolean captured = source.contains(Tag.ConversionType)
                || source.string(Tag.SOPClassUID).orElse("").startsWith(SECONDARY_CAPTURE);
        if (burnedIn.equals("YES")) {
            warnings.add(
                    "The file says that text is burned into its pictures. It stays there: look at every frame before you "
                            + "give this away.");
        } else if (captured) {
            warnings.add(
                    "The loop was captured from a screen or a film, where names are often part of the picture: look at "
                            + "every frame before you give this away.");
        } else if (!burnedIn.equals("NO")) {
            warnings.add(
                    "The file does not say whether text is burned into its pictures: look before you give this away.");
        }
        for (int group = 0; group <= 0x1E; group += 2) {
            if (source.contains(Tag.OverlayRows + (group << 16))) {
                warnings.add("An overlay is left out, because it may hold written names.");
                break;
            }
        }
        return List.copyOf(warnings);
    }
}
