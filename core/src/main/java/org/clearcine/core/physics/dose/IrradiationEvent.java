package org.clearcine.core.physics.dose;

import java.util.List;
import java.util.Optional;

/**
 * One exposure of a dose report: what the X-ray equipment wrote down about it.
 *
 * @param uid Irradiation Event UID; empty where the report gives none
 * @param facts parameters in the order in which {@link DoseReport} lists them, missing ones among them
 */
public record IrradiationEvent(Optional<String> uid, List<AcquisitionFact> facts) {

    public IrradiationEvent {
        facts = List.copyOf(facts);
    }
}
