package org.neckar.hal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.RegisterMap;

/** Words of the default containers, from the table of non-zero defaults of the HICANN-X v3 register map. */
class DefaultWordsTest {
    private static final String NON_ZERO = """
            CADCConfig 14640
            CADCChannelConfig 80
            CADCOffsetSRAMTimingConfig ff ff
            NeuronSRAMTimingConfig ff ff
            NeuronBackendSRAMTimingConfig ff ff
            SynapseDriverSRAMTimingConfig c0 ff
            CapMemSRAMTimingConfig f 1e
            CapMemBlockConfig 0 0 0 7337 8 0 3310010 40007 0 1fa0
            ReferenceGeneratorConfig 1000 280 28 a28 a28 41 41 2cb 2cb
            CommonCorrelationConfig 1 c8 5 0
            CommonSynramConfig 88 303 4
            SynapseBiasSelection ffff
            SynapseDriverConfig 3e00 3f00 40
            NeuronBackendConfig ff ff bc 0
            CommonNeuronBackendConfig f005 4700401
            MADCConfig 3500 c060 0 0 103 1c9 1 f9 0 51
            ADPLL 2a20a902 c0cbf200
            PLLClockOutputBlock 110d0101
            PhyConfigFPGA 204040
            PhyConfigChip 204000
            CommonPhyConfigFPGA ff
            CommonPhyConfigChip ff
            ShiftRegister ff9c40
            DACControl c 0
            INA219Config 19f
            AD5252ChannelConfig 90
            AD5252ChannelConfigPersistent 90
            TCA9546ChannelConfig f
            FPGASystimeSyncNumRetries 3
            InstructionTimeoutConfig 1312d0
            SpikeIOConfig 1
            SpikeIOInputRoute ffff
            SpikeIOOutputRoute ff
            JTAGClockScaler 6
            SystimeSync 1
            PollingOmnibusBlock 1
            JTAGIdCode 1
            """;

    @Test
    void shouldEncodeDefaultsToTheWordsOfTheTableAndAllOthersToZero() {
        Map<String, String> expected = NON_ZERO.lines()
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        Map<String, String> actual = new HashMap<>();
        Containers.all().stream().map(Containers::map).forEach(map -> actual.put(map.name(), words(map)));
        actual.values().removeIf(words -> words.matches("0( 0)*"));
        assertEquals(expected, actual);
    }

    private static String words(RegisterMap<?, ?> map) {
        return Arrays.stream(encodedDefault(map)).mapToObj(Integer::toHexString).collect(Collectors.joining(" "));
    }

    private static <C extends Coordinate, T extends Container<C>> int[] encodedDefault(RegisterMap<C, T> map) {
        return map.encode(map.initial());
    }
}
