package org.neckar.hal.register;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AddressRangeTest {
    private static final AddressRange ACROSS_THE_SIGN = new AddressRange(0x7fff_fffe, 0x8000_0001);

    @Test
    void shouldContainBothEnds() {
        assertTrue(ACROSS_THE_SIGN.contains(0x7fff_fffe));
        assertTrue(ACROSS_THE_SIGN.contains(0x8000_0001));
    }

    @Test
    void shouldEndAtItsNeighbours() {
        assertFalse(ACROSS_THE_SIGN.contains(0x7fff_fffd));
        assertFalse(ACROSS_THE_SIGN.contains(0x8000_0002));
    }
}
