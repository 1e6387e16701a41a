package org.neckar.fisch.instruction;

import org.neckar.fisch.Require;
import org.neckar.fisch.ut.WordBuffer;

/**
 * The SPI parts of the carrier board, write only. Each client collects the low bytes of the words written to its
 * address and sends them when a word has bit 31 set. Sources: SPI containers of fisch, board section of the register
 * map.
 */
public final class Spi {
    /** Number of DACs. */
    public static final int DACS = 2;
    /** Channels of one DAC. */
    public static final int DAC_CHANNELS = 8;
    /** Control registers of one DAC: 0 gain and reference, 1 LDAC, 2 power down, 3 reset. */
    public static final int DAC_REGISTERS = 4;

    private static final int SHIFT_REGISTER = FpgaAddress.SPI + 1;
    private static final int DAC = FpgaAddress.SPI + 2;
    private static final int STOP = 1 << 31;
    private static final int CONTROL = 0x80;
    private static final int LDAC = 1;
    private static final int SINGLE_UPDATE = 2;

    private Spi() {}

    /** Appends a write of the shift register, 24 bits. */
    public static void writeShiftRegister(WordBuffer out, int value) {
        Require.inRange("SPI shift register", value, 0, 0xff_ffff);
        Omnibus.write(out, SHIFT_REGISTER, value >>> 16);
        Omnibus.write(out, SHIFT_REGISTER, value >>> 8 & 0xff);
        Omnibus.write(out, SHIFT_REGISTER, STOP | (value & 0xff));
    }

    /**
     * Appends a write of a DAC control register.
     *
     * @param register {@code dac * 4 + register}, 0..7
     * @param value 0..0x1fff, of which the part sees the low eight bits
     */
    public static void writeDacControl(WordBuffer out, int register, int value) {
        Require.inRange("SPI DAC control register", register, 0, DACS * DAC_REGISTERS - 1);
        Require.inRange("SPI DAC control register value", value, 0, 0x1fff);
        int address = DAC + 2 * (register / DAC_REGISTERS);
        Omnibus.write(out, address, CONTROL | register % DAC_REGISTERS << 5);
        Omnibus.write(out, address, STOP | value);
    }

    /**
     * Appends a write of a DAC channel and the update of its output.
     *
     * @param channel {@code dac * 8 + channel}, 0..15
     * @param value 0..0xfff
     */
    public static void writeDacData(WordBuffer out, int channel, int value) {
        Require.inRange("SPI DAC channel", channel, 0, DACS * DAC_CHANNELS - 1);
        Require.inRange("SPI DAC value", value, 0, 0xfff);
        int dac = channel / DAC_CHANNELS;
        int address = DAC + 2 * dac;
        Omnibus.write(out, address, channel % DAC_CHANNELS << 4 | value >>> 8);
        Omnibus.write(out, address, STOP | (value & 0xff));
        writeDacControl(out, dac * DAC_REGISTERS + LDAC, SINGLE_UPDATE);
    }
}
