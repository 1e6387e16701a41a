package org.neckar.tools.reg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.hal.Containers;
import org.neckar.hal.coordinate.NeuronBackendAddressOut;
import org.neckar.hal.coordinate.SpikeLabel;
import org.neckar.hal.event.SpikePack2ToChip;
import org.neckar.hal.neuron.InputClock;
import org.neckar.hal.neuron.NeuronBackendConfig;
import org.neckar.hal.register.RegisterField;
import org.neckar.testkit.Seeds;

class FieldAssignmentsTest {
    @Test
    void shouldChangeOnlyTheNamedFields() {
        assertEquals(
                NeuronBackendConfig.DEFAULT
                        .withRefractoryTime(20)
                        .withSelectInputClock(InputClock.FAST)
                        .withAddressOut(new NeuronBackendAddressOut(0b101))
                        .withEnableSpikeOut(true),
                applied(
                        "NeuronBackendConfig",
                        "refractory_time=0x14",
                        "selectInputClock=fast",
                        "addressOut=0b101",
                        "enableSpikeOut=true"));
    }

    @Test
    void shouldSetOneElementOfAList() {
        assertEquals(
                new SpikePack2ToChip(List.of(new SpikeLabel(0), new SpikeLabel(7))),
                applied("SpikePack2ToChip", "labels[1]=7"));
    }

    @Test
    void shouldSetAllElementsOfAList() {
        assertEquals(
                new SpikePack2ToChip(List.of(new SpikeLabel(3), new SpikeLabel(4))),
                applied("SpikePack2ToChip", "labels=3,4"));
    }

    @Seeds(100)
    void shouldReadBackWhatIsPrinted(RandomGenerator random) {
        var types = Containers.all();
        var map = Place.named(types.get(random.nextInt(types.size())).getSimpleName());
        var content = map.fromValues((field, element) -> value(random, field));
        var texts = new ArrayList<String>();
        map.fields().forEach(field -> texts.add(field.name() + "=" + FieldText.print(field, content)));

        assertEquals(content, FieldAssignments.parse(map, texts).applyTo(map.initial()));
    }

    private static long value(RandomGenerator random, RegisterField field) {
        return field.min() == field.max() ? field.min() : random.nextLong(field.min(), field.max()) + random.nextInt(2);
    }

    @Test
    void shouldNameFieldValueAndRange() {
        assertEquals(
                "NeuronBackendConfig.refractoryTime: 256 is out of range (allowed 0..255)",
                refusal("NeuronBackendConfig", "refractoryTime=256"));
    }

    @Test
    void shouldSuggestTheNearestField() {
        assertTrue(refusal("NeuronBackendConfig", "refractoryTme=2").endsWith("did you mean 'refractoryTime'?"));
    }

    @Test
    void shouldNameTheChoices() {
        assertTrue(refusal("NeuronBackendConfig", "selectInputClock=faast").contains("allowed SLOW, FAST"));
    }

    @Test
    void shouldRefuseAnElementThatDoesNotExist() {
        assertEquals("SpikePack2ToChip.labels · element 2 (allowed 0..1)", refusal("SpikePack2ToChip", "labels[2]=7"));
    }

    @Test
    void shouldRefuseAWrongNumberOfElements() {
        assertTrue(refusal("SpikePack2ToChip", "labels=1,2,3").contains("got 3 values (allowed 1 for all or 2)"));
    }

    @Test
    void shouldRefuseAFieldGivenTwice() {
        assertTrue(refusal("NeuronBackendConfig", "refractoryTime=1", "refractory_time=2")
                .contains("given twice"));
    }

    @Test
    void shouldRefuseWhatIsNoAssignment() {
        assertTrue(refusal("NeuronBackendConfig", "refractoryTime").contains("no assignment"));
    }

    private static Object applied(String name, String... assignments) {
        var map = Place.named(name);
        return FieldAssignments.parse(map, List.of(assignments)).applyTo(map.initial());
    }

    private static String refusal(String name, String... assignments) {
        return assertThrows(NeckarException.class, () -> applied(name, assignments))
                .getMessage();
    }
}
