package org.neckar.tools.service.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * The words of one run: written by the thread of a board, which never waits for a reader; read by any number of readers
 * at their own pace, from the first word on; kept until discarded. The latest words are in memory; what exceeds the
 * bound goes to a file.
 *
 * <p>Words stand in blocks. A full block is written to the file at its place when too many are in memory.
 */
public final class ResultSpool {
    /** Words of a block. */
    static final int BLOCK = 8192;

    private static final int FIRST_ROOM = 64;

    private final StoreSettings settings;
    private final ResultSpace space;
    private final Path file;
    private final List<long[]> blocks = new ArrayList<>();
    private FileChannel channel;
    private Runnable wordsAvailable = () -> {};
    private long size;
    private int oldestInMemory;
    private boolean starved = true;
    private boolean read;
    private boolean finished;
    private NeckarException failure;

    /**
     * @param settings bounds
     * @param space shared by all results
     * @param file may be created, and is deleted with the spool
     */
    public ResultSpool(StoreSettings settings, ResultSpace space, Path file) {
        this.settings = settings;
        this.space = space;
        this.file = file;
    }

    /** A finished result of a former life of the service, kept in memory. */
    public static ResultSpool of(StoreSettings settings, ResultSpace space, Path file, long[] words) {
        var spool = new ResultSpool(settings, space, file);
        spool.append(words, 0, words.length);
        spool.finish();
        return spool;
    }

    /**
     * A finished result of a former life of the service, kept in a file.
     *
     * @throws NeckarException if the file does not hold so many words
     */
    public static ResultSpool ofFile(StoreSettings settings, ResultSpace space, Path file, long words) {
        var spool = new ResultSpool(settings, space, file);
        try {
            long held = Files.size(file) / Long.BYTES;
            if (held != words) {
                throw new NeckarException(
                        Recovery.RETRY,
                        "result %s: the file holds %d words (expected %d); submit the run as a new one"
                                .formatted(file, held, words));
            }
            spool.channel = FileChannel.open(file, StandardOpenOption.READ);
        } catch (IOException e) {
            throw ProgramStore.unusable(file, e);
        }
        space.take(words);
        spool.size = words;
        for (long begin = 0; begin < words; begin += BLOCK) {
            spool.blocks.add(null);
        }
        spool.oldestInMemory = spool.blocks.size();
        spool.finished = true;
        return spool;
    }

    /** Sets what is called when words arrive after a reader found none. Called by the writer, outside the lock. */
    public synchronized void onWords(Runnable callback) {
        wordsAvailable = callback;
        starved = true;
    }

    /**
     * Adds words; those of a discarded result are passed over.
     *
     * @throws NeckarException if the result gets longer than allowed; ({@link Recovery#RETRY}) if there is no room for
     *     all results, or on the disk
     */
    public void append(long[] words, int from, int count) {
        Runnable callback = null;
        synchronized (this) {
            if (failure != null) {
                return;
            }
            takeRoom(count);
            for (int done = 0; done < count; ) {
                done += addToBlock(words, from + done, count - done);
            }
            if (starved && count > 0) {
                starved = false;
                callback = wordsAvailable;
            }
        }
        spill();
        if (callback != null) {
            callback.run();
        }
    }

    private void takeRoom(int count) {
        if (size + count > settings.resultWords()) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "result: %d words and %d more (allowed %d); record less or split the program"
                            .formatted(size, count, settings.resultWords()));
        }
        space.take(count);
    }

    private int addToBlock(long[] words, int from, int count) {
        int used = (int) (size % BLOCK);
        if (used == 0) {
            blocks.add(new long[blocks.isEmpty() ? FIRST_ROOM : BLOCK]);
        }
        var block = blocks.getLast();
        int taken = Math.min(count, BLOCK - used);
        if (used + taken > block.length) {
            var wider = new long[Math.min(BLOCK, Math.max(used + taken, 4 * block.length))];
            System.arraycopy(block, 0, wider, 0, used);
            blocks.set(blocks.size() - 1, wider);
            block = wider;
        }
        System.arraycopy(words, from, block, used, taken);
        size += taken;
        return taken;
    }

    /** Writes the oldest full blocks to the file as long as too many are in memory. Only the writer calls it. */
    private void spill() {
        while ((long) (blocks.size() - oldestInMemory) * BLOCK > settings.resultMemory()
                && oldestInMemory < blocks.size() - 1) {
            write(oldestInMemory, BLOCK);
            synchronized (this) {
                blocks.set(oldestInMemory++, null);
            }
        }
    }

    private void write(int index, int words) {
        try {
            if (channel == null) {
                Files.createDirectories(file.getParent());
                channel = FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
            }
            var bytes = ByteBuffer.allocate(words * Long.BYTES);
            bytes.asLongBuffer().put(blocks.get(index), 0, words);
            long at = (long) index * BLOCK * Long.BYTES;
            while (bytes.hasRemaining()) {
                at += channel.write(bytes, at);
            }
        } catch (IOException e) {
            throw ProgramStore.unusable(file, e);
        }
    }

    /**
     * Writes all that is still in memory to the file as well. By the writer, after the last word.
     *
     * @param forced whether to wait for the disk
     */
    public void persist(boolean forced) {
        for (int index = oldestInMemory; index < blocks.size(); index++) {
            write(index, (int) Math.min(BLOCK, size - (long) index * BLOCK));
        }
        if (forced && channel != null) {
            try {
                channel.force(true);
            } catch (IOException e) {
                throw ProgramStore.unusable(file, e);
            }
        }
    }

    /** Where the words are once they are persisted. */
    public Path file() {
        return file;
    }

    /** All words of a result that is short. */
    public synchronized long[] words() {
        var words = new long[(int) size];
        int at = 0;
        for (var block : blocks) {
            int count = Math.min(BLOCK, words.length - at);
            System.arraycopy(block, 0, words, at, count);
            at += count;
        }
        return words;
    }

    /** All words are here. */
    public synchronized void finish() {
        finished = true;
    }

    /** No more words will come, and those that came are worth nothing. */
    public synchronized void fail(NeckarException why) {
        failure = why;
    }

    /**
     * Forgets all words, for a run that is executed once more.
     *
     * @return false if a reader has seen some already
     */
    public synchronized boolean restart() {
        if (read) {
            return false;
        }
        space.giveBack(size);
        blocks.clear();
        size = 0;
        oldestInMemory = 0;
        starved = true;
        return true;
    }

    /** Number of words so far. */
    public synchronized long size() {
        return size;
    }

    /** Gives memory and file back; readers fail from now on. */
    public synchronized void discard() {
        if (failure == null) {
            failure = new NeckarException(Recovery.FIX_INPUT, "result: no longer kept; submit the run as a new one");
        }
        space.giveBack(size);
        size = 0;
        blocks.clear();
        try {
            if (channel != null) {
                channel.close();
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw ProgramStore.unusable(file, e);
        }
    }

    /** A reader that begins with the first word. */
    public ResultReader reader() {
        return new Reader();
    }

    private final class Reader implements ResultReader {
        private long position;
        private boolean closed;

        @Override
        public int read(ByteBuffer target) {
            int room = target.remaining() / Long.BYTES;
            int done = 0;
            while (done < room) {
                int count = readBlock(target, room - done);
                if (count <= 0) {
                    return done > 0 ? done : count;
                }
                done += count;
            }
            return done;
        }

        private int readBlock(ByteBuffer target, int room) {
            long[] block;
            int from = (int) (position % BLOCK);
            int count;
            synchronized (ResultSpool.this) {
                if (failure != null) {
                    throw failure;
                }
                if (closed) {
                    throw new NeckarException(Recovery.BUG, "result: read after the reader was closed");
                }
                long left = size - position;
                if (left == 0) {
                    starved = true;
                    return finished ? END : 0;
                }
                count = (int) Math.min(Math.min(room, left), BLOCK - from);
                block = blocks.get((int) (position / BLOCK));
                read = true;
            }
            copy(block, from, count, target);
            position += count;
            return count;
        }

        /** Outside the lock: what was written once does not change. */
        private void copy(long[] block, int from, int count, ByteBuffer target) {
            int bytes = count * Long.BYTES;
            if (block != null) {
                target.slice(target.position(), bytes).asLongBuffer().put(block, from, count);
            } else {
                readFile(target.slice(target.position(), bytes));
            }
            target.position(target.position() + bytes);
        }

        private void readFile(ByteBuffer target) {
            long at = position * Long.BYTES;
            try {
                while (target.hasRemaining()) {
                    int got = channel.read(target, at);
                    if (got < 0) {
                        throw new IOException("ends at byte " + at);
                    }
                    at += got;
                }
            } catch (IOException e) {
                throw ProgramStore.unusable(file, e);
            }
        }

        @Override
        public long position() {
            return position;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
