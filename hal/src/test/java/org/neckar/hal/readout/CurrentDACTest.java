package org.neckar.hal.readout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neckar.hal.register.RegisterMap;

class CurrentDACTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "37, 0x25", "74, 0x10a", "111, 0x12f", "148, 0x314", "185, 0x339", "222, 0x71e", "255, 0x73f"})
    void shouldStoreTheUpperBitsOfTheCurrentAsThermometer(int current, int word) {
        CurrentDAC dac = CurrentDAC.DEFAULT.withCurrent(current);
        assertEquals(word, RegisterMap.of(dac).encode(dac)[0]);
        assertEquals(dac, RegisterMap.of(dac).decode(new int[] {word}, 0));
    }

    @Test
    void shouldTakeTheHighestThermometerBitOfABrokenCode() {
        assertEquals(
                192,
                RegisterMap.of(CurrentDAC.DEFAULT).decode(new int[] {0x400}, 0).current());
    }

    @Test
    void shouldPutTheExcitatoryLineIntoTheLowerBit() {
        CurrentDAC dac = CurrentDAC.DEFAULT.withConnectSynapse(List.of(true, false));
        assertEquals(1 << 13, RegisterMap.of(dac).encode(dac)[0]);
    }
}
