package org.neckar.hal.backend;

import java.util.function.Function;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.instruction.Response;
import org.neckar.fisch.instruction.ResponseColumn;
import org.neckar.fisch.instruction.ResponseQueue;

/**
 * What a read that was sent brings back.
 *
 * @param target what is read
 * @param words number of words that are read
 * @param response what comes back for one word
 * @param decoding how the words become what was read
 * @param <T> what was read
 */
public record ReadPlan<T>(ReadTarget target, int words, Response response, Function<int[], T> decoding) {
    /** What is read, in words, for errors. */
    public String what() {
        return target.text();
    }

    /** The queue the responses come from. */
    public ResponseQueue queue() {
        return response.queue();
    }

    /** Number of responses the whole read takes from the queue. */
    public int responses() {
        return words * response.count();
    }

    /**
     * What was read.
     *
     * @param column responses of {@link #queue()}
     * @param position of the first response of this read
     * @throws IndexOutOfBoundsException if not all responses have arrived
     * @throws NeckarException ({@link Recovery#BOARD_FAULT}) if a board part did not acknowledge, or if the bits stand
     *     for no value of a field
     */
    public T decode(ResponseColumn column, int position) {
        int[] found = new int[words];
        for (int word = 0; word < found.length; word++) {
            found[word] = response.value(column, position + word * response.count());
        }
        return decoding.apply(found);
    }
}
