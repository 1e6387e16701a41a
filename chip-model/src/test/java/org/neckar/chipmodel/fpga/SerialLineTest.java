package org.neckar.chipmodel.fpga;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neckar.chipmodel.exchange.ExchangeTiming;
import org.neckar.fisch.instruction.Events;
import org.neckar.fisch.instruction.Timing;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.coordinate.SpikeIOAddress;
import org.neckar.hal.coordinate.SpikeIOConfigOnFPGA;
import org.neckar.hal.coordinate.SpikeIOInputRouteOnFPGA;
import org.neckar.hal.coordinate.SpikeIOOutputRouteOnFPGA;
import org.neckar.hal.coordinate.SpikeLabel;
import org.neckar.hal.fpga.SpikeIOConfig;
import org.neckar.hal.fpga.SpikeIOInputRoute;
import org.neckar.hal.fpga.SpikeIOOutputRoute;

/** The serial spike interface of the FPGA: what the chip sends comes back through the loopback as another label. */
class SerialLineTest {
    private static final SpikeIOConfig LOOPBACK =
            SpikeIOConfig.DEFAULT.withEnableTx(true).withEnableRx(true).withEnableInternalLoopback(true);
    /** From the spike that the chip sends to the one that comes back, at the fastest serial clock, in FPGA cycles. */
    private static final int TURN = 2 * FpgaTiming.LINK + 2 * ExchangeTiming.LOOK_UP + ExchangeTiming.SERIAL_BITS;

    private final TestBoard board = new TestBoard(new ScriptedCircuits());
    private final WordBuffer program = new WordBuffer();

    @BeforeEach
    void bringUp() {
        TestBoard.bringUp(program);
        TestBoard.record(program);
    }

    private void route(int label, int address, int back) {
        TestBoard.write(
                program, new SpikeIOOutputRouteOnFPGA(label), new SpikeIOOutputRoute(new SpikeIOAddress(address)));
        TestBoard.write(program, new SpikeIOInputRouteOnFPGA(address), new SpikeIOInputRoute(new SpikeLabel(back)));
    }

    private List<List<Long>> run(long cycles) {
        Timing.setupTimer(program);
        Timing.waitUntil(program, cycles);
        var spikes = board.run(program).spikes();
        program.clear();
        List<List<Long>> seen = new ArrayList<>();
        for (int i = 0; i < spikes.size(); i++) {
            seen.add(List.of((long) spikes.label(i), spikes.chipTime(i) - spikes.chipTime(0)));
        }
        assertEquals(List.of(), board.report().balance().differences());
        return seen;
    }

    @Test
    void shouldBringASpikeBackUnderTheLabelOfItsAddress() {
        TestBoard.write(program, new SpikeIOConfigOnFPGA(), LOOPBACK);
        route(0x0123, 0x45, 0x4678);
        Events.spikes(program, 0x0123);
        assertEquals(List.of(List.of(0x0123L, 0L), List.of(0x4678L, (long) TURN)), run(1000));
    }

    @Test
    void shouldTakeAsLongAsTheDividerSays() {
        TestBoard.write(program, new SpikeIOConfigOnFPGA(), LOOPBACK.withDataRateScaler(7));
        route(0x0123, 0x45, 0x4678);
        Events.spikes(program, 0x0123);
        long turn = TURN + 6 * ExchangeTiming.SERIAL_BITS;
        assertEquals(List.of(List.of(0x0123L, 0L), List.of(0x4678L, turn)), run(1000));
    }

    @Test
    void shouldSendNothingUntilItIsTold() {
        route(0x0123, 0x45, 0x4678);
        Events.spikes(program, 0x0123);
        assertEquals(1, run(1000).size());
        assertEquals(0, board.report().link().units().serial().offered());
    }

    @Test
    void shouldKeepSpikesWithoutAnAddressAndAddressesWithoutALabel() {
        TestBoard.write(program, new SpikeIOConfigOnFPGA(), LOOPBACK);
        TestBoard.write(program, new SpikeIOOutputRouteOnFPGA(2), new SpikeIOOutputRoute(new SpikeIOAddress(9)));
        Events.spikes(program, 1, 2);
        assertEquals(2, run(1000).size());
        var serial = board.report().link().units().serial();
        assertEquals(1, serial.silent());
        assertEquals(1, serial.unrouted());
    }

    @Test
    void shouldSendIntoTheOpenWithoutTheLoopback() {
        TestBoard.write(program, new SpikeIOConfigOnFPGA(), LOOPBACK.withEnableInternalLoopback(false));
        route(1, 2, 3);
        Events.spikes(program, 1);
        assertEquals(1, run(1000).size());
        assertEquals(1, board.report().link().units().serial().intoTheOpen());
    }

    @Test
    void shouldLoseWhatTheBusyLineCannotQueueAndCountIt() {
        TestBoard.write(program, new SpikeIOConfigOnFPGA(), LOOPBACK);
        route(0x0001, 1, 0x4001);
        for (int i = 0; i < 100; i++) {
            Events.spikes(program, 1);
        }
        int seen = run(5000).size();
        var serial = board.report().link().units().serial();
        // ten leave while a hundred come, sixteen wait
        assertEquals(26, serial.toChip());
        assertEquals(74, serial.lost());
        assertEquals(126, seen);
    }

    @Test
    void shouldGoRoundForEverWhenALabelComesBackAsItself() {
        TestBoard.write(program, new SpikeIOConfigOnFPGA(), LOOPBACK);
        route(7, 7, 7);
        Events.spikes(program, 7);
        var seen = run(10 * TURN + 20);
        for (int i = 0; i < seen.size(); i++) {
            assertEquals(List.of(7L, (long) i * TURN), seen.get(i));
        }
        assertEquals(12, seen.size());
    }

    @Test
    void shouldReadBackRoutesAndStandSilentAfterPowerUp() {
        assertEquals(SpikeIOOutputRoute.DEFAULT, board.read(new SpikeIOOutputRouteOnFPGA(5), SpikeIOOutputRoute.class));
        assertEquals(SpikeIOInputRoute.DEFAULT, board.read(new SpikeIOInputRouteOnFPGA(5), SpikeIOInputRoute.class));
        assertEquals(SpikeIOConfig.DEFAULT, board.read(new SpikeIOConfigOnFPGA(), SpikeIOConfig.class));
        route(5, 6, 7);
        board.run(program);
        assertEquals(
                new SpikeIOAddress(6),
                board.read(new SpikeIOOutputRouteOnFPGA(5), SpikeIOOutputRoute.class)
                        .target());
        assertEquals(
                new SpikeLabel(7),
                board.read(new SpikeIOInputRouteOnFPGA(6), SpikeIOInputRoute.class)
                        .target());
    }
}
