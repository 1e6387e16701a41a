package org.neckar.chipmodel.fpga;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.neckar.fisch.instruction.Events;
import org.neckar.fisch.instruction.Timing;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.coordinate.CommonPADIBusConfigOnDLS;
import org.neckar.hal.coordinate.CrossbarOutputConfigOnDLS;
import org.neckar.hal.coordinate.SynapseDriverOnDLS;
import org.neckar.hal.padi.CommonPADIBusConfig;
import org.neckar.hal.padi.RowMode;
import org.neckar.hal.padi.SynapseDriverConfig;
import org.neckar.hal.routing.CrossbarOutputConfig;
import org.neckar.testkit.Seeds;

/** How fast PADI buses and outputs to the FPGA carry events, and what they lose. */
class EventPaceProperties {
    /** Chip cycles per event: 8 ns, twice that with extended timing, four times in slow mode. */
    private static final int NORMAL = 2;

    private static final int EXTENDED = 4;
    private static final int SLOW = 8;
    private static final int MAY_WAIT = 16;
    private static final int PACKS = 60;

    private final ScriptedCircuits circuits = new ScriptedCircuits();
    private final TestBoard board = new TestBoard(circuits);
    private final WordBuffer program = new WordBuffer();

    /** An event and when it is there, in chip cycles. */
    private record Timed(long cycle, int address) {}

    /** What a line that takes so long for an event makes of events in the order of their arrival. */
    private static List<Timed> carried(List<Timed> arriving, int step) {
        List<Timed> carried = new ArrayList<>();
        for (Timed event : arriving) {
            long waiting = carried.stream()
                    .filter(other -> other.cycle() > event.cycle())
                    .count();
            if (waiting < MAY_WAIT) {
                long free = carried.isEmpty() ? 0 : carried.getLast().cycle() + step;
                carried.add(new Timed(Math.max(free, event.cycle()), event.address()));
            }
        }
        return carried;
    }

    /** Times since the first, which waits nowhere. */
    private static List<Timed> sinceFirst(List<Timed> events) {
        long first = events.getFirst().cycle();
        return events.stream()
                .map(event -> new Timed(event.cycle() - first, event.address()))
                .toList();
    }

    private void openBus(int bus, boolean extended) {
        TestBoard.write(
                program,
                new CommonPADIBusConfigOnDLS(bus / 4),
                CommonPADIBusConfig.DEFAULT
                        .withEnableSpl1(Collections.nCopies(4, true))
                        .withEnableExtendedTiming(only(bus % 4, extended)));
        TestBoard.write(
                program,
                new SynapseDriverOnDLS(bus / 4 * 128 + bus % 4),
                SynapseDriverConfig.DEFAULT
                        .withEnableReceiver(true)
                        .withRowAddressCompareMask(0)
                        .withRowModeBottom(RowMode.EXCITATORY)
                        .withRowModeTop(RowMode.DISABLED));
    }

    /** One of four in a mode, or all others. */
    private static List<Boolean> only(int chosen, boolean inMode) {
        return IntStream.range(0, 4).mapToObj(i -> i == chosen == inMode).toList();
    }

    private List<Timed> onBus(int bus) {
        return circuits.arrivals().stream()
                .filter(arrival -> arrival.hemisphere() == bus / 4 && arrival.row() == 2 * (bus % 4))
                .map(arrival -> new Timed(arrival.cycle(), arrival.address()))
                .toList();
    }

    @Seeds(20)
    void shouldCarryEventsAtThePaceOfTheModeAndLoseThoseThatFindSixteenWaiting(RandomGenerator random) {
        circuits.arrivals().clear();
        program.clear();
        TestBoard.bringUp(program);
        TestBoard.record(program);
        int bus = random.nextInt(4);
        int otherBus = 4 + random.nextInt(4);
        int channel = random.nextInt(4);
        boolean extended = random.nextBoolean();
        boolean slow = random.nextBoolean();
        openBus(bus, extended);
        openBus(otherBus, !extended);
        TestBoard.write(
                program,
                new CrossbarOutputConfigOnDLS(),
                CrossbarOutputConfig.DEFAULT.withEnableSlow(only(channel, slow)));
        List<Timed> sent = new ArrayList<>();
        Timing.setupTimer(program);
        long timer = 0;
        for (int pack = 0; pack < PACKS; pack++) {
            timer += random.nextInt(3) == 0 ? 1 + random.nextInt(30) : 1;
            Timing.waitUntil(program, timer);
            int[] labels = random.ints(3, 0, 1 << 6)
                    .map(label -> channel << 14 | label)
                    .toArray();
            Events.spikes(program, labels[0], labels[1], labels[2]);
            for (int label : labels) {
                sent.add(new Timed(timer * FpgaTiming.CHIP_CYCLES, label & 0x3f));
            }
        }
        Timing.waitUntil(program, timer + 1000);
        var spikes = board.run(program).spikes();
        List<Timed> returned = new ArrayList<>();
        for (int i = 0; i < spikes.size(); i++) {
            returned.add(new Timed(spikes.chipTime(i) * FpgaTiming.CHIP_CYCLES, spikes.label(i) & 0x3f));
        }
        assertEquals(sinceFirst(carried(sent, extended ? EXTENDED : NORMAL)), sinceFirst(onBus(bus)));
        assertEquals(sinceFirst(carried(sent, extended ? NORMAL : EXTENDED)), sinceFirst(onBus(otherBus)));
        assertEquals(sinceFirst(carried(sent, slow ? SLOW : NORMAL)), sinceFirst(returned));
    }
}
