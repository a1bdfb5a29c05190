package org.clearcine.core.dicom.deidentify;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.clearcine.core.dicom.data.Dictionary;

/** The profile's table as data: what is to be done with an attribute, by its keyword. */
final class ConfidentialityProfile {

    private static final Map<String, Rule> RULES = read();

    /** What is done to an attribute. */
    enum Action {
        KEEP,
        REMOVE,
        EMPTY,
        DUMMY,
        PSEUDONYM,
        NEW_UID
    }

    /** Under which option more of an attribute stays. */
    enum Unless {
        NONE,
        DEVICE,
        DATES,
        DESCRIPTORS,
        PATIENT
    }

    record Rule(Action action, Unless unless) {}

    private ConfidentialityProfile() {}

    /** What the table says of an attribute; empty if it does not list it. */
    static Optional<Rule> rule(int tag) {
        return Dictionary.keyword(tag).map(RULES::get);
    }

    /** How many attributes the table lists. */
    static int size() {
        return RULES.size();
    }

    private static Map<String, Rule> read() {
        Map<String, Rule> rules = new HashMap<>(1024);
        for (String line : ResourceLines.of("profile.tsv")) {
            String[] cells = line.split("\t");
            Unless unless = cells[2].equals("-") ? Unless.NONE : Unless.valueOf(cells[2]);
            rules.put(cells[0], new Rule(Action.valueOf(cells[1]), unless));
        }
        return Map.copyOf(rules);
    }
}
