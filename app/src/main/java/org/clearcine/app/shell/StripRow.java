package org.clearcine.app.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.session.Session;
import org.clearcine.app.session.StudyPlace;

/** A row in the list of loops: a patient, a study of theirs, or a loop of that. */
sealed interface StripRow {

    /** Heads the loops of a patient. */
    record Patient(String words) implements StripRow {}

    /** Heads the loops of a study. */
    record Study(String words) implements StripRow {}

    /** A loop, with what its series is called. */
    record Loop(OpenLoop loop, String series) implements StripRow {}

    /** The loops of a session, patients and studies in the order in which they were opened first. */
    static List<StripRow> of(Session session) {
        boolean hidden = session.namesHiddenProperty().get();
        List<StripRow> rows = new ArrayList<>();
        int patients = 0;
        for (List<OpenLoop> ofPatient :
                grouped(session.loops(), place -> place.patientKey()).values()) {
            patients++;
            String patient = place(ofPatient).patient();
            rows.add(new Patient(hidden ? "Patient " + patients : patient));
            int studies = 0;
            for (List<OpenLoop> ofStudy :
                    grouped(ofPatient, place -> place.studyKey()).values()) {
                studies++;
                String study = hidden ? "Study " + studies : place(ofStudy).study();
                if (!place(ofStudy).studyKey().isEmpty()) {
                    rows.add(new Study(study.isEmpty() ? "Study without a date" : study));
                }
                ofStudy.forEach(loop -> rows.add(
                        new Loop(loop, hidden ? "" : loop.title().place().series())));
            }
        }
        return rows;
    }

    /** The loops in the order of the rows. */
    static List<OpenLoop> loops(Session session) {
        return of(session).stream()
                .filter(Loop.class::isInstance)
                .map(row -> ((Loop) row).loop())
                .toList();
    }

    private static StudyPlace place(List<OpenLoop> loops) {
        return loops.get(0).title().place();
    }

    private static Map<String, List<OpenLoop>> grouped(
            List<OpenLoop> loops, java.util.function.Function<StudyPlace, String> key) {
        return loops.stream()
                .collect(Collectors.groupingBy(
                        loop -> key.apply(loop.title().place()), LinkedHashMap::new, Collectors.toList()));
    }
}
