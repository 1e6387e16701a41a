package org.neckar.hal.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neckar.fisch.NeckarException;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;

class AddressExpressionTest {
    private static final AtomicNeuronOnDLS NEURON = AtomicNeuronOnDLS.at(44, 1);

    private static int value(String formula) {
        return AddressExpression.parse(formula, AtomicNeuronOnDLS.class).at(NEURON, 5);
    }

    @ParameterizedTest
    @CsvSource({
        "n, 300",
        "i, 5",
        "n/256, 1",
        "n%256, 44",
        "2 + 3*4, 14",
        "(2 + 3)*4, 20",
        "100 - 10 - 1, 89",
        "0x10, 16"
    })
    void shouldCalculateLikeAPerson(String formula, int expected) {
        assertEquals(expected, value(formula));
    }

    @ParameterizedTest
    @CsvSource({"row, 1", "column, 44", "toNeuronConfigBlockOnDLS, 2"})
    void shouldAskTheCoordinateForItsParts(String formula, int expected) {
        assertEquals(expected, value(formula));
    }

    @Test
    void shouldKeepAddressesOfTheFpgaInThirtyTwoBits() {
        assertEquals(0x88000003, value("0x88000000 + 3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1 +", "(1", "1)", "0xg", "nowhere", "1 2"})
    void shouldRefuseMalformedFormulas(String formula) {
        assertThrows(NeckarException.class, () -> value(formula));
    }
}
