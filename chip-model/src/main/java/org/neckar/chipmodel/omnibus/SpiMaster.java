package org.neckar.chipmodel.omnibus;

import org.neckar.fisch.instruction.FpgaAddress;
import org.neckar.fisch.instruction.Spi;

/**
 * SPI clients of the carrier board, write only: a shift register of 24 bits and two DACs with eight channels. A client
 * collects the low bytes of the words written to its address; a word with bit 31 set is the last one. Source: HICANN-X
 * v3 register map, board; SPI containers of fisch.
 */
final class SpiMaster {
    private static final int CLIENTS = 5;
    private static final int SHIFT_REGISTER = 1;
    private static final int DAC_0 = 2;
    private static final int DAC_1 = 4;
    private static final int CONTROL = 0x8000;
    private static final int SHIFT_REGISTER_DEFAULT = 0xff9c40;

    private final int[] collected = new int[CLIENTS];
    private final int[] channels = new int[Spi.DACS * Spi.DAC_CHANNELS];
    private final int[] controls = new int[Spi.DACS * Spi.DAC_REGISTERS];
    private int shiftRegister = SHIFT_REGISTER_DEFAULT;

    /** Whether an address belongs to a client. */
    static boolean isClient(int address) {
        int client = address - FpgaAddress.SPI;
        return client == SHIFT_REGISTER || client == DAC_0 || client == DAC_1;
    }

    /** Takes a word for a client; returns whether a transfer ended. */
    boolean write(int address, int value) {
        int client = address - FpgaAddress.SPI;
        collected[client] = (collected[client] << Byte.SIZE) | (value & 0xff);
        if (value >= 0) {
            return false;
        }
        int transfer = collected[client];
        collected[client] = 0;
        if (client == SHIFT_REGISTER) {
            shiftRegister = transfer & 0xff_ffff;
        } else {
            dac((client - DAC_0) / 2, transfer & 0xffff);
        }
        return true;
    }

    private void dac(int dac, int transfer) {
        if ((transfer & CONTROL) != 0) {
            controls[dac * Spi.DAC_REGISTERS + (transfer >>> 13 & 3)] = transfer & 0xff;
        } else {
            channels[dac * Spi.DAC_CHANNELS + (transfer >>> 12 & 7)] = transfer & 0xfff;
        }
    }

    /** Content of the shift register, 24 bits. */
    int shiftRegister() {
        return shiftRegister;
    }

    /** Code of a DAC channel, dac * 8 + channel. */
    int dacChannel(int channel) {
        return channels[channel];
    }

    /** Content of a DAC control register, dac * 4 + register. */
    int dacControl(int register) {
        return controls[register];
    }
}
