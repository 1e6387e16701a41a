package org.neckar.hal.register;

import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/** Thermometer code: the value n is stored as n ones from the lowest bit on. */
public final class ThermometerCode implements FieldCode {
    @Override
    public String rule() {
        return "thermometer code";
    }

    @Override
    public long encode(long value) {
        return (1L << value) - 1;
    }

    @Override
    public long decode(long stored) {
        if ((stored & (stored + 1)) != 0) {
            throw new NeckarException(
                    Recovery.BOARD_FAULT,
                    "thermometer code %#x: has a gap (allowed 0, 0x1, 0x3, 0x7, ...); the register holds something else"
                            .formatted(stored));
        }
        return Long.bitCount(stored);
    }
}
