package org.clearcine.core.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the smallest possible TorchScript archive around a few lines of our own source text.
 *
 * <p>DJL reaches only part of the native library; the few operations it lacks (casts that keep the gradient, quantised convolutions) are loaded
 * from such an archive. It is always built in memory from constants of this package, never read from a file.
 */
final class TorchModuleText {

    private static final String EMPTY_MODULE_STATE =
            "\u0080\u0002c__torch__\nM\nq\u0000)\u0081}(X\b\u0000\u0000\u0000trainingq\u0001\u0089ubq\u0002.";
    private static final String NO_CONSTANTS = "\u0080\u0002).";

    private TorchModuleText() {}

    /** A function of tensors of these names that returns what its last line says; lives as long as the manager. */
    static PtSymbolBlock load(PtNDManager manager, List<String> lines, List<String> arguments) {
        try {
            return JniUtils.loadModule(manager, new ByteArrayInputStream(archive(lines, arguments)), false, false);
        } catch (IOException e) {
            throw new IllegalStateException("a module built in memory could not be read", e);
        }
    }

    /** What a loaded function says of these tensors; lives as long as {@code owner}. */
    static NDArray run(PtSymbolBlock function, NDList values, NDManager owner) {
        NDArray result = IValueUtils.forward(function, values, true).singletonOrThrow();
        result.attach(owner);
        return result;
    }

    /** The archive of a module with one method. */
    static byte[] archive(List<String> lines, List<String> arguments) {
        String tensors =
                arguments.stream().map(name -> ",\n    " + name + ": Tensor").collect(Collectors.joining());
        int last = lines.size() - 1;
        String body =
                lines.stream().limit(last).map(line -> "    " + line + "\n").collect(Collectors.joining())
                        + "    return " + lines.get(last) + "\n";
        String code = "class M(Module):\n  __parameters__ = []\n  __buffers__ = []\n  training : bool\n"
                + "  def forward(self: __torch__.M" + tensors + ") -> Tensor:\n" + body;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            store(zip, "m/data.pkl", EMPTY_MODULE_STATE);
            store(zip, "m/code/__torch__.py", code);
            store(zip, "m/constants.pkl", NO_CONSTANTS);
            store(zip, "m/version", "3\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The native reader wants stored entries, whose size and checksum come first. */
    private static void store(ZipOutputStream zip, String name, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCompressedSize(bytes.length);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
