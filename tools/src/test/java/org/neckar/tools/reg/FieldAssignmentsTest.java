package org.neckar.tools.reg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.NeuronBackendAddressOut;
import org.neckar.hal.coordinate.SpikeLabel;
import org.neckar.hal.event.SpikePack2ToChip;
import org.neckar.hal.neuron.InputClock;
import org.neckar.hal.neuron.NeuronBackendConfig;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.FieldValues;
import org.neckar.hal.register.GroupField;
import org.neckar.hal.register.RegisterMap;
import org.neckar.lola.RegisterGroups;
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
                        NeuronBackendConfig.class,
                        "refractory_time=0x14",
                        "selectInputClock=fast",
                        "addressOut=0b101",
                        "enableSpikeOut=true"));
    }

    @Test
    void shouldSetOneElementOfAList() {
        assertEquals(
                new SpikePack2ToChip(List.of(new SpikeLabel(0), new SpikeLabel(7))),
                applied(SpikePack2ToChip.class, "labels[1]=7"));
    }

    @Test
    void shouldSetAllElementsOfAList() {
        assertEquals(
                new SpikePack2ToChip(List.of(new SpikeLabel(3), new SpikeLabel(4))),
                applied(SpikePack2ToChip.class, "labels=3,4"));
    }

    @Test
    void shouldSetOneValueOfAComposite() {
        var place = Place.parse("SynapseRow@3");
        var content = FieldAssignments.parse(place, List.of("weights[255]=63")).applyTo(place.initial());
        assertEquals(63, content.get("weights", 255));
        assertEquals(0, content.get("weights", 254));
    }

    @Seeds(100)
    void shouldReadBackWhatIsPrinted(RandomGenerator random) {
        var groups = RegisterGroups.all().stream()
                .filter(group -> !Set.of("Chip", "ChipAndSinglechipFPGA", "ChipAndMultichipJboaLeafFPGA")
                        .contains(group.name()))
                .toList();
        var group = RegisterGroups.atAnyPlace(groups.get(random.nextInt(groups.size())));
        var place = new Place(group, group.coordinates().at(group.coordinates().firstIndex()));
        var content = place.initial();
        var texts = new ArrayList<String>();
        for (var field : place.fields()) {
            for (int element = 0; element < field.size(); element++) {
                content.set(field.name(), element, value(random, field));
            }
            texts.add(field.name() + "=" + FieldText.print(field, content));
        }

        assertEquals(content, FieldAssignments.parse(place, texts).applyTo(place.initial()));
    }

    private static long value(RandomGenerator random, GroupField field) {
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

    private static <C extends Coordinate, T extends Container<C>> T applied(Class<T> type, String... assignments) {
        return RegisterMap.of(type).container(applied(type.getSimpleName(), assignments));
    }

    private static FieldValues applied(String name, String... assignments) {
        var group = Place.named(name);
        var place = new Place(group, group.coordinates().at(group.coordinates().firstIndex()));
        return FieldAssignments.parse(place, List.of(assignments)).applyTo(place.initial());
    }

    private static String refusal(String name, String... assignments) {
        return assertThrows(NeckarException.class, () -> applied(name, assignments))
                .getMessage();
    }
}
