package org.clearcine.core.denoise;

import java.util.List;
import org.clearcine.core.noise.NoiseModel;

/** What a run learned about the loop: its noise, and what the user should know before trusting the picture. */
public record DenoiseReport(NoiseModel noise, List<Finding> findings) {

    public DenoiseReport {
        findings = List.copyOf(findings);
    }
}
