package org.neckar.stadls.program;

import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.instruction.PlaybackDecoder;
import org.neckar.fisch.instruction.ResponseColumn;
import org.neckar.fisch.instruction.ResponseQueue;

/**
 * The promise of many omnibus words, read without containers: one object for the whole column. Follows its read through
 * merging of builders and stands for the latest run, as a {@link Ticket} does.
 */
public final class WordsTicket {
    private final ReadSection section;
    private final int position;
    private final int size;

    WordsTicket(ReadSection section, int size) {
        this.section = section;
        this.position = section.reserve(ResponseQueue.OMNIBUS, size);
        this.size = size;
    }

    /** Number of words. */
    public int size() {
        return size;
    }

    /**
     * A copy of the words that were read, in the order of the addresses.
     *
     * @throws NeckarException before the run, or when not all answers arrived
     */
    public int[] get() {
        PlaybackDecoder latest = section.latest();
        if (latest == null) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "read of %d words: not there yet; run the program they belong to first".formatted(size));
        }
        ResponseColumn responses = latest.responses(ResponseQueue.OMNIBUS);
        int first = section.positionInProgram(ResponseQueue.OMNIBUS, position);
        if (responses.size() < first + size) {
            throw new NeckarException(
                    Recovery.RETRY,
                    "read of %d words: answer %d of the OMNIBUS queue did not arrive (got %d)"
                            .formatted(size, first + size - 1, responses.size()));
        }
        int[] words = new int[size];
        for (int i = 0; i < size; i++) {
            words[i] = (int) responses.value(first + i);
        }
        return words;
    }

    @Override
    public String toString() {
        return "WordsTicket(" + size + " words)";
    }
}
