package org.neckar.tools.reg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neckar.lola.RegisterGroups;
import org.neckar.tools.terminal.TerminalTraits;

class RegisterDescriptionTest {
    @Test
    void shouldDescribeEveryFieldOfEveryContainer() {
        for (var group : RegisterGroups.all()) {
            var register = RegisterDescription.of(RegisterGroups.atAnyPlace(group));
            assertFalse(register.meaning().isBlank(), register::name);
            register.fields().forEach(field -> assertFalse(field.meaning().isBlank(), register::name));
            var text = DescriptionText.terminal(register, TerminalTraits.PLAIN);
            register.fields().forEach(field -> assertTrue(text.contains(field.name()), register::name));
            register.fixedBits().forEach(bits -> assertTrue(text.contains(bits.meaning()), register::name));
        }
    }

    @Test
    void shouldTellBitsRangeDefaultAndUnit() {
        var register = RegisterDescription.of(Place.named("NeuronBackendConfig"));

        assertEquals(
                new RegisterDescription.Field(
                        "resetHoldoff",
                        List.of("v[1:0]>w0[7:6], v[3:2]>w1[7:6]"),
                        "number",
                        "0..15",
                        "15",
                        "",
                        "",
                        "the reset ends 31 - 2 * value clock cycles before the refractory period does"),
                register.fields().get(1));
    }

    @Test
    void shouldJoinBackEndsWithTheSameAddresses() {
        assertEquals(
                List.of(new RegisterDescription.Addresses(
                        List.of("Omnibus", "OmnibusChipOverJTAG"),
                        List.of("0x001a1000 + 0x8000*(n/256) + 4*(n%256) + i"),
                        "0x001a1000",
                        "0x001a93ff")),
                RegisterDescription.of(Place.named("NeuronBackendConfig")).routes());
    }

    @Test
    void shouldSetBarsApartFromColumnsInMarkdown() {
        var markdown = DescriptionText.markdown(RegisterDescription.of(Place.named("NeuronBackendConfig")));
        assertTrue(
                markdown.contains("| addressOut | `v[1:0]>w1[5:4] inv, v[7:2]>w0[5:0] inv` | 0..255 | 0 |  | "
                        + "lower 8 bits of the label of the spikes |"),
                markdown);
    }

    @Test
    void shouldBeFoundByAFieldName() {
        assertTrue(RegisterDescription.of(Place.named("NeuronBackendConfig")).mentions("REFRACTORYTIME"));
        assertFalse(RegisterDescription.of(Place.named("NeuronBackendConfig")).mentions("voltage"));
    }
}
