package org.neckar.hal.register;

import java.util.List;
import java.util.Set;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;

/**
 * Registers that are written and read together: a container of the register map, a block of memory, or a composite of
 * these. What the register manual and the command line know of any of them. Immutable and thread-safe.
 *
 * <p>The content of a group is its words in write order, and equally its {@link FieldValues}. How many words and values
 * there are may depend on the place, as a block of memory has the size of its interval.
 *
 * @param <C> the coordinates at which the group exists
 */
public interface RegisterGroup<C extends Coordinate> {
    /** Name in the field's notation. */
    String name();

    /** One sentence of the register manual. */
    String meaning();

    /** The topic under which the register manual lists the group. */
    String topic();

    /** Where the group exists. */
    CoordinateType<C> coordinates();

    /** Directions in which the whole group can be used. */
    Access access();

    /** Whether only words that differ from a reference may be written. */
    boolean differential();

    /** Peers that refuse to be read. */
    Set<HardwareTarget> unreadableOn();

    /** All back ends that reach the whole group. */
    Set<Backend> backends();

    /** The back end used unless another one is asked for. */
    Backend defaultBackend();

    /** The fields in declared order. */
    List<? extends GroupField> fields(C at);

    /** Whether the number of values and words depends on the place: it is the length of the interval. */
    default boolean hasSizeOfPlace() {
        return false;
    }

    /** Number of 32-bit words. */
    int words(C at);

    /** Addresses of all words, in the order of the words. */
    int[] addresses(C at, Backend backend);

    /**
     * Names of the fields that a bit of a word belongs to; empty for none, or where a code spreads fields over bits.
     */
    List<String> fieldsAt(C at, int word, int bit);

    /** The values of all fields at their defaults. */
    FieldValues initialValues(C at);

    /**
     * Writes the words as they are sent into {@code words}, and which of their bytes are written into
     * {@code byteEnables}. Both hold at least {@link #words} elements; enable bit k stands for bits 8k+7 to 8k.
     *
     * @throws NeckarException when a value is out of range, naming group, field, value and range
     */
    void encodeValues(C at, FieldValues values, int[] words, int[] byteEnables);

    /**
     * The values that words which were read stand for. Bits outside the fields are ignored.
     *
     * @throws NeckarException when stored bits are outside the range of their field
     */
    FieldValues decodeValues(C at, int[] words);

    /**
     * The values that a write stands for; the inverse of {@link #encodeValues}.
     *
     * @throws NeckarException when stored bits are outside the range of their field
     */
    FieldValues decodeWrittenValues(C at, int[] words, int[] byteEnables);

    /** Whether the group can be written over a back end. */
    default boolean isWritableOver(Backend backend) {
        return access() != Access.READ_ONLY && backend.access() != Access.READ_ONLY;
    }

    /** Whether the group can be read over a back end. */
    default boolean isReadableOver(Backend backend) {
        return access() != Access.WRITE_ONLY && backend.access() != Access.WRITE_ONLY;
    }

    /**
     * Refuses a back end that does not reach the group.
     *
     * @throws NeckarException naming the back ends that do
     */
    default void checkBackend(Backend backend) {
        if (!backends().contains(backend)) {
            throw new NeckarException(
                    Recovery.FIX_INPUT, "%s: no back end %s (allowed %s)".formatted(name(), backend, backends()));
        }
    }

    /**
     * Refuses a number of words that is not that of the group.
     *
     * @throws NeckarException naming the number there should be
     */
    default void checkWords(C at, int[] words) {
        if (words.length != words(at)) {
            throw new NeckarException(
                    Recovery.FIX_INPUT, "%s: %d words (allowed %d)".formatted(name(), words.length, words(at)));
        }
    }
}
