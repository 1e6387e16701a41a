package org.neckar.chipmodel.omnibus;

import java.util.Arrays;
import org.neckar.fisch.instruction.FpgaAddress;
import org.neckar.hal.board.AD5252ChannelConfig;
import org.neckar.hal.board.AD5252ChannelConfigPersistent;
import org.neckar.hal.coordinate.AD5252ChannelOnBoard;
import org.neckar.hal.coordinate.AD5252OnBoard;
import org.neckar.hal.coordinate.INA219OnBoard;
import org.neckar.hal.coordinate.TCA9554ChannelOnBoard;

/**
 * The I2C bus of the board and the parts on it. The word address is the base plus the 7-bit part address; 0x80 ends the
 * transfer after this byte, 0x100 forces a repeated start, which a change of part or direction implies. The first byte
 * written after a start selects a register, except at the TCA9546, whose only register takes it. A missing part answers
 * with bit 31 set. Sources: HICANN-X v3 register map, board and back ends; data sheets for reset values.
 *
 * <p>Choice of this model: no part is hidden behind the multiplexer.
 */
final class I2cMaster {
    private static final int NO_ACKNOWLEDGE = 1 << 31;
    private static final int SIZE = 0x200;
    private static final int STOP = 0x80;
    private static final int START = 0x100;
    private static final int PART_MASK = 0x7f;

    private static final int AD5252 = 0x2c;
    private static final int TCA9554 = 0x38;
    private static final int INA219 = 0x40;
    private static final int TMP112 = 0x48;
    private static final int DAC6573 = 0x4c;
    private static final int DAC6573_SELECT = 0x10;
    private static final int DAC6573_SHIFT = 6;
    private static final int EEPROM = 0x50;
    private static final int TCA9546 = 0x70;

    private static final int REGISTERS = 0x100;
    /** Registers of a potentiometer with the positions of its two wipers; the persistent ones follow at 0x20. */
    private static final int[] WIPERS = {0x01, 0x03};

    private static final int PERSISTENT = 0x20;

    private final BoardIdentity identity;
    private final SupplyMonitor[] monitors = new SupplyMonitor[INA219OnBoard.SIZE];
    private final int[][] registers = new int[PART_MASK + 1][];
    private int part = -1;
    private boolean reading;
    private boolean active;
    private boolean selects;
    private int pointer;
    private int byteIndex;
    private int collected;

    I2cMaster(BoardIdentity identity) {
        this.identity = identity;
        for (int i = 0; i < AD5252OnBoard.SIZE; i++) {
            registers[AD5252 + i] = new int[REGISTERS];
            for (int wiper : WIPERS) {
                registers[AD5252 + i][wiper] = AD5252ChannelConfig.DEFAULT.value();
                registers[AD5252 + i][PERSISTENT + wiper] = AD5252ChannelConfigPersistent.DEFAULT.value();
            }
        }
        Arrays.setAll(monitors, i -> new SupplyMonitor());
        for (int address : new int[] {TCA9554, TMP112, DAC6573, EEPROM, TCA9546}) {
            registers[address] = new int[REGISTERS];
        }
        Arrays.fill(registers[TCA9554], 1, 2, 0xff);
        Arrays.fill(registers[TCA9554], 3, 4, 0xff);
        registers[TMP112][0] = (int) Math.round(identity.temperature() / 0.0625) << 4;
    }

    /** Whether an address belongs to the bus. */
    static boolean isPart(int address) {
        int offset = address - FpgaAddress.I2C;
        return offset >= 0 && offset < SIZE;
    }

    /** The monitor of a supply. */
    SupplyMonitor monitor(INA219OnBoard at) {
        return monitors[at.toEnum()];
    }

    /** Position of the wiper of a potentiometer, 0..255. */
    int wiper(AD5252ChannelOnBoard at) {
        int device = at.toAD5252OnBoard().toEnum();
        return registers[AD5252 + device][WIPERS[at.toAD5252ChannelOnAD5252().toEnum()]];
    }

    /** Code of a channel, 0..3, of the DAC: ten bits. */
    int dacOutput(int channel) {
        return registers[DAC6573][DAC6573_SELECT | channel << 1] >>> DAC6573_SHIFT;
    }

    /** Whether the expander drives a line high; a line that it does not drive is low. */
    boolean isHigh(TCA9554ChannelOnBoard line) {
        return (expanderOutputs() >>> line.toEnum() & 1) != 0;
    }

    private int expanderOutputs() {
        return registers[TCA9554][1] & ~registers[TCA9554][3] & 0xff;
    }

    /** Sends a byte; returns whether it completed the content of a register. */
    boolean write(int address, int value) {
        if (begin(address, false)) {
            selects = part != TCA9546;
        }
        boolean completes = false;
        if (isPresent()) {
            if (selects) {
                pointer = value & 0xff;
                selects = false;
            } else {
                completes = take(value & 0xff);
            }
        }
        end(address);
        return completes;
    }

    private boolean take(int value) {
        collected = collected << Byte.SIZE | value;
        if (++byteIndex < width()) {
            return false;
        }
        if (isMonitor()) {
            monitors[part - INA219].write(pointer, collected);
        } else if (part != EEPROM && part != TMP112) {
            registers[part][part == TCA9546 ? 0 : pointer] = collected;
        }
        byteIndex = 0;
        collected = 0;
        return true;
    }

    /** Receives a byte; bit 31 set means that no part answered. */
    int read(int address) {
        begin(address, true);
        int answer = NO_ACKNOWLEDGE;
        if (isPresent()) {
            int width = width();
            answer = (content() >>> (Byte.SIZE * (width - 1 - byteIndex))) & 0xff;
            byteIndex = (byteIndex + 1) % width;
        }
        end(address);
        return answer;
    }

    /** Returns whether a transfer in this direction starts. */
    private boolean begin(int address, boolean read) {
        int addressed = address - FpgaAddress.I2C & PART_MASK;
        boolean starts = !active || addressed != part || read != reading || (address & START) != 0;
        if (starts) {
            part = addressed;
            reading = read;
            active = true;
            byteIndex = 0;
            collected = 0;
        }
        return starts;
    }

    private void end(int address) {
        if ((address & STOP) != 0) {
            active = false;
        }
    }

    private boolean isMonitor() {
        return part >= INA219 && part < INA219 + INA219OnBoard.SIZE;
    }

    private boolean isPresent() {
        return isMonitor() || registers[part] != null;
    }

    private int width() {
        if (part == EEPROM) {
            return Integer.BYTES;
        }
        return isMonitor() || part == TMP112 || part == DAC6573 ? Short.BYTES : 1;
    }

    private int content() {
        if (part == EEPROM) {
            return pointer == 0xfc ? identity.eepromId() : -1;
        }
        if (isMonitor()) {
            return monitors[part - INA219].read(pointer);
        }
        if (part == TCA9554 && pointer == 0) {
            return (expanderOutputs() ^ registers[TCA9554][2]) & 0xff;
        }
        return registers[part][part == TCA9546 ? 0 : pointer];
    }
}
