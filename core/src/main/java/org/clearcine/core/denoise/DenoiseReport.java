package org.clearcine.core.denoise;

import java.util.List;
import java.util.Objects;
import org.clearcine.core.noise.NoiseModel;

/**
 * What a run learned about the loop: its noise, and what the user should know before trusting the picture.
 *
 * @param method what really ran; not the denoiser that was asked where that one fell back to another
 */
public record DenoiseReport(MethodName method, NoiseModel noise, List<Finding> findings) {

    public DenoiseReport {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(noise, "noise");
        findings = List.copyOf(findings);
    }
}
