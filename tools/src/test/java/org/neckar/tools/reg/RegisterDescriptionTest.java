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
                        "the reset ends 31 - 2 * value clock cycles before the refractory period does",
                        List.of()),
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
    void shouldTellWhatTheValuesOfAChoiceMean() {
        var register = RegisterDescription.of(Place.named("SynapseDriverConfig"));
        assertEquals(
                new RegisterDescription.Choice(2, "INHIBITORY", "currents go to the inhibitory line"),
                field(register, "rowModeTop").choices().get(2));
        assertTrue(DescriptionText.terminal(register, TerminalTraits.PLAIN).contains("""
                choices of                 value  name                       meaning
                -------------------------  -----  -------------------------  ----------------------------------
                rowModeBottom, rowModeTop      0  DISABLED                   the row is off
                                               1  EXCITATORY                 currents go to the excitatory line
                """));
        assertTrue(DescriptionText.markdown(register)
                .contains("| rowModeBottom, rowModeTop | 1 | EXCITATORY | currents go to the excitatory line |"));
    }

    @Test
    void shouldTellTheChoicesOfCompositesToo() {
        for (var group : RegisterGroups.all()) {
            RegisterDescription.of(RegisterGroups.atAnyPlace(group))
                    .fields()
                    .forEach(field -> field.choices()
                            .forEach(choice -> assertFalse(choice.meaning().isBlank(), field::toString)));
        }
        var operation = field(RegisterDescription.of(Place.named("AtomicNeuron")), "bayesian.operation");
        assertEquals("mode of the Bayesian logic", operation.meaning());
        assertEquals("own state and fire line", operation.choices().get(1).meaning());
    }

    @Test
    void shouldTellWhatATransferCauses() {
        var timer = RegisterDescription.of(Place.named("Timer"));
        assertEquals(
                List.of(
                        new RegisterDescription.Happening("on write", "sets the timer to 0, whatever the value"),
                        new RegisterDescription.Happening("counter", "FPGA cycles since the last write")),
                timer.behaviour());
        assertTrue(DescriptionText.terminal(timer, TerminalTraits.PLAIN)
                .contains("on write    sets the timer to 0, whatever the value\n"));
        assertTrue(DescriptionText.markdown(timer).contains("- on write: sets the timer to 0, whatever the value\n"));
    }

    @Test
    void shouldTellWhatThePartsOfACompositeDo() {
        assertEquals(
                List.of(new RegisterDescription.Happening(
                        "on read",
                        "CADCSampleQuad: a trigger read converts the addressed row,"
                                + " a buffered read returns what was converted last")),
                RegisterDescription.of(Place.named("CADCSampleRow")).behaviour());
    }

    private static RegisterDescription.Field field(RegisterDescription register, String name) {
        return register.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
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
