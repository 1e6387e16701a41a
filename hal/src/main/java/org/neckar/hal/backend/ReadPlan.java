package org.neckar.hal.backend;

import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.instruction.Response;
import org.neckar.fisch.instruction.ResponseColumn;
import org.neckar.fisch.instruction.ResponseQueue;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.RegisterMap;

/**
 * What a read that was sent brings back.
 *
 * @param map how words become the container
 * @param at the place that is read
 * @param response what comes back for one word
 * @param <C> coordinates of the container
 * @param <T> the container
 */
public record ReadPlan<C extends Coordinate, T extends Container<C>>(RegisterMap<C, T> map, C at, Response response) {
    /** The queue the responses come from. */
    public ResponseQueue queue() {
        return response.queue();
    }

    /** Number of responses the whole read takes from the queue. */
    public int responses() {
        return map.words() * response.count();
    }

    /**
     * The container that was read.
     *
     * @param column responses of {@link #queue()}
     * @param position of the first response of this read
     * @throws IndexOutOfBoundsException if not all responses have arrived
     * @throws NeckarException ({@link Recovery#BOARD_FAULT}) if a board part did not acknowledge, or if the bits stand
     *     for no value of a field
     */
    public T decode(ResponseColumn column, int position) {
        int[] words = new int[map.words()];
        for (int word = 0; word < words.length; word++) {
            words[word] = response.value(column, position + word * response.count());
        }
        return map.decodeAt(at, words, 0);
    }
}
