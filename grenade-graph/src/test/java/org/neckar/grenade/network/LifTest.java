package org.neckar.grenade.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.neckar.grenade.network.Units.code;
import static org.neckar.grenade.network.Units.mV;
import static org.neckar.grenade.network.Units.ms;
import static org.neckar.grenade.network.Units.ns;
import static org.neckar.grenade.network.Units.us;
import static org.neckar.grenade.network.Units.volts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LifTest {
    @Test
    void shouldTakePhysicalQuantitiesAndCodes() {
        Lif lif = Lif.defaults().withTauMem(us(12)).withVLeak(code(700));

        assertEquals(us(12), lif.get(LifParameter.TAU_MEM));
        assertEquals(code(700), lif.get(LifParameter.V_LEAK));
    }

    @ParameterizedTest
    @EnumSource(LifParameter.class)
    void shouldHaveADefaultInsideTheAllowedRange(LifParameter parameter) {
        assertEquals(parameter.initial(), parameter.check(parameter.initial()));
    }

    @ParameterizedTest
    @EnumSource(LifParameter.class)
    void shouldFindEachParameterByItsNameOfTheField(LifParameter parameter) {
        assertEquals(parameter, LifParameter.named(parameter.fieldName()).orElseThrow());
    }

    @Test
    void shouldRefuseATimeForAVoltageWithTheAllowedValues() {
        NetworkInvalid failed =
                assertThrows(NetworkInvalid.class, () -> Lif.defaults().withVLeak(us(10)));

        assertEquals(
                "v_leak: 10.0000 us is not what this parameter takes (allowed 0.2..1 V, or 0..1022 code)",
                failed.getMessage());
    }

    @Test
    void shouldRefuseAValueOutOfRangeWithTheAllowedValues() {
        NetworkInvalid failed =
                assertThrows(NetworkInvalid.class, () -> Lif.defaults().withTauMem(us(100)));

        assertEquals("tau_mem: 100.000 us is out of range (allowed 0.5..60 us, or 0..1022 code)", failed.getMessage());
    }

    @Test
    void shouldRefuseNotANumber() {
        assertThrows(NetworkInvalid.class, () -> Lif.defaults().withVReset(volts(Double.NaN)));
    }

    @Test
    void shouldMeanTheSameInAllUnits() {
        assertEquals(us(200), ms(0.2));
        assertEquals(us(0.5), ns(500));
        assertEquals(volts(0.5), mV(500));
    }
}
