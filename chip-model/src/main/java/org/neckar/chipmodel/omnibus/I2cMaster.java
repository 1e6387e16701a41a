package org.neckar.chipmodel.omnibus;

import java.util.Arrays;
import org.neckar.fisch.instruction.FpgaAddress;

/**
 * The I2C bus of the board and the parts on it. The word address is the base plus the 7-bit part address; 0x80 ends the
 * transfer after this byte, 0x100 forces a repeated start, which a change of part or direction implies. The first byte
 * written after a start selects a register, except at the TCA9546, whose only register takes it. A missing part answers
 * with bit 31 set. Sources: HICANN-X v3 register map, board and back ends; data sheets for reset values.
 *
 * <p>Choices of this model: no part is hidden behind the multiplexer, and supply currents are typical figures.
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

    private static final int POTENTIOMETERS = 3;
    private static final int SUPPLIES = 6;
    private static final int REGISTERS = 0x100;
    /** Supply voltages in mV and currents in mA, in the order of the INA219 devices. */
    private static final int[] MILLIVOLTS = {1250, 2500, 1200, 2500, 1200, 1200};

    private static final int[] MILLIAMPERES = {180, 20, 60, 90, 10, 15};
    /** Supply switch of the shift register for every INA219 device. */
    private static final int[] SWITCHES = {1, 0, 3, 2, 4, 5};

    private final BoardIdentity identity;
    private final int[][] registers = new int[PART_MASK + 1][];
    private int part = -1;
    private boolean reading;
    private boolean active;
    private boolean selects;
    private int pointer;
    private int byteIndex;
    private int collected;
    private int suppliesOn = (1 << SUPPLIES) - 1;

    I2cMaster(BoardIdentity identity) {
        this.identity = identity;
        for (int i = 0; i < POTENTIOMETERS; i++) {
            registers[AD5252 + i] = new int[REGISTERS];
            for (int register : new int[] {0x01, 0x03, 0x21, 0x23}) {
                registers[AD5252 + i][register] = 0x90;
            }
        }
        for (int i = 0; i < SUPPLIES; i++) {
            registers[INA219 + i] = new int[REGISTERS];
            registers[INA219 + i][0] = 0x399f;
        }
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

    /** The supplies that the switches of the board leave on, bit per supply in the order of the shift register. */
    void suppliesOn(int mask) {
        suppliesOn = mask;
    }

    /** Code of a channel, 0..3, of the DAC: ten bits. */
    int dacOutput(int channel) {
        return registers[DAC6573][DAC6573_SELECT | channel << 1] >>> DAC6573_SHIFT;
    }

    /** Supplies that the expander of the board switches off, in its channel order. */
    int disabledByExpander() {
        return registers[TCA9554][1] & ~registers[TCA9554][3] & 0xff;
    }

    /** Sends a byte. */
    void write(int address, int value) {
        if (begin(address, false)) {
            selects = part != TCA9546;
        }
        if (registers[part] != null) {
            if (selects) {
                pointer = value & 0xff;
                selects = false;
            } else {
                take(value & 0xff);
            }
        }
        end(address);
    }

    private void take(int value) {
        collected = collected << Byte.SIZE | value;
        if (++byteIndex < width()) {
            return;
        }
        if (isWritable()) {
            registers[part][part == TCA9546 ? 0 : pointer] = collected;
        }
        byteIndex = 0;
        collected = 0;
    }

    /** Receives a byte; bit 31 set means that no part answered. */
    int read(int address) {
        begin(address, true);
        int answer = NO_ACKNOWLEDGE;
        if (registers[part] != null) {
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

    private int width() {
        boolean isSupply = part >= INA219 && part < INA219 + SUPPLIES;
        if (part == EEPROM) {
            return Integer.BYTES;
        }
        return isSupply || part == TMP112 || part == DAC6573 ? Short.BYTES : 1;
    }

    private boolean isWritable() {
        boolean isSupply = part >= INA219 && part < INA219 + SUPPLIES;
        return part != EEPROM && part != TMP112 && !(isSupply && pointer >= 1 && pointer <= 4);
    }

    private int content() {
        if (part == EEPROM) {
            return pointer == 0xfc ? identity.eepromId() : -1;
        }
        if (part >= INA219 && part < INA219 + SUPPLIES) {
            return supply(part - INA219);
        }
        if (part == TCA9554 && pointer == 0) {
            int driven = registers[TCA9554][1] & ~registers[TCA9554][3];
            return (driven ^ registers[TCA9554][2]) & 0xff;
        }
        return registers[part][part == TCA9546 ? 0 : pointer];
    }

    private int supply(int device) {
        boolean on = (suppliesOn >>> SWITCHES[device] & 1) != 0;
        int shunt = on ? MILLIAMPERES[device] * 27 / 10 : 0;
        return switch (pointer) {
            case 1 -> shunt;
            case 2 -> (on ? MILLIVOLTS[device] / 4 : 0) << 3 | 2;
            default -> registers[part][pointer];
        };
    }
}
