package org.neckar.tools.service;

import java.util.Optional;
import org.neckar.tools.service.pool.BoardRun;
import org.neckar.tools.service.pool.SessionContent;
import org.neckar.tools.service.schedule.QueuePlace;
import org.neckar.tools.service.store.ProgramHash;
import org.neckar.tools.service.store.ResultReader;
import org.neckar.tools.service.store.ResultSpool;

/** A run from its submission to its end: for its client a handle, for a board its work. */
final class LiveRun implements RunHandle, BoardRun {
    /** What a run does. */
    enum State {
        /** It waits for a board. */
        WAITING,
        /** A board has it. */
        ON_BOARD,
        /** It was answered. */
        OVER
    }

    private final Dispatcher dispatcher;
    private final LiveSession session;
    private final RunRequest request;
    private final int words;
    private final ResultSpool spool;
    private final ListenerCalls calls;
    private final long submittedNs = System.nanoTime();
    /** Guarded by the dispatcher. */
    private State state = State.WAITING;

    private int board;
    private SessionContent content;
    private boolean enforced;
    private boolean switching;
    private volatile boolean cancelled;
    private volatile long beganNs;

    LiveRun(
            Dispatcher dispatcher,
            LiveSession session,
            RunRequest request,
            int words,
            ResultSpool spool,
            RunListener listener) {
        this.dispatcher = dispatcher;
        this.session = session;
        this.request = request;
        this.words = words;
        this.spool = spool;
        calls = new ListenerCalls(listener);
        spool.onWords(this::wordsAvailable);
    }

    private void wordsAvailable() {
        calls.add(RunListener::wordsAvailable);
        calls.drain();
    }

    LiveSession session() {
        return session;
    }

    ProgramHash program() {
        return request.program();
    }

    int wordsToFpga() {
        return words;
    }

    ResultSpool spool() {
        return spool;
    }

    ListenerCalls calls() {
        return calls;
    }

    long submittedNs() {
        return submittedNs;
    }

    /** When the program began; the present if it has not. */
    long beganNs() {
        return beganNs == 0 ? System.nanoTime() : beganNs;
    }

    boolean isCancelled() {
        return cancelled;
    }

    /** Whether the board held something else before. */
    boolean isSwitching() {
        return switching;
    }

    String boardName() {
        return dispatcher.boardName(board);
    }

    State state() {
        return state;
    }

    int board() {
        return board;
    }

    /** A board gets the run, which takes over what its session is then. */
    void begin(int onBoard, boolean otherSession) {
        state = State.ON_BOARD;
        switching = otherSession;
        board = onBoard;
        content = session.content();
        enforced |= session.takeEnforced();
    }

    void putBack() {
        state = State.WAITING;
    }

    void over() {
        state = State.OVER;
    }

    void cancelOnBoard() {
        cancelled = true;
    }

    @Override
    public long sequence() {
        return request.sequence();
    }

    @Override
    public Optional<QueuePlace> place() {
        return dispatcher.place(this);
    }

    @Override
    public ResultReader results() {
        return spool.reader();
    }

    @Override
    public void cancel() {
        dispatcher.cancel(this);
    }

    @Override
    public void detach() {
        dispatcher.detach(this);
    }

    @Override
    public SessionContent content() {
        return content;
    }

    @Override
    public boolean isReinitEnforced() {
        return enforced;
    }

    @Override
    public long[] words() {
        return dispatcher.programs().content(request.program());
    }

    @Override
    public void began() {
        beganNs = System.nanoTime();
        dispatcher.began(this);
    }

    @Override
    public void accept(long[] answers, int from, int count) {
        spool.append(answers, from, count);
    }

    @Override
    public boolean restart() {
        return spool.restart();
    }

    @Override
    public long limitNs() {
        return cancelled
                ? ServiceSettings.CANCEL_GRACE.toNanos()
                : dispatcher.limits(session.user()).longestRun().toNanos();
    }
}
