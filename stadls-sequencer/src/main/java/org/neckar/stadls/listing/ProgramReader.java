package org.neckar.stadls.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.neckar.fisch.instruction.FpgaAddress;
import org.neckar.fisch.instruction.InstructionPrinter;
import org.neckar.fisch.ut.ToFpgaDecoder;
import org.neckar.fisch.ut.ToFpgaListener;
import org.neckar.hal.RegisterIndex;
import org.neckar.hal.coordinate.BarrierOnFPGA;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.RegisterField;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.timing.Barrier;
import org.neckar.stadls.program.PlannedTime;

/**
 * Turns the words of a program into {@link ProgramLine}s. Accesses to the words of one container that follow each other
 * become one line; everything that is no register access is printed in the field's form. For one program.
 *
 * <p>Writes to registers show the fields that change: at first against the defaults, then against the write before.
 */
public final class ProgramReader {
    private static final RegisterMap<BarrierOnFPGA, Barrier> BARRIER = RegisterMap.of(Barrier.class);

    private final RegisterIndex index = RegisterIndex.of(Backend.OMNIBUS);
    private final Consumer<ProgramLine> lines;
    private final RegisterAccess registers = new RegisterAccess();
    private final PlannedTime time = new PlannedTime();
    private final StringBuilder printed = new StringBuilder();
    private final ToFpgaDecoder printer = new ToFpgaDecoder(new InstructionPrinter(printed));
    private final Stream stream = new Stream();
    private final ToFpgaDecoder decoder = new ToFpgaDecoder(stream);
    private Optional<Group> group = Optional.empty();
    private long position;

    /** @param lines takes the lines in the order of the program */
    public ProgramReader(Consumer<ProgramLine> lines) {
        this.lines = lines;
    }

    /** Reads a whole program. */
    public void read(long[] words) {
        read(words, 0, words.length);
    }

    /**
     * Reads a part of a program; times count from the begin of the program.
     *
     * @param from first word of the part
     * @param to word behind its last one
     */
    public void read(long[] words, int from, int to) {
        Objects.checkFromToIndex(from, to, words.length);
        time.execute(words, 0, from);
        for (position = from; position < to; position++) {
            stream.isStimulus = false;
            stream.isTiming = false;
            stream.isRegisterAccess = false;
            stream.names = "";
            decoder.accept(words, (int) position, 1);
            printed.setLength(0);
            printer.accept(words, (int) position, 1);
            long before = time.timer();
            time.execute(words, (int) position, 1);
            if (!stream.isRegisterAccess && !printed.isEmpty()) {
                flush();
                var text = printed.toString().stripTrailing() + stream.names;
                long timer = stream.isTiming ? time.timer() : before;
                lines.accept(
                        stream.isStimulus
                                ? ProgramLine.stimulus(position, timer, text)
                                : ProgramLine.single(position, 1, timer, text));
            }
        }
        flush();
    }

    /** What the writes that were read leave in the registers of the omnibus, in the order of their first write. */
    public List<WrittenRegister> written() {
        return registers.written();
    }

    private void flush() {
        group.ifPresent(ended -> lines.accept(ended.line()));
        group = Optional.empty();
    }

    /** An access to the words of one container that is still going on. */
    private final class Group {
        private final long first;
        private final RegisterMap<?, ?> map;
        private final Coordinate at;
        private final boolean read;
        private final long start;
        private final long startTimer;
        private final List<Integer> accessed = new ArrayList<>();
        private final int[] words;
        private final int[] byteEnables;
        private int count;

        Group(long first, boolean read, long start, long startTimer) {
            this.first = first;
            map = index.map(RegisterIndex.container(first));
            at = map.coordinates().at(RegisterIndex.place(first));
            this.read = read;
            this.start = start;
            this.startTimer = startTimer;
            words = new int[map.words()];
            byteEnables = new int[map.words()];
        }

        boolean takes(long entry, boolean isRead) {
            return isRead == read
                    && RegisterIndex.isSamePlace(entry, first)
                    && !accessed.contains(RegisterIndex.word(entry));
        }

        void add(int word, int data, int enables, int streamWords) {
            accessed.add(word);
            words[word] = data;
            byteEnables[word] = enables;
            count += streamWords;
        }

        ProgramLine line() {
            var name = map.name();
            if (read) {
                var text = "read %s at %s%s".formatted(name, ShortNotation.of(at), part());
                return ProgramLine.access(start, count, startTimer, "reads of " + name, text);
            }
            var write = registers.write(map, at, accessed, words, byteEnables);
            var kind = "writes of " + name;
            return write.changes()
                    ? ProgramLine.access(start, count, startTimer, kind, write.text())
                    : ProgramLine.idleWrite(start, count, startTimer, kind, write.text());
        }

        private String part() {
            return accessed.size() == words.length ? "" : ", words " + accessed;
        }
    }

    /** Follows the messages of the stream. */
    private final class Stream extends ToFpgaListener {
        private boolean isStimulus;
        private boolean isTiming;
        private String names = "";
        private boolean isRegisterAccess;
        private boolean hasAddress;
        private int address;
        private int byteEnables;
        private long addressAt;
        private long addressTimer;

        @Override
        public void timerSetup() {
            isTiming = true;
        }

        @Override
        public void waitUntil(long cycles) {
            isStimulus = true;
            isTiming = true;
        }

        @Override
        public void barrier(int units) {
            Object barrier = BARRIER.decode(new int[] {units}, 0);
            names = BARRIER.fields().stream()
                    .filter(unit -> unit.valueOf(barrier, 0) != 0)
                    .map(RegisterField::name)
                    .collect(Collectors.joining(" ", ": ", ""));
        }

        @Override
        public void spikePack(int count, int first, int second, int third) {
            isStimulus = true;
        }

        @Override
        public void omnibusAddress(int newAddress, boolean read, int newByteEnables) {
            isRegisterAccess = true;
            address = newAddress;
            byteEnables = newByteEnables;
            addressAt = position;
            addressTimer = time.timer();
            hasAddress = !read;
            if (read) {
                access(true, 0, 1);
            }
        }

        @Override
        public void omnibusData(int data) {
            isRegisterAccess = hasAddress;
            if (hasAddress) {
                access(false, data, 2);
            }
            hasAddress = false;
        }

        private void access(boolean read, int data, int streamWords) {
            long entry = index.entry(address);
            if (entry == RegisterIndex.NONE) {
                flush();
                var place = String.format(Locale.ROOT, "0x%08x%s", address, block(address));
                var text = read ? "read " + place : String.format(Locale.ROOT, "write %s: 0x%08x", place, data);
                lines.accept(ProgramLine.single(addressAt, streamWords, addressTimer, text));
                return;
            }
            if (group.filter(going -> going.takes(entry, read)).isEmpty()) {
                flush();
                group = Optional.of(new Group(entry, read, addressAt, addressTimer));
            }
            group.get().add(RegisterIndex.word(entry), data, byteEnables, streamWords);
        }
    }

    private static String block(int address) {
        if (address >= FpgaAddress.SPI && address < FpgaAddress.I2C) {
            return " (SPI)";
        }
        return address >= FpgaAddress.I2C && address < FpgaAddress.I2C_PRESCALER ? " (I2C)" : "";
    }
}
