package org.neckar.tools.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.neckar.fisch.instruction.SpikeColumns;
import org.neckar.hal.coordinate.BackgroundSpikeSourceOnDLS;
import org.neckar.hal.coordinate.InputRoutingTableEntryOnFPGA;
import org.neckar.hal.coordinate.NeuronLabel;
import org.neckar.hal.coordinate.OutputRoutingTableEntryOnFPGA;
import org.neckar.hal.coordinate.SpikeLabel;
import org.neckar.hal.fpga.InputRoutingTableEntry;
import org.neckar.hal.fpga.OutputRoutingTableEntry;
import org.neckar.hal.routing.BackgroundSpikeSource;
import org.neckar.hal.timing.Barrier;
import org.neckar.stadls.program.PlaybackProgramBuilder;
import org.neckar.stadls.run.Boards;

/** Two boards, brought up as always, of which one hears the spikes of the other. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SeveralChipsTest {
    private static final int LABEL = 0x0123;
    private static final int ON_NETWORK = 77;
    private static final int HEARD_AS = 0x4005;
    /** Ten microseconds. */
    private static final int PERIOD = 1250;

    private static final int SPIKES = 20;

    @Test
    void shouldHearTheSpikesOfAnotherChip() {
        var speaker = new PlaybackProgramBuilder();
        speaker.write(new OutputRoutingTableEntryOnFPGA(LABEL), new OutputRoutingTableEntry(ON_NETWORK, true));
        meet(speaker);
        var source = BackgroundSpikeSource.DEFAULT
                .withNeuronLabel(new NeuronLabel(LABEL))
                .withPeriod(2 * PERIOD)
                .withEnable(true);
        speaker.write(new BackgroundSpikeSourceOnDLS(0), source);
        speaker.resetTimer();
        speaker.blockUntil(PERIOD * SPIKES + PERIOD / 2);
        speaker.write(new BackgroundSpikeSourceOnDLS(0), source.withEnable(false));
        var listener = new PlaybackProgramBuilder();
        listener.write(
                new InputRoutingTableEntryOnFPGA(ON_NETWORK),
                new InputRoutingTableEntry(new SpikeLabel(HEARD_AS), true));
        meet(listener);
        listener.resetTimer();
        listener.blockUntil(PERIOD * (SPIKES + 1));
        try (var boards = Boards.open(List.of(
                "sim:?seed=1&network=speakers&fpgas=2&fpga=0", "sim:?seed=2&network=speakers&fpgas=2&fpga=1"))) {
            var results = boards.run(List.of(speaker.done(), listener.done()));
            requireRegular(LABEL, results.get(0).spikes());
            requireRegular(HEARD_AS, results.get(1).spikes());
        }
    }

    private static void meet(PlaybackProgramBuilder program) {
        program.blockUntil(Barrier.OMNIBUS);
        program.blockUntil(Barrier.MULTI_FPGA);
    }

    private static void requireRegular(int label, SpikeColumns spikes) {
        var labels = new ArrayList<Integer>();
        for (int i = 0; i < spikes.size(); i++) {
            labels.add(spikes.label(i));
            assertEquals((long) i * PERIOD, spikes.chipTime(i) - spikes.chipTime(0));
        }
        assertEquals(Collections.nCopies(SPIKES, label), labels);
    }
}
