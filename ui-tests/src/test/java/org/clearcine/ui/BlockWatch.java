package org.clearcine.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.stage.Window;

/**
 * Watches how long the JavaFX thread is busy with one thing. Every event, every pulse and a beat that is posted to the thread every few
 * milliseconds ends a block and begins the next. While a beat is overdue the thread is asked what it does.
 *
 * <p>A block counts in the thread's own processor time: how long a busy machine lets it wait says nothing about the program. How late
 * the beats came on the clock is kept beside it.
 */
final class BlockWatch implements AutoCloseable {

    private static final long BETWEEN_MILLIS = 5;
    private static final long OVERDUE_MILLIS = 12;
    private static final int DEPTH = 160;

    /**
     * What was done between two beats.
     *
     * @param during what the person did then
     * @param ownMillis processor time of the JavaFX thread
     * @param lateMillis how late the beat came on the clock
     * @param doing what the thread was seen doing, with how often
     */
    record Block(String during, double ownMillis, double lateMillis, Map<String, Long> doing) {

        String inWords() {
            String seen = doing.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                    .limit(3)
                    .map(entry -> entry.getValue() + "x " + entry.getKey())
                    .collect(Collectors.joining("\n        "));
            return String.format("%6.1f ms own, %6.1f late  %s%n        %s", ownMillis, lateMillis, during, seen);
        }
    }

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();
    private final Thread watcher = new Thread(this::watch, "block-watch");
    private volatile String during = "start";
    private volatile boolean ended;
    private final Set<Window> heard = Collections.newSetFromMap(new WeakHashMap<>());
    private final AnimationTimer pulses = new AnimationTimer() {
        @Override
        public void handle(long now) {
            mark();
        }
    };
    private long screenThread;
    private long workedBefore = -1;
    private double longestNow;
    private Map<String, Long> doingNow = Map.of();

    private BlockWatch() {
        watcher.setDaemon(true);
    }

    /** Begins to watch; called on the JavaFX thread. */
    static BlockWatch begin() {
        BlockWatch watch = new BlockWatch();
        watch.screenThread = Thread.currentThread().getId();
        watch.workedBefore = watch.threads.getCurrentThreadCpuTime();
        watch.hearEvents();
        watch.pulses.start();
        watch.watcher.start();
        return watch;
    }

    /** Says what the person does from now on. */
    void during(String what) {
        during = what;
    }

    private void watch() {
        try {
            while (!ended) {
                CountDownLatch beaten = new CountDownLatch(1);
                long posted = System.nanoTime();
                String what = during;
                Platform.runLater(() -> {
                    beat(what, (System.nanoTime() - posted) / 1e6);
                    beaten.countDown();
                });
                long patience = OVERDUE_MILLIS;
                while (!beaten.await(patience, TimeUnit.MILLISECONDS)) {
                    look();
                    patience = BETWEEN_MILLIS;
                }
                Thread.sleep(BETWEEN_MILLIS);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void beat(String what, double lateMillis) {
        mark();
        hearEvents();
        synchronized (seen) {
            blocks.add(new Block(what, longestNow, lateMillis, doingNow));
        }
        longestNow = 0;
        doingNow = Map.of();
    }

    /** One thing has ended, the next begins. */
    private void mark() {
        long worked = threads.getCurrentThreadCpuTime();
        double own = (worked - workedBefore) / 1e6;
        workedBefore = worked;
        synchronized (seen) {
            if (own >= longestNow) {
                longestNow = own;
                doingNow = seen.stream().collect(Collectors.groupingBy(each -> each, Collectors.counting()));
            }
            seen.clear();
        }
    }

    /** Windows come and go: tooltips and menus are windows too. */
    private void hearEvents() {
        for (Window window : Window.getWindows()) {
            if (heard.add(window)) {
                window.addEventFilter(Event.ANY, event -> mark());
            }
        }
    }

    private void look() {
        ThreadInfo info = threads.getThreadInfo(screenThread, DEPTH);
        if (info == null || info.getStackTrace().length == 0) {
            return;
        }
        String leaf = words(info.getStackTrace()[0]);
        String ours = Stream.of(info.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.clearcine.app"))
                .limit(3)
                .map(BlockWatch::words)
                .collect(Collectors.joining(" < "));
        String toolkit = Stream.of(info.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("javafx."))
                .filter(frame -> frame.getMethodName().matches("doCSSPass|doLayoutPass|pulse|process.*|show.*"))
                .limit(1)
                .map(BlockWatch::words)
                .collect(Collectors.joining());
        synchronized (seen) {
            seen.add(toolkit + " " + ours + "   [" + leaf + "]");
        }
    }

    private static String words(StackTraceElement frame) {
        String name = frame.getClassName();
        return name.substring(name.lastIndexOf('.') + 1) + "." + frame.getMethodName() + ":" + frame.getLineNumber();
    }

    /** The longest block of one thing that the person did; empty when nothing was watched then. */
    Optional<Block> longest(String what) {
        return all().stream().filter(block -> block.during().equals(what)).max(Comparator.comparing(Block::ownMillis));
    }

    /** What was done, in order. */
    List<String> acts() {
        return all().stream().map(Block::during).distinct().toList();
    }

    private List<Block> all() {
        synchronized (seen) {
            return List.copyOf(blocks);
        }
    }

    @Override
    public void close() {
        ended = true;
        Platform.runLater(pulses::stop);
    }
}
