package org.neckar.hal.backend;

import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.instruction.Events;
import org.neckar.fisch.instruction.Omnibus;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.ContainerType;
import org.neckar.hal.register.FieldValues;
import org.neckar.hal.register.RegisterGroup;
import org.neckar.hal.register.RegisterMap;

/**
 * Writes of containers. Everything is checked before the first word is appended: after an error the buffer is as it
 * was.
 */
public final class ContainerWriter {
    private ContainerWriter() {}

    /** Appends a write over the default back end; see {@link #write(WordBuffer, Coordinate, Container, Backend)}. */
    public static <C extends Coordinate, T extends Container<C>> void write(WordBuffer out, C at, T container) {
        ContainerType<C, T> type = ContainerType.of(container);
        write(out, type, at, container, type.defaultBackend());
    }

    /**
     * Appends a write of all words of a container, in their order.
     *
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if a field is out of range, the container can only be read
     *     or does not exist on the back end
     */
    public static <C extends Coordinate, T extends Container<C>> void write(
            WordBuffer out, C at, T container, Backend backend) {
        write(out, ContainerType.of(container), at, container, backend);
    }

    /**
     * Appends a write of the words in which a container differs from what is there already, in their order.
     *
     * @param reference what is at the place now
     * @return number of words written, 0 when there is no difference
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) as for a full write, and if the container does not allow
     *     differential writes
     */
    public static <C extends Coordinate, T extends Container<C>> int writeDifference(
            WordBuffer out, C at, T container, T reference, Backend backend) {
        RegisterMap<C, T> map = RegisterMap.of(container);
        checkWritable(map, backend);
        if (!map.differential()) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "%s: differential write over %s refused (allowed full writes)"
                            .formatted(map.name(), backend.fieldName()));
        }
        int[] addresses = map.addresses(at, backend);
        int[] words = map.encode(container);
        int[] present = map.encode(reference);
        int written = 0;
        for (int word = 0; word < words.length; word++) {
            if (words[word] != present[word]) {
                BackendWords.write(out, backend, addresses[word], words[word]);
                written++;
            }
        }
        return written;
    }

    private static <C extends Coordinate, T extends Container<C>> void write(
            WordBuffer out, ContainerType<C, T> type, C at, T container, Backend backend) {
        checkWritable(type, backend);
        int[] addresses = type.addresses(at, backend);
        int[] words = new int[addresses.length];
        int[] byteEnables = new int[addresses.length];
        type.encodeAt(at, container, words, byteEnables);
        append(out, backend, addresses, words, byteEnables);
    }

    /**
     * Appends a write of all words of a group of registers, in their order.
     *
     * @param values of all fields of the group
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if a value is out of range, the group can only be read or is
     *     not reached over the back end
     */
    public static <C extends Coordinate> void write(
            WordBuffer out, RegisterGroup<C> group, C at, FieldValues values, Backend backend) {
        checkWritable(group, backend);
        int[] addresses = group.addresses(at, backend);
        int[] words = new int[addresses.length];
        int[] byteEnables = new int[addresses.length];
        group.encodeValues(at, values, words, byteEnables);
        append(out, backend, addresses, words, byteEnables);
    }

    private static void append(WordBuffer out, Backend backend, int[] addresses, int[] words, int[] byteEnables) {
        switch (backend) {
            case SPIKE_PACK_2_TO_CHIP -> Events.spikes(out, words[0], words[1]);
            case SPIKE_PACK_3_TO_CHIP -> Events.spikes(out, words[0], words[1], words[2]);
            case OMNIBUS -> {
                out.ensureRoom(Math.multiplyExact(2, words.length));
                for (int word = 0; word < words.length; word++) {
                    Omnibus.write(out, addresses[word], words[word], byteEnables[word]);
                }
            }
            default -> BackendWords.writeColumns(out, backend, addresses, words, 0, words.length);
        }
    }

    private static void checkWritable(RegisterGroup<?> group, Backend backend) {
        group.checkBackend(backend);
        if (group.access() == Access.READ_ONLY) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "%s: write over %s refused (allowed reads)".formatted(group.name(), backend.fieldName()));
        }
    }
}
