package org.neckar.stadls.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neckar.fisch.instruction.Jtag;
import org.neckar.fisch.instruction.Omnibus;
import org.neckar.fisch.instruction.ResetChip;
import org.neckar.fisch.ut.ToFpgaDecoder;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.testkit.Seeds;

class BoardStateTest {
    private final BoardState state = new BoardState();
    private final WordBuffer words = new WordBuffer();

    private void execute() {
        new ToFpgaDecoder(state).accept(words.backingArray(), 0, words.size());
    }

    @Test
    void shouldKnowWhatWasWritten() {
        Omnibus.write(words, 0x0014_0020, 700);
        execute();
        assertTrue(state.holds(0x0014_0020, 700));
        assertFalse(state.holds(0x0014_0020, 701));
        assertFalse(state.holds(0x0014_0021, 700));
    }

    @Test
    void shouldForgetEverythingWhenTheChipIsReset() {
        Omnibus.write(words, 0x0014_0020, 700);
        ResetChip.write(words, true);
        execute();
        assertFalse(state.holds(0x0014_0020, 700));
        assertEquals(0, state.size());
    }

    @Test
    void shouldForgetEverythingWhenJtagWrites() {
        Omnibus.write(words, 0x0014_0020, 700);
        Jtag.writeOmnibus(words, 0x0014_0020, 5);
        execute();
        assertFalse(state.holds(0x0014_0020, 700));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x02c0_0000, 0x02c0_3fff, 0x03c0_0000, 0x03c1_3fff, 0x02c2_0000, 0x03c4_3fff})
    void shouldForgetEverythingWhenSynapsesAreWrittenUnderTheirOtherAddress(int alias) {
        Omnibus.write(words, 0x02cf_0000, 1);
        Omnibus.write(words, alias, 2);
        execute();
        assertFalse(state.holds(0x02cf_0000, 1));
    }

    @Test
    void shouldKeepColumnSwitchesApartFromSynapses() {
        Omnibus.write(words, 0x02cf_0000, 1);
        Omnibus.write(words, 0x02c1_4000, 0x0303_0303);
        execute();
        assertTrue(state.holds(0x02cf_0000, 1));
        assertTrue(state.holds(0x02c1_4000, 0x0303_0303));
    }

    @Test
    void shouldLearnNothingFromReads() {
        Omnibus.read(words, 0x0014_0020);
        execute();
        assertEquals(0, state.size());
    }

    @Seeds(20)
    void shouldHoldTheLastWordOfEveryAddress(RandomGenerator random) {
        state.forget();
        words.clear();
        Map<Integer, Integer> expected = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            int address = 0x0014_0000 + random.nextInt(3000);
            int word = random.nextInt();
            Omnibus.write(words, address, word);
            expected.put(address, word);
        }
        execute();
        assertEquals(expected.size(), state.size());
        expected.forEach((address, word) -> assertTrue(state.holds(address, word)));
    }
}
