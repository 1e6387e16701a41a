package org.neckar.stadls.dump;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.instruction.I2c;
import org.neckar.fisch.instruction.JtagInstruction;
import org.neckar.fisch.instruction.Omnibus;
import org.neckar.fisch.instruction.Spi;
import org.neckar.fisch.ut.ToFpga;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.RegisterIndex;
import org.neckar.hal.cocolist.CocolistEntry;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.RegisterMap;
import org.neckar.stadls.program.PlaybackProgram;
import org.neckar.stadls.writes.WriteFilter;
import org.neckar.stadls.writes.WriteKey;
import org.neckar.stadls.writes.WriteListener;

/** Turns the words of a program into the containers they write. For one program. */
final class DumpReader implements WriteListener {
    private static final int INDEX_SHIFT = 56;
    private static final int DAC_DATA_BITS = 12;
    private static final int DAC_CONTROL_BITS = 13;
    private static final int SHIFT_REGISTER_BITS = 24;
    private static final int SHIFT_REGISTER_CLIENT = 1;
    private static final int FIRST_DAC_CLIENT = 2;
    private static final int FIRST_CONTROL_NIBBLE = 8;
    private static final int LDAC = 1;

    /** Back ends of the devices on the I2C bus. */
    private static final Map<I2c, Backend> I2C_BACKENDS = new EnumMap<>(Map.of(
            I2c.INA219_RW, Backend.I2C_INA219_RW_REGISTER,
            I2c.TCA9554_RW, Backend.I2C_TCA9554_RW_REGISTER,
            I2c.TCA9546, Backend.I2C_TCA9546_REGISTER,
            I2c.AD5252, Backend.I2C_AD5252_RW_REGISTER,
            I2c.DAC6573, Backend.I2C_DAC6573_RW_REGISTER));

    private static final Map<Long, Device> I2C_REGISTERS = i2cRegisters();

    /** A register of a device on the I2C bus. */
    private record Device(I2c group, int register) {}

    /** The container that is being written: a word has its byte enables, or -1 while it is missing. */
    private static final class Pending<C extends Coordinate, T extends Container<C>> {
        private static final int MISSING = -1;
        private final RegisterMap<C, T> map;
        private final int place;
        private final int[] words;
        private final int[] byteEnables;

        Pending(RegisterMap<C, T> map, int place) {
            this.map = map;
            this.place = place;
            words = new int[map.words()];
            byteEnables = new int[words.length];
            Arrays.fill(byteEnables, MISSING);
        }

        boolean takes(RegisterMap<?, ?> otherMap, int otherPlace, int word) {
            return map == otherMap && place == otherPlace && byteEnables[word] == MISSING;
        }

        boolean isFull() {
            return Arrays.stream(byteEnables).allMatch(enables -> enables != MISSING);
        }

        /** The container, with what is missing from the words known before. */
        CocolistEntry<C, T> entry(int[] known) {
            boolean ofBytes = map.hasByteEnables();
            for (int i = 0; i < words.length; i++) {
                int enables = byteEnables[i] == MISSING ? 0 : byteEnables[i];
                int mask = mask(enables);
                known[i] = (known[i] & ~mask) | (words[i] & mask);
                byteEnables[i] = ofBytes ? enables : Omnibus.ALL_BYTES;
            }
            C at = map.coordinates().at(place);
            return CocolistEntry.of(at, map.decodeWritten(at, known.clone(), byteEnables));
        }

        private static int mask(int enables) {
            int mask = 0;
            for (int lane = 0; lane < Integer.BYTES; lane++) {
                mask |= (((enables >> lane) & 1) * 0xff) << (lane * Byte.SIZE);
            }
            return mask;
        }

        /** The words of the container when nothing was written yet. */
        int[] initial() {
            return map.encode(map.initial(map.coordinates().at(place)));
        }
    }

    /** A place of a container. */
    private record Place(RegisterMap<?, ?> map, int place) {}

    private final List<CocolistEntry<?, ?>> entries = new ArrayList<>();
    private final Map<Place, int[]> known = new HashMap<>();
    private Pending<?, ?> pending;

    private DumpReader() {}

    static List<CocolistEntry<?, ?>> read(PlaybackProgram program) {
        DumpReader reader = new DumpReader();
        long[] words = program.words();
        WriteFilter.filter(words, 0, words.length, reader);
        reader.endPending();
        return reader.entries;
    }

    private static Map<Long, Device> i2cRegisters() {
        Map<Long, Device> registers = new HashMap<>();
        for (I2c group : I2C_BACKENDS.keySet()) {
            for (int register = 0; register < group.registers(); register++) {
                Device device = new Device(group, register);
                WordBuffer words = new WordBuffer();
                group.write(words, register, 0);
                WriteFilter.filter(words.backingArray(), 0, words.size(), new WriteListener() {
                    @Override
                    public void write(int address, int byteEnables, int word) {}

                    @Override
                    public void transfer(long key, WordBuffer instructions) {
                        registers.put(key, device);
                    }

                    @Override
                    public void timing(long word) {}

                    @Override
                    public void reset(boolean asserted) {}
                });
            }
        }
        return registers;
    }

    @Override
    public void write(int address, int byteEnables, int word) {
        word(Backend.OMNIBUS, address, byteEnables, word);
    }

    @Override
    public void transfer(long key, WordBuffer instructions) {
        if (WriteKey.isOverJtag(key)) {
            overJtag(key, instructions);
        } else if (WriteKey.isSpi(key)) {
            overSpi(key, instructions);
        } else if (WriteKey.isI2c(key)) {
            overI2c(key, instructions);
        } else if (key == WriteKey.JTAG_RESET) {
            word(Backend.RESET_JTAG_TAP, 0, 0);
        } else if (key == WriteKey.JTAG_SCALER) {
            word(Backend.JTAG_CLOCK_SCALER, 0, (int) instructions.get(0));
        } else {
            word(Backend.SYSTIME_SYNC, 0, (int) instructions.get(0));
        }
    }

    @Override
    public void timing(long word) {
        int index = (int) (word >>> INDEX_SHIFT);
        Backend backend = Backend.TIMER;
        if (index == ToFpga.WAIT_UNTIL.index()) {
            backend = Backend.WAIT_UNTIL;
        } else if (index == ToFpga.BARRIER.index()) {
            backend = Backend.BARRIER;
        } else if (index == ToFpga.POLLING_OMNIBUS_BLOCK.index()) {
            backend = Backend.POLLING_OMNIBUS_BLOCK;
        }
        word(backend, 0, (int) word);
    }

    @Override
    public void reset(boolean asserted) {
        word(Backend.RESET_CHIP, 0, asserted ? 1 : 0);
    }

    /** Instructions and data alternate; the value is the last data that is not the request. */
    private void overJtag(long key, WordBuffer instructions) {
        int address = WriteKey.address(key);
        int instruction = WriteKey.jtagInstruction(key);
        if (instruction == JtagInstruction.OMNIBUS_ADDRESS) {
            word(Backend.OMNIBUS_CHIP_OVER_JTAG, address, (int) instructions.get(3));
        } else if (instruction == JtagInstruction.PLL_TARGET_REG) {
            word(Backend.JTAG_PLL_REGISTER, address, (int) instructions.get(3));
        } else {
            word(Backend.JTAG_PHY_REGISTER, (instruction - JtagInstruction.PHY_0) / JtagInstruction.PHY_STEP, (int)
                    instructions.get(1));
        }
    }

    private void overSpi(long key, WordBuffer instructions) {
        int client = WriteKey.spiClient(key);
        int register = WriteKey.spiRegister(key);
        if (client == SHIFT_REGISTER_CLIENT) {
            word(Backend.SPI_SHIFT_REGISTER, 0, low(SHIFT_REGISTER_BITS, bytes(instructions, 0)));
            return;
        }
        int dac = (client - FIRST_DAC_CLIENT) / 2;
        if (register < FIRST_CONTROL_NIBBLE) {
            int value = low(DAC_DATA_BITS, bytes(instructions, 0));
            word(Backend.SPI_DAC_DATA_REGISTER, dac * Spi.DAC_CHANNELS + register, value);
            return;
        }
        int control = (register - FIRST_CONTROL_NIBBLE) / 2;
        // The update of the outputs belongs to the write of a channel.
        if (control != LDAC) {
            int value = low(DAC_CONTROL_BITS, (int) instructions.get(instructions.size() - 1));
            word(Backend.SPI_DAC_CONTROL_REGISTER, dac * Spi.DAC_REGISTERS + control, value);
        }
    }

    private void overI2c(long key, WordBuffer instructions) {
        Device device = I2C_REGISTERS.get(key);
        if (device == null) {
            throw unknown("I2C", key);
        }
        boolean single = device.group == I2c.TCA9546;
        int value = bytes(instructions, single ? 0 : 1);
        int bits = Byte.SIZE * (instructions.size() / 2 - (single ? 0 : 1));
        word(I2C_BACKENDS.get(device.group), device.register, value >>> (bits - device.group.valueBits()));
    }

    /** The low bytes of the data words from one on, the first one uppermost. */
    private static int bytes(WordBuffer instructions, int from) {
        int value = 0;
        for (int i = 2 * from + 1; i < instructions.size(); i += 2) {
            value = (value << Byte.SIZE) | ((int) instructions.get(i) & 0xff);
        }
        return value;
    }

    private static int low(int bits, int value) {
        return value & ((1 << bits) - 1);
    }

    private void word(Backend backend, int address, int value) {
        word(backend, address, Omnibus.ALL_BYTES, value);
    }

    private void word(Backend backend, int address, int byteEnables, int value) {
        RegisterIndex index = RegisterIndex.of(backend);
        long entry = index.entry(address);
        if (entry == RegisterIndex.NONE) {
            throw unknown(backend.fieldName(), Integer.toUnsignedLong(address));
        }
        RegisterMap<?, ?> map = index.map(RegisterIndex.container(entry));
        int place = RegisterIndex.place(entry);
        int word = RegisterIndex.word(entry);
        if (pending != null && !pending.takes(map, place, word)) {
            endPending();
        }
        if (pending == null) {
            pending = new Pending<>(map, place);
        }
        pending.words[word] = value;
        pending.byteEnables[word] = byteEnables;
        if (pending.isFull()) {
            endPending();
        }
    }

    private void endPending() {
        if (pending != null) {
            Pending<?, ?> written = pending;
            pending = null;
            entries.add(written.entry(
                    known.computeIfAbsent(new Place(written.map, written.place), _ -> written.initial())));
        }
    }

    private static NeckarException unknown(String backend, long address) {
        return new NeckarException(
                Recovery.FIX_INPUT,
                "dump: write over %s to 0x%08x, where no container is (allowed writes of containers); leave it out"
                        .formatted(backend, address));
    }
}
