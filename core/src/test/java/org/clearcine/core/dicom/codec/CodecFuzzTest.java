package org.clearcine.core.dicom.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.clearcine.core.dicom.data.BadInputException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged frames cause one kind of exception, soon, whatever the damage. */
class CodecFuzzTest {

    private static final int MUTATIONS = Integer.getInteger("clearcine.fuzz.mutations", 1500);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    @ParameterizedTest
    @ValueSource(strings = {"RLE", "JPEG-LS", "JPEG lossless", "JPEG baseline", "JPEG 2000"})
    void answersDamageWithOneKindOfException(String scheme) {
        List<CodecSample> samples = CodecSample.all().stream()
                .filter(sample -> sample.name().startsWith(scheme))
                .toList();
        Random random = new Random(20260101);
        for (int round = 0; round < MUTATIONS; round++) {
            CodecSample sample = samples.get(random.nextInt(samples.size()));
            byte[] damaged = damage(sample.frame(), random);
            String what = scheme + " round " + round;
            assertTimeoutPreemptively(LONGEST, () -> decode(sample, damaged, what), what);
        }
    }

    private static void decode(CodecSample sample, byte[] damaged, String what) {
        try {
            short[] cells = sample.codec().decode(damaged, sample.description());
            assertEquals(CodecSample.SIZE.pixelCount(), cells.length, what);
        } catch (BadInputException refused) {
            assertEquals('.', refused.sentence().charAt(refused.sentence().length() - 1), what);
        } catch (RuntimeException | Error escaped) {
            fail(what + " on " + sample + " let out " + escaped, escaped);
        }
    }

    private static byte[] damage(byte[] frame, Random random) {
        byte[] damaged = frame.clone();
        switch (random.nextInt(5)) {
            case 0 -> damaged = Arrays.copyOf(damaged, random.nextInt(damaged.length));
            case 1 -> {
                int from = random.nextInt(damaged.length);
                Arrays.fill(damaged, from, Math.min(damaged.length, from + 1 + random.nextInt(8)), (byte) 0xff);
            }
            case 2 ->
                System.arraycopy(
                        damaged, random.nextInt(damaged.length / 2), damaged, damaged.length / 2, damaged.length / 3);
            default -> {}
        }
        // Headers decide more than samples do, so every other blow goes there.
        for (int blows = random.nextInt(4); blows >= 0 && damaged.length > 0; blows--) {
            int reach = random.nextBoolean() ? Math.min(80, damaged.length) : damaged.length;
            damaged[random.nextInt(reach)] = (byte) random.nextInt(256);
        }
        return damaged;
    }
}
