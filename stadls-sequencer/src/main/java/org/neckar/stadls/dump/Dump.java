package org.neckar.stadls.dump;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.neckar.fisch.NeckarException;
import org.neckar.hal.cocolist.Cocolist;
import org.neckar.hal.cocolist.CocolistEntry;
import org.neckar.hal.cocolist.CocolistForm;
import org.neckar.hal.cocolist.CocolistWriter;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.ContainerType;
import org.neckar.hal.serial.ContentTypes;
import org.neckar.hal.serial.RegisterSink;
import org.neckar.stadls.program.PlaybackProgram;
import org.neckar.stadls.program.PlaybackProgramBuilder;

/**
 * What a program writes, as containers with their places, in order; waits are containers too. Immutable.
 *
 * <pre>{@code
 * var dump = Dump.of(program).withoutWaits().squash();
 * dump.write(CocolistForm.JSON, out);
 * dump.entries().forEach(image::apply);   // an ImageReplay makes a chip image of it
 * }</pre>
 *
 * <p>Made from the words, whatever wrote them; the other way round, a program made of a dump has the same words as the
 * one it came from, when that wrote whole containers on their default back ends.
 */
public final class Dump {
    private static final Set<Backend> WAITS =
            EnumSet.of(Backend.TIMER, Backend.WAIT_UNTIL, Backend.BARRIER, Backend.POLLING_OMNIBUS_BLOCK);

    private final List<CocolistEntry<?, ?>> entries;

    private Dump(List<CocolistEntry<?, ?>> entries) {
        this.entries = List.copyOf(entries);
    }

    /** A dump of entries. */
    public static Dump of(List<? extends CocolistEntry<?, ?>> entries) {
        return new Dump(List.copyOf(entries));
    }

    /**
     * What a program writes. Of a container that is written in part, as differential writes do, the other words are
     * those of the last write before it, or its defaults; reads, spikes and markers leave no entry.
     *
     * @throws NeckarException when words are written that belong to no container, or that are no valid content of it
     */
    public static Dump of(PlaybackProgram program) {
        return new Dump(DumpReader.read(program));
    }

    /**
     * What a program still to be finished writes.
     *
     * @throws NeckarException as {@link #of(PlaybackProgram)}
     */
    public static Dump of(PlaybackProgramBuilder program) {
        PlaybackProgramBuilder copy = new PlaybackProgramBuilder();
        copy.copy(program);
        return of(copy.done());
    }

    /**
     * Reads a dump in either form.
     *
     * @param types the containers that may be in it
     * @throws NeckarException as {@link Cocolist#read}
     */
    public static Dump read(InputStream in, ContentTypes types) {
        List<CocolistEntry<?, ?>> entries = new ArrayList<>();
        Cocolist.read(in, types, entries::add);
        return new Dump(entries);
    }

    /**
     * Writes the dump as a cocolist.
     *
     * @throws NeckarException when a field is out of range, or when the stream refuses
     */
    public void write(CocolistForm form, OutputStream out) {
        try (CocolistWriter writer = Cocolist.writer(form, out)) {
            entries.forEach(writer::add);
        }
    }

    /** The entries in order. */
    public List<CocolistEntry<?, ?>> entries() {
        return entries;
    }

    /** The same without timer resets, waits, barriers and polling. */
    public Dump withoutWaits() {
        return new Dump(entries.stream().filter(entry -> !isWait(entry)).toList());
    }

    private static boolean isWait(CocolistEntry<?, ?> entry) {
        return entry.type().group() instanceof ContainerType<?, ?> type && WAITS.contains(type.defaultBackend());
    }

    /**
     * The same with the last write to every place only, in the order of these last writes. Writes of other bytes of the
     * same place are kept; waits make no sense any more and are left out.
     */
    public Dump squash() {
        SequencedMap<Object, CocolistEntry<?, ?>> last = new LinkedHashMap<>();
        for (CocolistEntry<?, ?> entry : withoutWaits().entries) {
            last.putLast(written(entry), entry);
        }
        return new Dump(List.copyOf(last.values()));
    }

    /** What an entry sets: its place, and the bytes of each word. */
    private static List<Object> written(CocolistEntry<?, ?> entry) {
        List<Object> written = new ArrayList<>();
        entry.forEachRegister(new RegisterSink() {
            @Override
            public <C extends Coordinate, T extends Container<C>> void put(C at, T container) {
                ContainerType<C, T> type = ContainerType.of(container);
                int[] byteEnables = new int[type.words(at)];
                type.encodeAt(at, container, new int[byteEnables.length], byteEnables);
                written.add(type.type());
                written.add(at);
                written.add(Arrays.stream(byteEnables).boxed().toList());
            }
        });
        return written;
    }

    /**
     * Appends the writes of all entries, on the default back ends of their containers.
     *
     * @throws NeckarException when a container cannot be written
     */
    public void appendTo(PlaybackProgramBuilder program) {
        RegisterSink sink = new RegisterSink() {
            @Override
            public <C extends Coordinate, T extends Container<C>> void put(C at, T container) {
                program.write(at, container);
            }
        };
        entries.forEach(entry -> entry.forEachRegister(sink));
    }

    /** The dump as a program of its own. */
    public PlaybackProgram program() {
        PlaybackProgramBuilder program = new PlaybackProgramBuilder();
        appendTo(program);
        return program.done();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dump that && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    @Override
    public String toString() {
        return "Dump(%d entries)".formatted(entries.size());
    }
}
