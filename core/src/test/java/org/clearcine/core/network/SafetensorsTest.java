package org.clearcine.core.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SafetensorsTest {

    private static Map<String, Tensor> two() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("first.weight", new Tensor(new long[] {2, 3}, new float[] {1, -2, 3.5f, 0, 1e-30f, -7}));
        tensors.put("first.bias", new Tensor(new long[] {2}, new float[] {0.25f, 1e20f}));
        return tensors;
    }

    /** A file whose header is the given text. */
    private static byte[] file(String header, int dataBytes) {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + json.length + dataBytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(json.length)
                .put(json)
                .array();
    }

    @Test
    void givesBackWhatWasWritten() throws WeightsException {
        Map<String, Tensor> read = Safetensors.read(Safetensors.write(two()));
        assertEquals(List.of("first.weight", "first.bias"), new ArrayList<>(read.keySet()));
        two().forEach((name, tensor) -> {
            assertArrayEquals(tensor.shape(), read.get(name).shape());
            assertArrayEquals(tensor.values(), read.get(name).values());
        });
    }

    @Test
    void laysOutTheFileAsTheFormatSays() {
        byte[] bytes = Safetensors.write(two());
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int header = (int) buffer.getLong();
        assertEquals(0, (8 + header) % 8, "values begin on a multiple of 8");
        assertEquals(8 + header + 4 * 8, bytes.length);
        assertEquals('{', bytes[8]);
        assertEquals(3.5f, buffer.getFloat(8 + header + 8));
    }

    @Test
    void refusesEveryTruncation() {
        byte[] whole = Safetensors.write(two());
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThrows(WeightsException.class, () -> Safetensors.read(part), "cut to " + length);
        }
    }

    @Test
    void refusesBytesAtTheEndThatBelongToNothing() {
        byte[] whole = Safetensors.write(two());
        assertThrows(WeightsException.class, () -> Safetensors.read(Arrays.copyOf(whole, whole.length + 4)));
    }

    @Test
    void refusesValuesThatAreNoNumbers() {
        for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
            byte[] file = Safetensors.write(Map.of("w", new Tensor(new long[] {1}, new float[] {bad})));
            WeightsException refusal = assertThrows(WeightsException.class, () -> Safetensors.read(file));
            assertTrue(refusal.getMessage().contains("no number"), refusal.getMessage());
        }
    }

    @Test
    void refusesHeadersThatLie() {
        List<String> headers = List.of(
                "{\"w\":{\"dtype\":\"F16\",\"shape\":[2],\"data_offsets\":[0,4]}}",
                "{\"w\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,4]}}",
                "{\"w\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[-4,0]}}",
                "{\"w\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}}",
                "{\"w\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4000000000]}}",
                "{\"w\":{\"dtype\":\"F32\",\"shape\":[9223372036854775807,3],\"data_offsets\":[0,4]}}",
                "{\"w\":{\"dtype\":\"F32\",\"shape\":[1.5],\"data_offsets\":[0,4]}}",
                "{\"w\":{}}",
                "{\"w\":7}",
                "[]",
                "{".repeat(20_000));
        for (String header : headers) {
            assertThrows(WeightsException.class, () -> Safetensors.read(file(header, 4)), header);
        }
    }

    @Test
    void neverFailsOtherwiseHoweverTheBytesAreMutated() {
        byte[] whole = Safetensors.write(two());
        Random random = new Random(1);
        for (int round = 0; round < 20_000; round++) {
            byte[] mutated = whole.clone();
            for (int k = 0; k <= random.nextInt(3); k++) {
                mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
            }
            try {
                Safetensors.read(mutated);
            } catch (WeightsException expected) {
                assertTrue(expected.getMessage().endsWith("."));
            }
        }
    }
}
