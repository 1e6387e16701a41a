package org.neckar.chipmodel.fpga;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.neckar.chipmodel.event.EventsUnderWay;
import org.neckar.hal.coordinate.VDDOnBoard;
import org.neckar.testkit.Seeds;

class PowerLossProperties {
    @Seeds(3)
    void shouldAccountForEveryEventWhenASupplyGoesInTheMidstOfTraffic(RandomGenerator random) {
        var board = new TrafficBoard(random, 11, Optional.empty());
        board.random(false);
        long before = board.report().events().neuronSpikes();
        for (int supply = 0; supply < VDDOnBoard.SIZE; supply++) {
            board.loseAndRegain(new VDDOnBoard(supply));
            assertEquals(List.of(), board.report().balance().differences());
            board.random(false);
            assertEquals(List.of(), board.report().balance().differences());
        }
        board.silence();
        assertEquals(List.of(), board.report().balance().differences());
        assertEquals(EventsUnderWay.NONE, board.report().events().underWay());
        long after = board.report().events().neuronSpikes();
        assertTrue(after > before, () -> "%d spikes before, %d after".formatted(before, after));
    }
}
