package org.neckar.hal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.neckar.hal.cadc.CADCSampleQuad;
import org.neckar.hal.neuron.NeuronReset;
import org.neckar.hal.neuron.NeuronResetQuad;
import org.neckar.hal.neuron.SpikeCounterRead;
import org.neckar.hal.neuron.SpikeCounterReset;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Behaviour;
import org.neckar.hal.register.Behaviour.Kind;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.timing.Timer;

/** Which registers are more than storage, written here by hand after the register map of HICANN-X v3. */
class BehaviourTest {
    @Test
    void shouldTellWhichWritesAreActions() {
        assertEquals(
                Set.of(
                        "AD5252ChannelConfigPersistent",
                        "Barrier",
                        "BlockPostPulse",
                        "CorrelationReset",
                        "DACChannel",
                        "MADCControl",
                        "NeuronReset",
                        "NeuronResetQuad",
                        "PADIEvent",
                        "PLLSelfTest",
                        "PollingOmnibusBlock",
                        "ResetChip",
                        "ResetJTAGTap",
                        "SpikeCounterReset",
                        "SpikePack1ToChip",
                        "SpikePack2ToChip",
                        "SpikePack3ToChip",
                        "SystimeSync",
                        "Timer",
                        "VectorGeneratorFIFOWord",
                        "VectorGeneratorTrigger",
                        "WaitUntil"),
                of(Kind.ON_WRITE));
    }

    @Test
    void shouldTellWhichReadsAreActions() {
        assertEquals(Set.of("CADCSampleQuad", "NullPayloadReadable", "TCA9546ChannelConfig"), of(Kind.ON_READ));
    }

    @Test
    void shouldTellWhatCounts() {
        assertEquals(
                Set.of(
                        "CrossbarInputDropCounter",
                        "CrossbarOutputEventCounter",
                        "HicannARQStatus",
                        "PerfTestStatus",
                        "PhyStatus",
                        "SpikeCounterRead",
                        "Timer"),
                of(Kind.COUNTER));
    }

    @Test
    void shouldTellWhereEachContentThatCannotBeWrittenComesFrom() {
        assertEquals(
                Set.of(),
                names(map -> map.access() == Access.READ_ONLY && map.behaviour().isEmpty()));
        assertEquals(Set.of("FPGADeviceDNA", "I2CIdRegister", "JTAGIdCode"), of(Kind.CONSTANT));
    }

    @Test
    void shouldLeaveOnlySettingsWithoutActionAmongWhatCannotBeRead() {
        assertEquals(
                Set.of("DACControl", "JTAGClockScaler", "PhyConfigChip", "ShiftRegister", "VectorGeneratorControl"),
                names(map ->
                        map.access() == Access.WRITE_ONLY && map.behaviour().isEmpty()));
    }

    @Test
    void shouldSayWhatHappens() {
        assertEquals("makes the neuron fire and thereby reset", meaning(NeuronReset.class, Kind.ON_WRITE));
        assertEquals(
                "resets the four neurons and the correlation sensors of the same quad in synapse row 0",
                meaning(NeuronResetQuad.class, Kind.ON_WRITE));
        assertEquals("clears the spike counter of the neuron", meaning(SpikeCounterReset.class, Kind.ON_WRITE));
        assertEquals(
                "spikes of the neuron since the last SpikeCounterReset", meaning(SpikeCounterRead.class, Kind.COUNTER));
        assertEquals(
                "a trigger read converts the addressed row, a buffered read returns what was converted last",
                meaning(CADCSampleQuad.class, Kind.ON_READ));
        assertEquals("sets the timer to 0, whatever the value", meaning(Timer.class, Kind.ON_WRITE));
        Containers.all().stream()
                .map(Containers::map)
                .forEach(map -> map.behaviour()
                        .forEach(behaviour -> assertFalse(behaviour.meaning().isBlank(), map::name)));
    }

    private static String meaning(Class<? extends Container<?>> type, Kind kind) {
        return Containers.map(type).behaviour().stream()
                .filter(behaviour -> behaviour.kind() == kind)
                .map(Behaviour::meaning)
                .collect(Collectors.joining("; "));
    }

    private static Set<String> of(Kind kind) {
        return names(map -> map.behaviour().stream().anyMatch(behaviour -> behaviour.kind() == kind));
    }

    private static Set<String> names(Predicate<RegisterMap<?, ?>> wanted) {
        return Containers.all().stream()
                .map(Containers::map)
                .filter(wanted)
                .map(RegisterMap::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
