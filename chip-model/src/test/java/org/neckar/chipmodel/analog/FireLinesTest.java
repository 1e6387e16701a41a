package org.neckar.chipmodel.analog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neckar.hal.neuron.NeuronBackendConfig;

/** Back ends that fire together. */
class FireLinesTest {
    private static final int MASTER = 40;
    private static final NeuronBackendConfig TIMED = NeuronBackendConfig.DEFAULT.withRefractoryTime(100);

    private ChipOnTable table;

    @BeforeEach
    void powerUp() {
        table = new ChipOnTable(ModelSettings.IDEAL);
        for (int neuron : new int[] {MASTER, MASTER + 1, MASTER + 2, MASTER + 256}) {
            table.typical(neuron);
            table.neuron(neuron, ChipOnTable.firing());
        }
        table.settle();
    }

    private void backend(int neuron, NeuronBackendConfig config) {
        table.chip.neuronBackend(table.chip.now(), neuron, config);
    }

    /** What fires within a microsecond when the master is made to. */
    private List<ChipOnTable.Spike> fired() {
        table.chip.forceReset(table.chip.now(), MASTER);
        table.runMicroseconds(1);
        return table.spikes;
    }

    private ChipOnTable.Spike spike(int neuron, long afterMaster) {
        return new ChipOnTable.Spike(neuron, table.spikes.getFirst().cycle() + afterMaster);
    }

    @Test
    void shouldTakeSlavesAlongOneCycleLater() {
        backend(MASTER, TIMED.withEnableNeuronMaster(true).withConnectFireToRight(true));
        backend(MASTER + 1, TIMED.withEnableNeuronSlave(true).withConnectFireToRight(true));
        backend(MASTER + 2, TIMED.withEnableNeuronSlave(true));
        fired();
        assertEquals(List.of(spike(MASTER, 0), spike(MASTER + 1, 1), spike(MASTER + 2, 1)), table.spikes);
    }

    @Test
    void shouldJoinTheRowsOfAColumn() {
        backend(MASTER, TIMED.withEnableNeuronMaster(true).withConnectFireBottom(true));
        backend(MASTER + 256, TIMED.withEnableNeuronSlave(true));
        fired();
        assertEquals(List.of(spike(MASTER, 0), spike(MASTER + 256, 1)), table.spikes);
    }

    @Test
    void shouldHoldASlaveInResetAsLongAsItsMaster() {
        backend(MASTER, TIMED.withEnableNeuronMaster(true).withConnectFireToRight(true));
        backend(MASTER + 1, NeuronBackendConfig.DEFAULT.withRefractoryTime(5).withEnableNeuronSlave(true));
        long released = table.chip.now() + 1 + 99 * 2;
        fired();
        Truth truth = table.chip.truth();
        table.run(released + 1);
        double master = truth.membraneVolts(MASTER, (double) released) - truth.resetVolts(MASTER);
        double slave = truth.membraneVolts(MASTER + 1, (double) released) - truth.resetVolts(MASTER + 1);
        assertEquals(0, master, 1e-3);
        assertEquals(master, slave, 1e-3);
    }

    @Test
    void shouldNotListenToTheComparatorOfASlave() {
        backend(MASTER + 1, TIMED.withEnableNeuronSlave(true));
        for (int i = 0; i < 50; i++) {
            table.event(MASTER + 1, 63, 1);
        }
        table.runMicroseconds(20);
        assertEquals(List.of(), table.spikes);
    }

    @Test
    void shouldLeaveNeighboursAloneWithoutAMaster() {
        backend(MASTER, TIMED.withConnectFireToRight(true));
        backend(MASTER + 1, TIMED.withEnableNeuronSlave(true));
        fired();
        assertEquals(List.of(spike(MASTER, 0)), table.spikes);
    }

    @Test
    void shouldOverrideTheMasterOfALineThatIsDrivenFromTheLeft() {
        backend(MASTER - 1, TIMED.withConnectFireToRight(true));
        backend(MASTER, TIMED.withEnableNeuronMaster(true).withConnectFireToRight(true));
        backend(MASTER + 1, TIMED.withEnableNeuronSlave(true));
        fired();
        assertEquals(List.of(spike(MASTER, 0)), table.spikes);
    }
}
