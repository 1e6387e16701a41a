package org.neckar.fisch.connection;

import org.neckar.fisch.instruction.InstructionPrinter;

/**
 * One run while it goes on: hands the answers to their receiver, measures, and knows when it has lasted too long.
 *
 * <p>When the receiver throws, the words after that are dropped and the run goes on to its halt, so that the connection
 * stays usable; the exception then ends {@link Connection#execute}. For one thread at a time.
 */
public final class Run implements WordSink {
    private static final double NS_PER_SECOND = 1e9;
    private static final long UNKNOWN = -1;

    private final String uri;
    private final long timeoutNs;
    private final long[] words;
    private final int from;
    private final int count;
    private final WordSink receiver;
    private final long beginNs = System.nanoTime();
    private long encodeNs;
    private long commitNs;
    private long decodeNs;
    private long executeNs = UNKNOWN;
    private long received;
    private long taken;
    private RuntimeException failure;

    Run(String uri, long timeoutNs, long[] words, int from, int count, WordSink receiver) {
        this.uri = uri;
        this.timeoutNs = timeoutNs;
        this.words = words;
        this.from = from;
        this.count = count;
        this.receiver = receiver;
    }

    /** The words to send, not to be changed. */
    public long[] words() {
        return words;
    }

    /** Position of the first word to send. */
    public int from() {
        return from;
    }

    /** Number of words to send, the halt not counted. */
    public int count() {
        return count;
    }

    /** Hands words that came from the FPGA to the receiver. Never throws what the receiver throws. */
    @Override
    public void accept(long[] answers, int first, int number) {
        received += number;
        if (failure != null) {
            return;
        }
        long begin = System.nanoTime();
        try {
            receiver.accept(answers, first, number);
        } catch (RuntimeException e) {
            failure = e;
        }
        decodeNs += System.nanoTime() - begin;
    }

    /** Adds time spent on turning words into frames. */
    public void addEncodeNs(long ns) {
        encodeNs += ns;
    }

    /** Adds time spent on handing over the last frame. */
    public void addCommitNs(long ns) {
        commitNs += ns;
    }

    /**
     * Says how long the execution took, where the peer has measured it. Without this the whole call counts, also what
     * passed before the board began.
     */
    public void executedNs(long ns) {
        executeNs = ns;
    }

    /**
     * Says how far the board is known to have come.
     *
     * @param words number of words from the beginning of the program that the board has taken
     */
    public void taken(long words) {
        taken = words;
    }

    /** Whether the run lasts longer than the connection allows. */
    public boolean isOverdue() {
        return System.nanoTime() - beginNs > timeoutNs;
    }

    /** Nanoseconds until the run is overdue; 0 or less when it is. */
    public long remainingNs() {
        return timeoutNs - (System.nanoTime() - beginNs);
    }

    /** The error of an overdue run: what was sent, what came back, and the last instruction the board has taken. */
    public HaltMissing haltMissing() {
        var message = new StringBuilder("%s: no halt after %.3f s (allowed %.3f s): %d of %d words taken, %d received"
                .formatted(
                        uri,
                        (System.nanoTime() - beginNs) / NS_PER_SECOND,
                        timeoutNs / NS_PER_SECOND,
                        Math.min(taken, count),
                        count,
                        received));
        if (taken > count) {
            message.append("; all words and the halt are taken");
        } else if (taken > 0) {
            long word = words[from + (int) taken - 1];
            message.append(
                    "; word %d was the last: %016x %s".formatted(taken - 1, word, InstructionPrinter.text(word)));
        }
        message.append("; open the board anew, and set timeout= in its URI to more seconds if the program needs them");
        return new HaltMissing(message.toString());
    }

    /** The times of a run that has come to its halt, or the exception of the receiver. */
    RunTimes end() {
        if (failure != null) {
            throw failure;
        }
        long wholeNs = System.nanoTime() - beginNs;
        return new RunTimes(encodeNs, commitNs, executeNs == UNKNOWN ? wholeNs : executeNs, decodeNs);
    }
}
