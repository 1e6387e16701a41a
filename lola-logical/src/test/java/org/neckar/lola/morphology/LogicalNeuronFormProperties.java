package org.neckar.lola.morphology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.hal.coordinate.LogicalNeuronCompartments;
import org.neckar.hal.coordinate.LogicalNeuronOnDLS;
import org.neckar.hal.json.JsonForm;
import org.neckar.hal.protobuf.ProtoForm;
import org.neckar.hal.serial.LogicalNeuronPlaces;
import org.neckar.hal.serial.SerialType;
import org.neckar.testkit.Seeds;

/** Logical neurons, their shapes and their places as JSON and Protocol Buffers. */
class LogicalNeuronFormProperties {
    private static <T> void comesBack(SerialType<T> type, T value) {
        assertEquals(value, JsonForm.read(type, JsonForm.write(type, value)));
        assertEquals(value, ProtoForm.read(type, ProtoForm.write(type, value)));
    }

    @Seeds(30)
    void shouldComeBack(RandomGenerator random) {
        Morphology morphology = LogicalNeuronProperties.randomMorphology(random);
        comesBack(LogicalNeuronContent.TYPE, LogicalNeuronProperties.randomSettings(morphology.neuron(), random));
        comesBack(LogicalNeuronPlaces.SHAPES, morphology.shape());
        comesBack(LogicalNeuronPlaces.ON_DLS, LogicalNeuronProperties.randomPlace(morphology, random));
    }

    @Test
    void shouldComeBackWhenThereIsNothing() {
        comesBack(LogicalNeuronContent.TYPE, LogicalNeuron.EMPTY);
        comesBack(LogicalNeuronPlaces.SHAPES, LogicalNeuronCompartments.EMPTY);
        comesBack(LogicalNeuronPlaces.ON_DLS, LogicalNeuronOnDLS.EMPTY);
    }

    @Test
    void shouldRefuseColumnsOfDifferentLength() {
        NeckarException refused = assertThrows(
                NeckarException.class,
                () -> JsonForm.read(LogicalNeuronPlaces.ON_DLS, "{\"compartments\": [0], \"circuits\": [3, 4]}"));
        assertTrue(
                refused.getMessage()
                        .contains("LogicalNeuronOnDLS: 1 compartments for 2 circuits (allowed: one for each)"),
                refused.getMessage());
    }

    @Seeds(200)
    void shouldRefuseDamageByName(RandomGenerator random) {
        LogicalNeuron neuron = LogicalNeuronProperties.randomMorphology(random).neuron();
        byte[] text = JsonForm.write(LogicalNeuronContent.TYPE, neuron).getBytes(StandardCharsets.UTF_8);
        byte[] message = ProtoForm.write(LogicalNeuronContent.TYPE, neuron);
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            text[random.nextInt(text.length)] = (byte) (' ' + random.nextInt(95));
            message[random.nextInt(message.length)] ^= (byte) (1 << random.nextInt(8));
        }
        refusedOrRead(() -> JsonForm.read(LogicalNeuronContent.TYPE, new String(text, StandardCharsets.UTF_8)));
        refusedOrRead(() -> ProtoForm.read(LogicalNeuronContent.TYPE, message));
    }

    private static void refusedOrRead(Runnable read) {
        try {
            read.run();
        } catch (NeckarException e) {
            assertTrue(!e.getMessage().isBlank());
        }
    }
}
