package org.neckar.tools.service.pool;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import org.neckar.fisch.ut.ToFpga;
import org.neckar.stadls.program.PlaybackProgram;
import org.neckar.stadls.reinit.SessionImage;
import org.neckar.stadls.run.Board;

/** Content learnt from the programs of the session. */
public final class LearntContent implements SessionContent {
    private static final long RESET = ToFpga.reset(true);

    private final Object owner;
    private final SessionImage image;
    private int version;
    /** The program learnt last. */
    private WeakReference<long[]> latest = new WeakReference<>(null);

    /**
     * @param owner the session
     * @param image what the session's programs made of its board so far; belongs to this content from now on
     */
    public LearntContent(Object owner, SessionImage image) {
        this.owner = owner;
        this.image = image;
    }

    @Override
    public Object owner() {
        return owner;
    }

    @Override
    public synchronized int version() {
        return version;
    }

    @Override
    public void leave(Board board) {
        // Everything is known already.
    }

    @Override
    public void enter(Board board, SessionContent held, long[] next) {
        if (held == this || (!image.isComplete() && resets(next))) {
            return;
        }
        var program = held instanceof LearntContent other ? other.differenceOf(image) : image.program();
        if (program.sizeToFpga() > 0) {
            board.run(program);
        }
    }

    /** Under the lock of the content that is held: its session may be learning on another board. */
    private synchronized PlaybackProgram differenceOf(SessionImage entering) {
        return entering.differenceTo(image);
    }

    @Override
    public void supersede() {
        // Nothing is saved anyway.
    }

    private static boolean resets(long[] words) {
        for (long word : words) {
            if (word == RESET) {
                return true;
            }
        }
        return false;
    }

    @Override
    public synchronized void ran(long[] words) {
        // The same program once more leaves the same: last writes win.
        if (!Arrays.equals(words, latest.get())) {
            image.learn(words, 0, words.length);
            latest = new WeakReference<>(words);
            version++;
        }
    }

    /** The image as bytes. */
    public synchronized byte[] toBytes() {
        return image.toBytes();
    }
}
