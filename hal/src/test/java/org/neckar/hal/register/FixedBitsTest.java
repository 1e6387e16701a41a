package org.neckar.hal.register;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neckar.fisch.NeckarException;
import org.neckar.hal.board.INA219Config;
import org.neckar.hal.board.Ina219AdcMode;
import org.neckar.hal.fpga.VectorGeneratorControl;
import org.neckar.hal.fpga.VectorGeneratorSignal;
import org.neckar.hal.jtag.JTAGIdCode;

class FixedBitsTest {
    @Test
    void shouldWriteBitsThatAreNotAMatterOfChoice() {
        INA219Config config = new INA219Config(Ina219AdcMode.BITS_9, Ina219AdcMode.SAMPLES_128);
        assertArrayEquals(new int[] {0x787}, RegisterMap.of(config).encode(config));
    }

    @Test
    void shouldIgnoreFixedBitsThatAreNotChecked() {
        assertEquals(INA219Config.DEFAULT, RegisterMap.of(INA219Config.DEFAULT).decode(new int[] {0x198}, 0));
    }

    @Test
    void shouldRefuseAnAnswerWithoutItsCheckedBits() {
        NeckarException refused = assertThrows(
                NeckarException.class, () -> RegisterMap.of(JTAGIdCode.DEFAULT).decode(new int[] {0xae}, 0));
        assertEquals(
                "JTAGIdCode: marker bit of the JTAG standard is 0 (expected 1);"
                        + " the answer is not that of this register",
                refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"NONE, 0", "NOTIFICATION, 0x8", "NOTIFICATION_AND_TRIGGER, 0xa"})
    void shouldStoreSignalsAsThermometer(VectorGeneratorSignal signal, int word) {
        VectorGeneratorControl control = VectorGeneratorControl.DEFAULT.withSignal(signal);
        assertEquals(word, RegisterMap.of(control).encode(control)[0]);
    }

    @Test
    void shouldRefuseAThermometerWithAGap() {
        assertThrows(NeckarException.class, () -> new ThermometerCode().decode(0b101));
    }
}
