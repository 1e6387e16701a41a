package org.neckar.chipmodel.omnibus;

import org.neckar.fisch.instruction.FpgaAddress;

/**
 * SPI clients of the carrier board, write only: a shift register of 24 bits and two DACs with eight channels. A client
 * collects the low bytes of the words written to its address; a word with bit 31 set is the last one. Source: HICANN-X
 * v3 register map, board and back ends; SPI containers of fisch.
 */
final class SpiMaster {
    private static final int CLIENTS = 5;
    private static final int SHIFT_REGISTER = 1;
    private static final int DAC_0 = 2;
    private static final int DAC_1 = 4;
    private static final int SHIFT_REGISTER_DEFAULT = 0xff9c40;

    private final int[] collected = new int[CLIENTS];
    private final SpiDac[] dacs = {new SpiDac(), new SpiDac()};
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
        switch (client) {
            case SHIFT_REGISTER -> shiftRegister = transfer & 0xff_ffff;
            case DAC_0 -> dacs[0].accept(transfer);
            default -> dacs[1].accept(transfer);
        }
        return true;
    }

    /** Content of the shift register, 24 bits. */
    int shiftRegister() {
        return shiftRegister;
    }

    /** Whether a DAC channel, 0..15 = DAC * 8 + channel, is powered. */
    boolean isPowered(int channel) {
        return dacs[channel / SpiDac.CHANNELS].isPowered(channel % SpiDac.CHANNELS);
    }

    /** Code at the output of a DAC channel, 0..15 = DAC * 8 + channel; 0 when it is powered down. */
    int dacOutput(int channel) {
        return dacs[channel / SpiDac.CHANNELS].output(channel % SpiDac.CHANNELS);
    }
}
