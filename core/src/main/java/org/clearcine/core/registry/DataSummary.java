package org.clearcine.core.registry;

import java.util.List;

/**
 * What a model was trained or judged on, without saying on whom.
 *
 * @param patients pseudonymous ids
 * @param studies number of loops
 * @param frames frames in all of them
 * @param deviceModels manufacturer and model of each device
 * @param lowestLevel smallest mean stabilised level, 2 sqrt(quanta), which tells the dose
 * @param highestLevel largest
 * @param highestCorrelation largest correlation of neighbouring pixels' noise
 */
public record DataSummary(
        List<String> patients,
        int studies,
        long frames,
        List<String> deviceModels,
        double lowestLevel,
        double highestLevel,
        double highestCorrelation) {

    public DataSummary {
        patients = List.copyOf(patients);
        deviceModels = List.copyOf(deviceModels);
    }
}
