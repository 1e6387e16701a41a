package org.neckar.tools.service.rim;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import io.grpc.stub.ServerCallStreamObserver;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.service.v1.RunEvent;
import org.neckar.fisch.service.v1.Started;
import org.neckar.tools.service.RunHandle;
import org.neckar.tools.service.RunListener;
import org.neckar.tools.service.RunReport;
import org.neckar.tools.service.schedule.QueuePlace;
import org.neckar.tools.service.store.ResultReader;

/**
 * Brings one run to its client, at the pace of the client. News may come from any thread: the board's, the socket's,
 * the clock's. Whoever brings news while nobody moves the delivery does so; the others leave a note.
 *
 * <p>The thread of the board takes the words of a short run into one message and sends that; beyond it only copies what
 * fits one chunk and leaves the sending to others.
 */
final class RunDelivery implements RunListener {
    /** Bytes of the words of one message. */
    static final int CHUNK_BYTES = 1 << 18;

    private static final int FIRST_BYTES = 1 << 10;

    /** So many bytes of words the thread of a board sends by itself. */
    private static final int SHORT_BYTES = 1 << 14;

    private final ServerCallStreamObserver<RunEvent> call;
    private final Failures failures;
    private final Executor others;
    private final Consumer<RunReport> statistics;
    private final AtomicInteger news = new AtomicInteger();

    private volatile RunHandle handle;
    private volatile QueuePlace place;
    private volatile String board;
    private volatile RunReport report;
    private volatile NeckarException failure;
    private volatile boolean wordsNoted;
    private volatile boolean gone;
    /** The run lasts long enough to be told about. */
    private volatile boolean late;
    /** Words lie here because the client takes no more. */
    private volatile boolean held;

    /** Belongs to whoever moves the delivery, as all below. */
    private ResultReader reader;

    private ByteBuffer chunk = ByteBuffer.allocate(FIRST_BYTES);
    private QueuePlace placeTold;
    private String boardTold;
    private boolean exhausted;
    private boolean ended;

    /**
     * @param call to the client
     * @param failures the table
     * @param others take over where the thread of a board must not go on
     * @param statistics hear of runs that came to their halt
     */
    RunDelivery(
            ServerCallStreamObserver<RunEvent> call,
            Failures failures,
            Executor others,
            Consumer<RunReport> statistics) {
        this.call = call;
        this.failures = failures;
        this.others = others;
        this.statistics = statistics;
    }

    /** The run was accepted; now its words can be read. */
    void accepted(RunHandle run) {
        handle = run;
        if (gone) {
            run.detach();
        }
        if (wordsNoted || report != null || failure != null || gone) {
            move(true);
        }
    }

    /** The client has room again. */
    void ready() {
        if (held) {
            others.execute(() -> move(true));
        }
    }

    /** Time has passed: tells a client that waits where its run is. */
    void tick() {
        var run = handle;
        if (run != null && report == null && failure == null) {
            late = true;
            if (board == null) {
                run.place().ifPresent(now -> place = now);
            }
            move(true);
        }
    }

    /** The client is gone, or calls again over another connection. */
    void leave() {
        gone = true;
        var run = handle;
        if (run != null) {
            run.detach();
        }
        move(true);
    }

    /** The client of this call has come over another one, which hears of the run from now on. */
    void replace() {
        failed(new NeckarException(Recovery.RETRY, "run: another call of its client has taken it up"));
    }

    @Override
    public void queued(QueuePlace now) {
        place = now;
    }

    @Override
    public void started(String name) {
        board = name;
    }

    @Override
    public void wordsAvailable() {
        wordsNoted = true;
        move(false);
    }

    @Override
    public void finished(RunReport how) {
        report = how;
        move(false);
        statistics.accept(how);
    }

    @Override
    public void failed(NeckarException why) {
        failure = why;
        move(false);
    }

    /**
     * Does what there is to do, or leaves a note for whoever does it now.
     *
     * @param patient whether the thread has time for more than a chunk
     */
    private void move(boolean patient) {
        if (news.getAndIncrement() > 0) {
            return;
        }
        int seen = 1;
        while (seen > 0) {
            if (handle != null && !ended && !step(patient)) {
                // Still owned: the notes that come meanwhile are read by the one who takes over.
                others.execute(this::takeOver);
                return;
            }
            seen = news.addAndGet(-seen);
        }
    }

    private void takeOver() {
        int seen;
        do {
            seen = news.get();
            if (!ended) {
                step(true);
            }
        } while (news.addAndGet(-seen) > 0);
    }

    /** Reads and sends what can be. False if there is more to do than the thread has time for. */
    private boolean step(boolean patient) {
        if (gone || call.isCancelled()) {
            end();
            return true;
        }
        try {
            return deliver(patient);
        } catch (RuntimeException e) {
            call.onError(failures.status(e));
            end();
            return true;
        }
    }

    private boolean deliver(boolean patient) {
        if (failure != null) {
            throw failure;
        }
        // Looked at before the words: a run that is over has all of them in the spool.
        var over = report;
        boolean fits = fill();
        if (!patient) {
            return mayEnd(over) ? finish(over, false) : fits && over == null;
        }
        if (late) {
            tell();
        }
        while (chunk.position() > 0 && !mayEnd(over) && isTaken()) {
            send();
            fill();
        }
        return !mayEnd(over) || finish(over, true);
    }

    /** Whether what lies here is the rest. */
    private boolean mayEnd(RunReport over) {
        return over != null && exhausted;
    }

    /** Whether the client takes more; if not, {@link #ready} says so later. */
    private boolean isTaken() {
        held = true;
        boolean ready = call.isReady();
        held = !ready;
        return ready;
    }

    private boolean finish(RunReport over, boolean patient) {
        if (!patient && chunk.position() > SHORT_BYTES) {
            return false;
        }
        if (patient && !isTaken()) {
            return true;
        }
        call.onNext(RunEvent.newBuilder()
                .setFinished(WireForm.finished(over, taken()))
                .build());
        call.onCompleted();
        end();
        return true;
    }

    /** Takes words from the spool until the chunk is full or there are none; true if there is room left. */
    private boolean fill() {
        if (reader == null) {
            reader = handle.results();
        }
        while (!exhausted) {
            if (!chunk.hasRemaining()) {
                if (chunk.capacity() >= CHUNK_BYTES) {
                    return false;
                }
                chunk = ByteBuffer.allocate(Math.min(CHUNK_BYTES, chunk.capacity() << 4))
                        .put(chunk.flip());
            }
            int words = reader.read(chunk);
            if (words == 0) {
                return true;
            }
            exhausted = words == ResultReader.END;
        }
        return true;
    }

    private void send() {
        call.onNext(RunEvent.newBuilder().setWords(taken()).build());
    }

    private ByteString taken() {
        var words = UnsafeByteOperations.unsafeWrap(chunk.flip());
        chunk = ByteBuffer.allocate(words.size() < CHUNK_BYTES ? FIRST_BYTES : CHUNK_BYTES);
        return words;
    }

    private void tell() {
        var nowAt = place;
        if (board == null && nowAt != null && !nowAt.equals(placeTold) && call.isReady()) {
            placeTold = nowAt;
            call.onNext(RunEvent.newBuilder().setQueued(WireForm.queued(nowAt)).build());
        }
        var name = board;
        if (name != null && !name.equals(boardTold) && call.isReady()) {
            boardTold = name;
            call.onNext(RunEvent.newBuilder()
                    .setStarted(Started.newBuilder().setBoard(name))
                    .build());
        }
    }

    private void end() {
        ended = true;
        chunk = ByteBuffer.allocate(0);
        if (reader != null) {
            reader.close();
        }
    }
}
