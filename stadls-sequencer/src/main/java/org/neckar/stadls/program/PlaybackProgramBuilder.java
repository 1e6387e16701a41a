package org.neckar.stadls.program;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.Require;
import org.neckar.fisch.instruction.Response;
import org.neckar.fisch.ut.ToFpga;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.backend.BackendWords;
import org.neckar.hal.backend.ContainerReader;
import org.neckar.hal.backend.ContainerWriter;
import org.neckar.hal.backend.ReadPlan;
import org.neckar.hal.backend.ReadTarget;
import org.neckar.hal.coordinate.BarrierOnFPGA;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.ContainerType;
import org.neckar.hal.register.FieldValues;
import org.neckar.hal.register.HardwareTarget;
import org.neckar.hal.register.RegisterGroup;
import org.neckar.hal.timing.Barrier;

/**
 * Collects instructions into a {@link PlaybackProgram}. Every call appends at the cursor; nothing happens on a board
 * before the program runs. All calls cost time linear in the words they append. One thread at a time.
 *
 * <pre>{@code
 * var p = new PlaybackProgramBuilder();
 * p.write(neuron, config);
 * var spikes = p.read(SpikeCounterRead.class, counter);
 * p.blockUntil(Barrier.OMNIBUS);
 * board.run(p.done());
 * System.out.println(spikes.get());
 * }</pre>
 */
public final class PlaybackProgramBuilder {
    private static final int SPIKES_PER_CYCLE = 3;

    /** Small, for many builders live only until they are merged. */
    private static final int INITIAL_CAPACITY = 8;

    private WordBuffer words = new WordBuffer(INITIAL_CAPACITY);
    private Reads reads = new Reads();
    private Map<HardwareTarget, String> refusals = new EnumMap<>(HardwareTarget.class);

    /** Appends the write of a container on its default back end. The cursor moves by the access itself. */
    public <C extends Coordinate, T extends Container<C>> PlaybackProgramBuilder write(C at, T container) {
        return write(at, container, ContainerType.of(container).defaultBackend());
    }

    /**
     * Appends the write of a container.
     *
     * @throws NeckarException when a field is out of range or the container cannot be written on this back end; the
     *     builder is then as it was
     */
    public <C extends Coordinate, T extends Container<C>> PlaybackProgramBuilder write(
            C at, T container, Backend backend) {
        ContainerWriter.write(words, at, container, backend);
        return this;
    }

    /**
     * Appends only those words of a container that differ from a reference of the same type at the same place.
     *
     * @throws NeckarException when the container does not allow differential writes
     */
    public <C extends Coordinate, T extends Container<C>> PlaybackProgramBuilder writeDifference(
            C at, T container, T reference) {
        return writeDifference(
                at, container, reference, ContainerType.of(container).defaultBackend());
    }

    /**
     * Appends only those words of a container that differ from a reference of the same type at the same place.
     *
     * @throws NeckarException when the container does not allow differential writes or cannot be written on this back
     *     end
     */
    public <C extends Coordinate, T extends Container<C>> PlaybackProgramBuilder writeDifference(
            C at, T container, T reference, Backend backend) {
        ContainerWriter.writeDifference(words, at, container, reference, backend);
        return this;
    }

    /**
     * Appends the write of a group of registers, which may be a composite.
     *
     * @param values of all its fields
     * @throws NeckarException when a value is out of range or the group cannot be written on this back end; the builder
     *     is then as it was
     */
    public <C extends Coordinate> PlaybackProgramBuilder write(
            C at, RegisterGroup<C> group, FieldValues values, Backend backend) {
        ContainerWriter.write(words, group, at, values, backend);
        return this;
    }

    /** Appends omnibus writes of whole words, {@code addresses[i] := values[i]}. */
    public PlaybackProgramBuilder writeOmnibus(int[] addresses, int[] values, int from, int count) {
        Objects.checkFromIndexSize(from, count, addresses.length);
        Objects.checkFromIndexSize(from, count, values.length);
        BackendWords.writeColumns(words, Backend.OMNIBUS, addresses, values, from, count);
        return this;
    }

    /** Appends a read on the default back end and returns the promise of its answer. */
    public <C extends Coordinate, T extends Container<C>> Ticket<T> read(Class<T> type, C at) {
        return read(type, at, ContainerType.of(type).defaultBackend());
    }

    /**
     * Appends a read.
     *
     * @throws NeckarException when the container cannot be read on this back end
     */
    public <C extends Coordinate, T extends Container<C>> Ticket<T> read(Class<T> type, C at, Backend backend) {
        int instruction = words.size();
        ReadPlan<T> plan = ContainerReader.read(words, type, at, backend);
        note(ContainerType.of(type), plan);
        return ticket(plan, instruction);
    }

    /**
     * Appends a read of a group of registers, which may be a composite.
     *
     * @throws NeckarException when the group cannot be read on this back end
     */
    public <C extends Coordinate> Ticket<FieldValues> read(RegisterGroup<C> group, C at, Backend backend) {
        int instruction = words.size();
        ReadPlan<FieldValues> plan = ContainerReader.read(words, group, at, backend);
        note(group, plan);
        return ticket(plan, instruction);
    }

    private <T> Ticket<T> ticket(ReadPlan<T> plan, int instruction) {
        return new Ticket<>(reads, plan, instruction, words.size() - instruction);
    }

    private void note(RegisterGroup<?> group, ReadPlan<?> plan) {
        group.unreadableOn().forEach(target -> refusals.computeIfAbsent(target, _ -> plan.what()));
    }

    /**
     * Appends omnibus reads of {@code count} whole words from {@code addresses[from]} on, at least 1, and returns the
     * promise of the words in this order.
     */
    public Ticket<int[]> readOmnibus(int[] addresses, int from, int count) {
        int instruction = words.size();
        Response response = BackendWords.readColumn(words, Backend.OMNIBUS, addresses, from, count);
        ReadTarget target = new ReadTarget.OmnibusWords(addresses[from], count);
        return ticket(new ReadPlan<>(target, count, response, found -> found), instruction);
    }

    /** Sets the timer to 0. Later waits count from here. */
    public PlaybackProgramBuilder resetTimer() {
        words.add(ToFpga.timerSetup());
        return this;
    }

    /**
     * Holds the program until the timer has reached a value; a value in the past waits not at all.
     *
     * @param timer FPGA cycles of 8 ns since the last timer reset, 0..2^32-1
     */
    public PlaybackProgramBuilder blockUntil(long timer) {
        words.add(ToFpga.waitUntil(timer));
        return this;
    }

    /** Resets the timer and waits: holds the program for so many FPGA cycles of 8 ns. */
    public PlaybackProgramBuilder pause(long cycles) {
        return resetTimer().blockUntil(cycles);
    }

    /** Holds the program until all units the barrier names are idle. */
    public PlaybackProgramBuilder blockUntil(Barrier barrier) {
        return write(new BarrierOnFPGA(), barrier);
    }

    /** Appends one instruction that sends one to three spikes to the chip in the same cycle. */
    public PlaybackProgramBuilder spikes(int... labels) {
        switch (labels.length) {
            case 1 -> words.add(ToFpga.spikePack(labels[0]));
            case 2 -> words.add(ToFpga.spikePack(labels[0], labels[1]));
            case 3 -> words.add(ToFpga.spikePack(labels[0], labels[1], labels[2]));
            default ->
                throw new NeckarException(
                        Recovery.FIX_INPUT, "spikes in one cycle: " + labels.length + " labels (allowed 1..3)");
        }
        return this;
    }

    /**
     * Appends spikes that shall reach the chip as close together as possible: three leave in each cycle of 8 ns.
     *
     * @param labels 0..65535 each
     * @param from position of the first one
     * @param count how many, 0 or more
     */
    public PlaybackProgramBuilder spikes(int[] labels, int from, int count) {
        Objects.checkFromIndexSize(from, count, labels.length);
        int at = from;
        int end = from + count;
        for (; end - at >= SPIKES_PER_CYCLE; at += SPIKES_PER_CYCLE) {
            words.add(ToFpga.spikePack(labels[at], labels[at + 1], labels[at + 2]));
        }
        switch (end - at) {
            case 1 -> words.add(ToFpga.spikePack(labels[at]));
            case 2 -> words.add(ToFpga.spikePack(labels[at], labels[at + 1]));
            default -> {}
        }
        return this;
    }

    /**
     * Appends everything another builder collected and leaves that one empty. Its tickets stay good and belong to this
     * builder's program from now on. Costs nothing while this builder is empty, and else time linear in the other's
     * content, however much is here already.
     */
    public PlaybackProgramBuilder merge(PlaybackProgramBuilder other) {
        if (other == this) {
            throw new NeckarException(Recovery.FIX_INPUT, "merge: a builder cannot be merged into itself");
        }
        adoptRefusals(other);
        if (words.isEmpty()) {
            words = other.words;
            reads = other.reads;
        } else {
            int start = words.size();
            words.add(other.words);
            other.reads.tickets().forEach(ticket -> ticket.moveTo(reads, start + ticket.instruction()));
        }
        other.clear();
        return this;
    }

    /**
     * Appends a copy of everything another builder collected so far, and leaves that one as it is. May be this builder
     * itself.
     *
     * @return the tickets of the copy, to be found by those of the original
     */
    public CopiedTickets copy(PlaybackProgramBuilder other) {
        int start = words.size();
        words.add(other.words);
        adoptRefusals(other);
        return new CopiedTickets(other.reads.tickets(), reads, start);
    }

    /** Words to the FPGA so far. */
    public int sizeToFpga() {
        return words.size();
    }

    /** Responses asked for so far. */
    public int sizeFromFpga() {
        return reads.total();
    }

    /** True when nothing was appended. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** True when nothing is read. */
    public boolean isWriteOnly() {
        return reads.total() == 0;
    }

    /**
     * Closes the program; the builder is empty afterwards.
     *
     * @throws NeckarException when the program is larger than the playback memory; the builder is then as it was
     */
    public PlaybackProgram done() {
        PlaybackProgram.requireFits(words.size());
        PlaybackProgram program = new PlaybackProgram(words.toArray(), reads, refusals);
        clear();
        return program;
    }

    /**
     * Closes the program as one or more programs that fit into the playback memory, to be run one after the other. They
     * are cut at timer resets and at other places where nothing is timed if there are any, and else directly behind a
     * wait: the next program then begins with a timer reset, and its waits count from there, so within each program all
     * distances in time are kept. Between programs passes as much time as host and board need. What belongs together
     * stays together: the words of a register or of a read, spikes in successive cycles. Tickets follow their reads.
     * The builder is empty afterwards.
     *
     * @throws NeckarException when there is a part too long for the playback memory that cannot be cut, naming its
     *     instructions; the builder is then as it was
     */
    public List<PlaybackProgram> split() {
        return split(PlaybackProgram.MEMORY_SIZE);
    }

    /**
     * As {@link #split()}, into smaller programs.
     *
     * @param limit instructions of one program, 2..4 194 304
     * @throws NeckarException as {@link #split()}
     */
    public List<PlaybackProgram> split(int limit) {
        Require.inRange("instructions of one program", limit, 2, PlaybackProgram.MEMORY_SIZE);
        List<PlaybackProgram> programs = new ProgramSplitter(words, reads, limit).split(refusals);
        clear();
        return programs;
    }

    /** Takes over what boards refuse to read among the reads of another builder. */
    void adoptRefusals(PlaybackProgramBuilder other) {
        other.refusals.forEach(refusals::putIfAbsent);
    }

    WordBuffer words() {
        return words;
    }

    Reads reads() {
        return reads;
    }

    private void clear() {
        words = new WordBuffer(INITIAL_CAPACITY);
        reads = new Reads();
        refusals = new EnumMap<>(HardwareTarget.class);
    }

    @Override
    public String toString() {
        return "PlaybackProgramBuilder(%d words to the FPGA, %d responses)".formatted(sizeToFpga(), sizeFromFpga());
    }
}
