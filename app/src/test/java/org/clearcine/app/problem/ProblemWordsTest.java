package org.clearcine.app.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.clearcine.core.dicom.data.BadInputException;
import org.junit.jupiter.api.Test;

class ProblemWordsTest {

    @Test
    void keepsTheSentenceOfTheCore() {
        BadInputException bad =
                new BadInputException(BadInputException.Reason.MISSING, "The file holds no picture.").at(4711);
        assertEquals("The file holds no picture.", ProblemWords.of(bad).happened());
    }

    @Test
    void neverShowsAPathThatMayNameThePatient() {
        String path = "/studies/DOE^JANE/loop.dcm";
        for (IOException failure : new IOException[] {new NoSuchFileException(path), new AccessDeniedException(path)}) {
            Problem problem = ProblemWords.of(failure);
            assertFalse((problem.happened() + problem.advice()).contains("DOE"), problem.happened());
        }
    }

    @Test
    void givesTheUnexpectedAStableCodeAndNothingOfItsText() {
        Problem problem = ProblemWords.of(fault("DOE^JANE"));
        assertEquals(problem, ProblemWords.of(fault("another text")));
        assertTrue(problem.happened().matches(".*\\(code [0-9A-F]{8}\\)\\."), problem.happened());
        assertFalse(problem.happened().contains("DOE"));
    }

    private static RuntimeException fault(String text) {
        return new IllegalStateException(text);
    }
}
