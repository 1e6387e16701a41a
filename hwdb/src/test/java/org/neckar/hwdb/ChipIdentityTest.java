package org.neckar.hwdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ChipIdentityTest {
    @Test
    void shouldShowTheSerialInHexadecimal() {
        assertEquals("chip 0x5a1b2c", new ChipIdentity(0x5a1b2c, 1).toString());
    }

    @Test
    void shouldTakeTheWholeRangeOfBothNumbers() {
        assertEquals("chip 0xffffffff", new ChipIdentity(0xFFFF_FFFFL, (1L << 57) - 1).toString());
    }

    @Test
    void shouldRefuseASerialOf33Bits() {
        var error = assertThrows(HwdbException.class, () -> new ChipIdentity(1L << 32, 0));
        assertEquals("got 4294967296 (allowed 0..4294967295)", error.got());
    }

    @Test
    void shouldRefuseADnaOf58Bits() {
        var error = assertThrows(HwdbException.class, () -> new ChipIdentity(0, 1L << 57));
        assertEquals("fpga_dna", error.where());
    }
}
