package org.clearcine.core.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/** Makes pictures of what methods do, because figures do not show everything. */
public final class PictureBench {

    private final List<BenchMethod> methods;
    private final ProgressMonitor progress;

    public PictureBench(List<BenchMethod> methods, ProgressMonitor progress) {
        this.methods = List.copyOf(methods);
        this.progress = progress;
    }

    /**
     * Writes one sheet: a row a loop, from left to right each method and the truth, cropped from the middle scored frame.
     *
     * @param side of each crop in pixels; not more than the frames have
     */
    public void write(List<BenchLoop> loops, int side, Path file) throws IOException, CancelledException {
        ContactSheet sheet = new ContactSheet(loops.size(), methods.size() + 1, side);
        for (int i = 0; i < loops.size(); i++) {
            progress.checkCancelled();
            progress.progress("Picturing", i, loops.size());
            try (TruthLoop loop = loops.get(i).source().open().inMemory()) {
                int index = (loop.truth().firstScored() + loop.truth().endScored()) / 2;
                List<Frame> frames = new ArrayList<>();
                for (BenchMethod method : methods) {
                    MethodRun run = method.run(loop.noisy(), new FrameRange(index, index + 1));
                    frames.add(run.frames().get(index));
                }
                frames.add(loop.clean().frame(index));
                sheet.addRow(frames, loop.truth(), index);
            }
        }
        sheet.write(file);
    }
}
