package org.clearcine.core.tuning.study;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What became of one file that was offered.
 *
 * @param study if it may be learned from
 * @param exclusion if not
 * @param detail a sentence that says more, such as why it cannot be read; may be empty
 */
public record StudyChoice(Path file, Optional<Study> study, Optional<Exclusion> exclusion, String detail) {

    public StudyChoice {
        if (study.isPresent() == exclusion.isPresent()) {
            throw new IllegalArgumentException("a study is taken or left out, not both");
        }
    }

    static StudyChoice taken(Study study) {
        return new StudyChoice(study.file(), Optional.of(study), Optional.empty(), "");
    }

    static StudyChoice left(Path file, Exclusion why, String detail) {
        return new StudyChoice(file, Optional.empty(), Optional.of(why), detail);
    }
}
