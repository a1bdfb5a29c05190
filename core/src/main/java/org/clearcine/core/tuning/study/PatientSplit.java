package org.clearcine.core.tuning.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who is trained on and who is held out: by patient, never by loop or frame, and fixed before anything is learned.
 *
 * @param training pseudonymous ids
 * @param heldOut pseudonymous ids, none of which is among the others
 */
public record PatientSplit(List<String> training, List<String> heldOut) {

    private static final double HELD_OUT_SHARE = 0.25;

    public PatientSplit {
        training = List.copyOf(training);
        heldOut = List.copyOf(heldOut);
        if (training.isEmpty() || heldOut.isEmpty() || !Collections.disjoint(training, heldOut)) {
            throw new IllegalArgumentException("no split: " + training.size() + " and " + heldOut.size());
        }
    }

    /** Whether a split is possible: it takes two patients. */
    public static boolean isPossible(List<Study> studies) {
        return studies.stream().map(Study::patient).distinct().count() >= 2;
    }

    /**
     * A quarter of the patients, at least one, is held out; drawn by the seed, whatever the order of the studies.
     *
     * @throws IllegalArgumentException if there are fewer than two patients
     */
    public static PatientSplit draw(List<Study> studies, long seed) {
        List<String> patients = new ArrayList<>(
                new TreeSet<>(studies.stream().map(Study::patient).toList()));
        if (patients.size() < 2) {
            throw new IllegalArgumentException("a split takes two patients, not " + patients.size());
        }
        Collections.shuffle(patients, new Random(seed));
        int held = Math.max(1, (int) Math.round(HELD_OUT_SHARE * patients.size()));
        return new PatientSplit(patients.subList(held, patients.size()), patients.subList(0, held));
    }

    /** With the named patients held out. */
    public static PatientSplit holdingOut(List<Study> studies, Set<String> heldOut) {
        Set<String> others = new TreeSet<>(studies.stream().map(Study::patient).toList());
        Set<String> held = new TreeSet<>(others);
        held.retainAll(new HashSet<>(heldOut));
        others.removeAll(held);
        return new PatientSplit(List.copyOf(others), List.copyOf(held));
    }

    public boolean isHeldOut(Study study) {
        return heldOut.contains(study.patient());
    }

    /** The studies of the patients that are trained on. */
    public List<Study> training(List<Study> studies) {
        return studies.stream()
                .filter(study -> training.contains(study.patient()))
                .toList();
    }

    /** The studies of the patients that are held out. */
    public List<Study> heldOut(List<Study> studies) {
        return studies.stream().filter(this::isHeldOut).toList();
    }
}
