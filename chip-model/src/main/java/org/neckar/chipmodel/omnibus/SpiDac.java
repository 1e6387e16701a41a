package org.neckar.chipmodel.omnibus;

import java.util.Arrays;

/**
 * A DAC of the carrier board with eight channels of 12 bits. A transfer has 16 bits: with bit 15 clear, a code for the
 * channel in bits 14 to 12; with bit 15 set, the control register in bits 14 and 13 (0 gain and reference, 1 LDAC, 2
 * power down, 3 reset). Codes reach the outputs when the LDAC register is told to update once (2), or at once while it
 * stands at update always (0); after power-up it stands at never (1). Source: HICANN-X v3 register map, back ends.
 */
final class SpiDac {
    /** Channels of one DAC. */
    static final int CHANNELS = 8;

    private static final int LDAC = 1;
    private static final int POWER_DOWN = 2;
    private static final int RESET = 3;
    private static final int UPDATE_ALWAYS = 0;
    private static final int UPDATE_NEVER = 1;
    private static final int UPDATE_ONCE = 2;
    private static final int CONTROL = 1 << 15;

    private final int[] written = new int[CHANNELS];
    private final int[] outputs = new int[CHANNELS];
    private int update = UPDATE_NEVER;
    private int poweredDown;

    /** Takes a transfer. */
    void accept(int transfer) {
        if ((transfer & CONTROL) != 0) {
            control(transfer >>> 13 & 3, transfer & 0xff);
            return;
        }
        written[transfer >>> 12 & 7] = transfer & 0xfff;
        if (update == UPDATE_ALWAYS) {
            load();
        }
    }

    private void control(int register, int value) {
        switch (register) {
            case LDAC -> {
                update = (value & 3) == UPDATE_ONCE ? update : value & 3;
                if ((value & 3) != UPDATE_NEVER) {
                    load();
                }
            }
            case POWER_DOWN -> poweredDown = value;
            case RESET -> {
                Arrays.fill(written, 0);
                load();
            }
            default -> {
                // gain and reference are fixed on these boards
            }
        }
    }

    private void load() {
        System.arraycopy(written, 0, outputs, 0, CHANNELS);
    }

    /** Whether a channel is powered. */
    boolean isPowered(int channel) {
        return (poweredDown >>> channel & 1) == 0;
    }

    /** Code at the output of a channel; 0 when it is powered down. */
    int output(int channel) {
        return isPowered(channel) ? outputs[channel] : 0;
    }
}
