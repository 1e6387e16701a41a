package org.neckar.hwdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neckar.hwdb.HxSetup.Board;
import org.neckar.testkit.Seeds;

/** Licences and branch identifiers, in both directions. */
class NamesTest {
    @Test
    void shouldReadABranchIdentifier() {
        assertEquals(new BranchIdentifier(Board.JBOA, 9, 12, 202, 1), BranchIdentifier.parse("jboa9fpga12chip202_1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "cube17fpga0chip142_1",
                "hxcube17fpga0chip142",
                "hxcube17fpga0chip142_1 ",
                "hxcube17fpga0chip0_1",
                "hxcube17fpga48chip1_1",
                "hxcube17fpga0chip9999999999_1"
            })
    void shouldRefuseWhatIsNoBranchIdentifier(String text) {
        assertThrows(HwdbException.class, () -> BranchIdentifier.parse(text));
    }

    @Seeds(100)
    void shouldReadBackAnyBranchIdentifier(RandomGenerator random) {
        var identifier = new BranchIdentifier(
                random.nextBoolean() ? Board.HXCUBE : Board.JBOA,
                random.nextInt(1000),
                random.nextInt(48),
                random.nextInt(1, 100_000),
                random.nextInt(10));
        assertEquals(identifier, BranchIdentifier.parse(identifier.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"W66F0", "W20H0", "W20T0", "W20A0", "W89M0", "W77F12"})
    void shouldReadAndWriteTheFieldsLicences(String text) {
        assertEquals(text, Licence.parse(text).toString());
    }

    @Test
    void shouldTellThePartsOfALicence() {
        assertEquals(new Licence(89, Licence.Part.AGGREGATOR, 1), Licence.parse("W89M1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "66F0", "W66", "W66X0", "W66F0 ", "w66f0", "B299999"})
    void shouldRefuseWhatIsNoLicence(String text) {
        assertThrows(HwdbException.class, () -> Licence.parse(text));
    }
}
