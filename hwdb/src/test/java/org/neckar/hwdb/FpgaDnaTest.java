package org.neckar.hwdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.neckar.testkit.Seeds;

class FpgaDnaTest {
    @Test
    void shouldConvertTheInventedFuseValue() {
        assertEquals(0x17B3D591E6A2C48L, FpgaDna.portValue(0x123456789ABCDEF0L));
    }

    @Test
    void shouldConvertTheFieldsOwnTestValue() {
        assertEquals(0x5411402349705CL, FpgaDna.portValue(0x3A0E92C402882A33L));
    }

    @Test
    void shouldPutPortBitIAtFuseBit63MinusI() {
        for (var i = 0; i < FpgaDna.BITS; i++) {
            assertEquals(1L << i, FpgaDna.portValue(1L << (63 - i)));
        }
    }

    @Test
    void shouldRefuseToFindAFuseValueFor58Bits() {
        assertThrows(HwdbException.class, () -> FpgaDna.fuseValue(1L << 57));
    }

    @Seeds(100)
    void shouldKeepEveryPortValueOnTheWayToFuseAndBack(RandomGenerator random) {
        var port = random.nextLong() & FpgaDna.MASK;
        assertEquals(port, FpgaDna.portValue(FpgaDna.fuseValue(port)));
    }
}
