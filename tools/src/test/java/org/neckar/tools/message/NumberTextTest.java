package org.neckar.tools.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {
    @Test
    void shouldReadDecimalHexadecimalAndBinaryNumbers() {
        assertEquals(12, NumberText.parse("12"));
        assertEquals(-3, NumberText.parse("-3"));
        assertEquals(0xbeefL, NumberText.parse("0xBeef"));
        assertEquals(0b1100, NumberText.parse("0b1100"));
    }

    @Test
    void shouldNotTakeALeadingZeroForOctal() {
        assertEquals(10, NumberText.parse("010"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0x", "0b", "0b2", "0xg", "-0x1", "1.5", "12 ", "0x10000000000000000"})
    void shouldRefuseWhatIsNoWholeNumber(String text) {
        assertThrows(NumberFormatException.class, () -> NumberText.parse(text));
    }
}
