package org.clearcine.core.network;

import ai.djl.engine.Engine;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.pytorch.jni.LibUtils;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.nio.file.Path;

/**
 * The native compute library, started once a process and always offline.
 *
 * <p>Natives are unpacked under {@code DJL_CACHE_DIR}, by default the user's cache folder. Nothing is ever downloaded.
 */
public final class TorchRuntime {

    /** Severity of errors in the natives' log: 0 is information, 1 a warning. */
    private static final int ERRORS_ONLY = 2;

    /** glibc's {@code malloc} knobs, as in {@code malloc.h}. */
    private interface Glibc extends Library {
        int M_TRIM_THRESHOLD = -1;
        int M_MMAP_MAX = -4;
        int M_ARENA_MAX = -8;

        int mallopt(int parameter, int value);

        int setenv(String name, String value, int overwrite);
    }

    /** Starts on first use, by the class loader's own lock. */
    private static final class Holder {
        static final Engine ENGINE = start();
    }

    private TorchRuntime() {}

    public static Engine engine() throws NetworkUnavailableException {
        try {
            return Holder.ENGINE;
        } catch (LinkageError | RuntimeException e) {
            throw new NetworkUnavailableException(
                    "The network could not be started on this computer (native library: " + rootMessage(e) + ").", e);
        }
    }

    /** Whether the natives can be loaded here. */
    public static boolean isAvailable() {
        try {
            engine();
            return true;
        } catch (NetworkUnavailableException e) {
            return false;
        }
    }

    /** Version of the native library, for the records. */
    public static String version() throws NetworkUnavailableException {
        return engine().getEngineName() + " " + engine().getVersion();
    }

    /** How many threads one operation may use from now on. */
    public static void useThreads(int threads) throws NetworkUnavailableException {
        engine();
        JniUtils.setNumThreads(threads);
    }

    /**
     * From now on the calling thread records no gradients but inside of a collector. Only the thread that started the natives begins
     * so; on any other, weights under training could not be changed in place.
     */
    public static void recordNoGradients() {
        JniUtils.setGradMode(false);
    }

    /**
     * Half of the processors, because two networks run at a time ({@link StudentCrew}). On two processors a second thread for one network costs
     * a sixth more processor time, for waiting, and gains nothing on the clock.
     */
    static int usualThreads(int processors) {
        return Math.max(1, processors / 2);
    }

    private static Engine start() {
        setDefault("ai.djl.offline", "true");
        setDefault("OPT_OUT_TRACKING", "true");
        if (System.getenv("DJL_CACHE_DIR") == null) {
            setDefault("DJL_CACHE_DIR", defaultCache().toString());
        }
        prepareNatives();
        Engine engine = Engine.getEngine("PyTorch");
        if (System.getenv("OMP_NUM_THREADS") == null) {
            JniUtils.setNumThreads(usualThreads(Runtime.getRuntime().availableProcessors()));
        }
        silenceRemarks();
        return engine;
    }

    /**
     * The library that binds the natives makes a call that they remark on as out of date, on standard error, once a process.
     * Remarks below errors are turned off where the natives themselves keep that setting.
     */
    private static void silenceRemarks() {
        if (!Platform.isLinux()) {
            return;
        }
        try (NativeLibrary core = NativeLibrary.getInstance(
                Path.of(LibUtils.getLibtorchPath(), "libc10.so").toString())) {
            core.getGlobalVariableAddress("FLAGS_caffe2_log_level").setInt(0, ERRORS_ONLY);
        } catch (UnsatisfiedLinkError e) {
            return;
        }
    }

    private static void setDefault(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    private static Path defaultCache() {
        String cache = System.getenv("XDG_CACHE_HOME");
        Path base =
                cache != null && !cache.isBlank() ? Path.of(cache) : Path.of(System.getProperty("user.home"), ".cache");
        return base.resolve("clearcine").resolve("djl");
    }

    /**
     * glibc maps every buffer over 32 MB anew, which costs more than the arithmetic done in it; and threads that wait are
     * not to burn the processor. Both have to be said before the natives are loaded.
     */
    private static void prepareNatives() {
        if (!Platform.isLinux()) {
            return;
        }
        Glibc c = Native.load("c", Glibc.class);
        c.mallopt(Glibc.M_MMAP_MAX, 0);
        c.mallopt(Glibc.M_TRIM_THRESHOLD, Integer.MAX_VALUE);
        c.mallopt(Glibc.M_ARENA_MAX, 1);
        c.setenv("OMP_WAIT_POLICY", "PASSIVE", 0);
    }

    private static String rootMessage(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
