package org.clearcine.core.network;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The safetensors format, version 0.4: a length, a JSON header, then raw little-endian values. Floats of 32 bits only.
 *
 * <p>Holds numbers and nothing that could be executed. Every length is checked against the bytes that are there before
 * anything is allocated; arrays must lie one after the other without gap or overlap.
 */
public final class Safetensors {

    /** Longest header that is read. */
    static final int LONGEST_HEADER = 1 << 20;

    /** Most arrays a file may hold. */
    static final int MOST_TENSORS = 10_000;

    private static final String METADATA = "__metadata__";

    private Safetensors() {}

    /** The bytes of a file with these arrays, in this order. */
    public static byte[] write(Map<String, Tensor> tensors) {
        JsonObject header = new JsonObject();
        long offset = 0;
        for (Map.Entry<String, Tensor> entry : tensors.entrySet()) {
            long end = offset + 4L * entry.getValue().size();
            header.add(entry.getKey(), describe(entry.getValue(), offset, end));
            offset = end;
        }
        byte[] json = padded(header.toString());
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(8 + json.length + offset));
        bytes.order(ByteOrder.LITTLE_ENDIAN).putLong(json.length).put(json);
        for (Tensor tensor : tensors.values()) {
            for (int i = 0; i < tensor.size(); i++) {
                bytes.putFloat(tensor.value(i));
            }
        }
        return bytes.array();
    }

    private static JsonObject describe(Tensor tensor, long start, long end) {
        JsonObject entry = new JsonObject();
        entry.addProperty("dtype", "F32");
        JsonArray shape = new JsonArray();
        for (long side : tensor.shape()) {
            shape.add(side);
        }
        entry.add("shape", shape);
        JsonArray offsets = new JsonArray();
        offsets.add(start);
        offsets.add(end);
        entry.add("data_offsets", offsets);
        return entry;
    }

    /** The header ends on a multiple of 8, so that the values are aligned. */
    private static byte[] padded(String json) {
        byte[] plain = json.getBytes(StandardCharsets.UTF_8);
        byte[] result = new byte[(plain.length + 7) / 8 * 8];
        java.util.Arrays.fill(result, (byte) ' ');
        System.arraycopy(plain, 0, result, 0, plain.length);
        return result;
    }

    /**
     * Reads all arrays.
     *
     * @throws WeightsException if the bytes are not a whole, well-formed file of 32-bit floats, or hold a value that is no
     *     number
     */
    public static Map<String, Tensor> read(byte[] file) throws WeightsException {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        JsonObject header = header(bytes);
        int start = bytes.position();
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        long expected = 0;
        for (Map.Entry<String, JsonElement> entry : header.entrySet()) {
            if (entry.getKey().equals(METADATA)) {
                continue;
            }
            Placed placed = placed(entry.getKey(), entry.getValue(), expected, file.length - start);
            Tensor tensor = tensor(bytes, start, placed);
            if (!tensor.isFinite()) {
                throw new WeightsException("The weights hold a value that is no number, in " + entry.getKey() + ".");
            }
            tensors.put(entry.getKey(), tensor);
            expected = placed.end;
        }
        if (expected != file.length - start) {
            throw new WeightsException("The weights file has bytes that belong to nothing.");
        }
        return tensors;
    }

    private static JsonObject header(ByteBuffer bytes) throws WeightsException {
        if (bytes.remaining() < 8) {
            throw new WeightsException("The weights file is too short.");
        }
        long length = bytes.getLong();
        if (length < 2 || length > Math.min(LONGEST_HEADER, bytes.remaining())) {
            throw new WeightsException("The weights file has a header of impossible length.");
        }
        byte[] json = new byte[(int) length];
        bytes.get(json);
        try {
            JsonObject header = JsonParser.parseString(new String(json, StandardCharsets.UTF_8))
                    .getAsJsonObject();
            if (header.size() > MOST_TENSORS) {
                throw new WeightsException("The weights file names more than " + MOST_TENSORS + " arrays.");
            }
            return header;
        } catch (JsonParseException | IllegalStateException | StackOverflowError e) {
            throw new WeightsException("The header of the weights file cannot be read.", e);
        }
    }

    private record Placed(long[] shape, long start, long end) {}

    private static Placed placed(String name, JsonElement description, long expected, long available)
            throws WeightsException {
        try {
            JsonObject entry = description.getAsJsonObject();
            if (!"F32".equals(entry.get("dtype").getAsString())) {
                throw new WeightsException("The weights of " + name + " are not 32-bit floats.");
            }
            long[] shape = longs(entry.getAsJsonArray("shape"));
            long[] offsets = longs(entry.getAsJsonArray("data_offsets"));
            long size = 4;
            for (long side : shape) {
                size = Math.multiplyExact(size, Math.max(-1, side));
            }
            boolean fits = offsets.length == 2 && offsets[0] == expected && offsets[1] <= available;
            if (!fits || size < 0 || offsets[1] - offsets[0] != size) {
                throw new WeightsException("The weights of " + name + " do not lie where the header says.");
            }
            return new Placed(shape, offsets[0], offsets[1]);
        } catch (RuntimeException e) {
            throw new WeightsException("The header of the weights file cannot be read.", e);
        }
    }

    private static long[] longs(JsonArray array) {
        long[] values = new long[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).getAsBigDecimal().longValueExact();
        }
        return values;
    }

    private static Tensor tensor(ByteBuffer bytes, int start, Placed placed) {
        float[] values = new float[(int) ((placed.end - placed.start) / 4)];
        bytes.position(start + (int) placed.start);
        bytes.asFloatBuffer().get(values);
        return new Tensor(placed.shape, values);
    }
}
