package org.neckar.chipmodel.fpga;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neckar.chipmodel.analog.AnalogCore;
import org.neckar.chipmodel.event.EventTiming;
import org.neckar.chipmodel.event.EventsUnderWay;
import org.neckar.chipmodel.fpga.ScriptedCircuits.Arrival;
import org.neckar.fisch.instruction.Events;
import org.neckar.fisch.instruction.Timing;
import org.neckar.fisch.ut.ToFpga;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.hal.coordinate.BackgroundSpikeSourceOnDLS;
import org.neckar.hal.coordinate.CommonPADIBusConfigOnDLS;
import org.neckar.hal.coordinate.NeuronBackendAddressOut;
import org.neckar.hal.coordinate.NeuronBackendConfigOnDLS;
import org.neckar.hal.coordinate.NeuronLabel;
import org.neckar.hal.coordinate.NeuronResetOnDLS;
import org.neckar.hal.coordinate.PADIEventOnDLS;
import org.neckar.hal.coordinate.PADIRowSelectAddress;
import org.neckar.hal.coordinate.PerBackendNeuron;
import org.neckar.hal.coordinate.SpikeCounterReadOnDLS;
import org.neckar.hal.coordinate.SpikeCounterResetOnDLS;
import org.neckar.hal.coordinate.SynapseDriverOnDLS;
import org.neckar.hal.coordinate.SynapseLabel;
import org.neckar.hal.neuron.NeuronBackendConfig;
import org.neckar.hal.neuron.NeuronReset;
import org.neckar.hal.neuron.SpikeCounterRead;
import org.neckar.hal.neuron.SpikeCounterReset;
import org.neckar.hal.padi.CommonPADIBusConfig;
import org.neckar.hal.padi.PADIEvent;
import org.neckar.hal.padi.RowMode;
import org.neckar.hal.padi.SynapseDriverConfig;
import org.neckar.hal.routing.BackgroundSpikeSource;
import org.neckar.testkit.Seeds;

/** The way of events through the chip, from the words of the host to the synapses and back. */
class EventPathTest {
    private static final int TOP = 0;

    private ScriptedCircuits circuits;
    private TestBoard board;
    private WordBuffer program;

    @BeforeEach
    void bringUp() {
        circuits = new ScriptedCircuits();
        board = new TestBoard(circuits);
        program = new WordBuffer();
        board.start();
    }

    private void openBuses(int half) {
        TestBoard.write(
                program,
                new CommonPADIBusConfigOnDLS(half),
                CommonPADIBusConfig.DEFAULT.withEnableSpl1(Collections.nCopies(4, true)));
    }

    private void driver(int driver, int mask, RowMode bottom, RowMode top) {
        TestBoard.write(
                program,
                new SynapseDriverOnDLS(driver),
                SynapseDriverConfig.DEFAULT
                        .withEnableReceiver(true)
                        .withRowAddressCompareMask(mask)
                        .withRowModeBottom(bottom)
                        .withRowModeTop(top));
    }

    private static int label(int rowSelect, int address) {
        return rowSelect << 6 | address;
    }

    @Test
    void shouldReachTheRowsOfADriverAsTheirModesSay() {
        openBuses(TOP);
        driver(0, 31, RowMode.EXCITATORY, RowMode.INHIBITORY);
        driver(1, 31, RowMode.DISABLED, RowMode.EXCITATORY_AND_INHIBITORY);
        Events.spikes(program, label(0, 42));
        board.runFor(program, 200);
        var seen = circuits.arrivals().stream()
                .map(arrival -> List.of(arrival.hemisphere(), arrival.row(), arrival.address(), arrival.lines()))
                .toList();
        assertEquals(Set.of(List.of(0, 0, 42, 1), List.of(0, 1, 42, 2), List.of(0, 3, 42, 3)), new HashSet<>(seen));
    }

    @Test
    void shouldArriveAtTheSynapseAFixedTimeAfterTheSpikeWasSent() {
        openBuses(TOP);
        driver(0, 31, RowMode.EXCITATORY, RowMode.DISABLED);
        Timing.setupTimer(program);
        for (int at : new int[] {100, 250}) {
            Timing.waitUntil(program, at);
            Events.spikes(program, label(0, 1));
        }
        board.runFor(program, 1000);
        var cycles = circuits.arrivals().stream().map(Arrival::cycle).toList();
        assertEquals(2, cycles.size());
        assertEquals(150 * FpgaTiming.CHIP_CYCLES, cycles.get(1) - cycles.get(0));
    }

    @Test
    void shouldStopAtABusThatIsClosedToTheCrossbar() {
        driver(0, 31, RowMode.EXCITATORY, RowMode.DISABLED);
        Events.spikes(program, label(0, 1));
        board.runFor(program, 200);
        assertEquals(List.of(), circuits.arrivals());
        assertEquals(8, board.report().events().busClosed());
    }

    @Seeds(20)
    void shouldBeAcceptedByTheDriversTheRowSelectChooses(RandomGenerator random) {
        bringUp();
        openBuses(TOP);
        int[] masks = new int[128];
        for (int driver = 0; driver < masks.length; driver++) {
            masks[driver] = random.nextInt(32);
            driver(driver, masks[driver], RowMode.EXCITATORY, RowMode.DISABLED);
        }
        int select = random.nextInt(32);
        Events.spikes(program, label(select, 9));
        board.runFor(program, 200);
        var expected = IntStream.range(0, masks.length)
                .filter(driver -> ((select ^ driver / 4) & masks[driver]) == 0)
                .map(driver -> 2 * driver)
                .boxed()
                .toList();
        assertEquals(
                expected,
                circuits.arrivals().stream().map(Arrival::row).sorted().toList());
    }

    @Test
    void shouldKeepOnlyTheTopAddressBitForTheSynapsesWhereForwardingIsOff() {
        openBuses(TOP);
        TestBoard.write(
                program,
                new SynapseDriverOnDLS(0),
                SynapseDriverConfig.DEFAULT
                        .withEnableReceiver(true)
                        .withEnableAddressOut(false)
                        .withRowModeBottom(RowMode.EXCITATORY));
        Events.spikes(program, label(0, 0x3f));
        board.runFor(program, 200);
        assertEquals(
                List.of(0x20),
                circuits.arrivals().stream().map(Arrival::address).toList());
        assertEquals(List.of(0x3f), circuits.activations());
    }

    @Test
    void shouldFireTheBusesChosenInTheEventRegister() {
        for (int driver = 0; driver < 4; driver++) {
            driver(128 + driver, 31, RowMode.EXCITATORY, RowMode.DISABLED);
        }
        TestBoard.write(
                program,
                new PADIEventOnDLS(1),
                new PADIEvent(List.of(true, false, true, false), new SynapseLabel(17), new PADIRowSelectAddress(0)));
        board.runFor(program, 200);
        var seen = circuits.arrivals().stream()
                .map(arrival -> List.of(arrival.hemisphere(), arrival.row(), arrival.address()))
                .toList();
        assertEquals(List.of(List.of(1, 0, 17), List.of(1, 4, 17)), seen);
    }

    @Test
    void shouldCarryOneEventPerCycleOnABus() {
        openBuses(TOP);
        driver(0, 31, RowMode.EXCITATORY, RowMode.DISABLED);
        Events.spikes(program, label(0, 1), label(0, 2), label(0, 3));
        board.runFor(program, 200);
        var arrivals = circuits.arrivals();
        assertEquals(List.of(1, 2, 3), arrivals.stream().map(Arrival::address).toList());
        assertEquals(
                EventTiming.SPL1_CYCLE,
                arrivals.get(1).cycle() - arrivals.get(0).cycle());
        assertEquals(
                EventTiming.SPL1_CYCLE,
                arrivals.get(2).cycle() - arrivals.get(1).cycle());
    }

    private void neuron(int column, int row, int address, boolean sends) {
        var at = new NeuronBackendConfigOnDLS(PerBackendNeuron.indexOf(AtomicNeuronOnDLS.at(column, row)));
        TestBoard.write(
                program,
                at,
                NeuronBackendConfig.DEFAULT
                        .withAddressOut(new NeuronBackendAddressOut(address))
                        .withEnableSpikeOut(sends));
    }

    @Test
    void shouldLabelANeuronByItsOutputAndItsAddress() {
        neuron(170, 1, 0xab, true);
        TestBoard.trigger(program, reset(170, 1), NeuronReset.class);
        var spikes = board.runFor(program, 200).spikes();
        assertEquals(1, spikes.size());
        // output 5 leaves through channel 5 mod 4 = 1
        assertEquals(0x4000 | 0x5ab, spikes.label(0));
    }

    private static NeuronResetOnDLS reset(int column, int row) {
        return new NeuronResetOnDLS(PerBackendNeuron.indexOf(AtomicNeuronOnDLS.at(column, row)));
    }

    @Test
    void shouldComeBackToASynapseAfterTheLatencyOfThePath() {
        openBuses(TOP);
        driver(0, 31, RowMode.EXCITATORY, RowMode.DISABLED);
        neuron(3, 0, 5, true);
        board.runFor(program, 10);
        long fires = circuits.now() + 1000;
        circuits.fire(fires, 3);
        board.runFor(program, 2000);
        assertEquals(List.of(new Arrival(fires + AnalogCore.LATENCY, 0, 0, 5, 1)), circuits.arrivals());
    }

    @Test
    void shouldSendSpikesOfOneCycleOneAfterTheOtherByNeuron() {
        neuron(0, 0, 1, true);
        neuron(1, 0, 2, true);
        neuron(0, 1, 3, true);
        board.runFor(program, 10);
        long fires = circuits.now() + 100;
        circuits.fire(fires, 0);
        circuits.fire(fires, 1);
        circuits.fire(fires, 256);
        var spikes = board.runFor(program, 500).spikes();
        assertEquals(List.of(1, 2, 3), List.of(spikes.label(0), spikes.label(1), spikes.label(2)));
        assertEquals(1, spikes.chipTime(1) - spikes.chipTime(0));
        assertEquals(1, spikes.chipTime(2) - spikes.chipTime(1));
    }

    @Test
    void shouldCountSpikesEvenIfTheNeuronSendsNone() {
        neuron(200, 1, 0, false);
        int neuron = AtomicNeuronOnDLS.at(200, 1).toEnum();
        board.runFor(program, 10);
        for (int i = 0; i < 300; i++) {
            circuits.fire(circuits.now() + 100 + 50L * i, neuron);
        }
        assertEquals(0, board.runFor(program, 20_000).spikes().size());
        int place = PerBackendNeuron.indexOf(AtomicNeuronOnDLS.at(200, 1));
        var count = board.read(new SpikeCounterReadOnDLS(place), SpikeCounterRead.class);
        assertEquals(255, count.count());
        assertTrue(count.overflow());
        TestBoard.trigger(program, new SpikeCounterResetOnDLS(place), SpikeCounterReset.class);
        board.run(program);
        assertEquals(
                0,
                board.read(new SpikeCounterReadOnDLS(place), SpikeCounterRead.class)
                        .count());
    }

    @Test
    void shouldGenerateRegularEventsOnePeriodApart() {
        TestBoard.write(
                program,
                new BackgroundSpikeSourceOnDLS(2),
                BackgroundSpikeSource.DEFAULT
                        .withNeuronLabel(new NeuronLabel(0x123))
                        .withPeriod(100)
                        .withEnable(true));
        var spikes = board.runFor(program, 1030).spikes();
        assertEquals(20, spikes.size());
        for (int i = 1; i < spikes.size(); i++) {
            assertEquals(0x8123, spikes.label(i));
            assertEquals(50, spikes.chipTime(i) - spikes.chipTime(i - 1));
        }
    }

    @Test
    void shouldGenerateEventsBetweenTwoWritesOfOneGenerator() {
        var generator = new BackgroundSpikeSourceOnDLS(2);
        var on = BackgroundSpikeSource.DEFAULT.withPeriod(100).withEnable(true);
        Timing.setupTimer(program);
        TestBoard.write(program, generator, on);
        Timing.waitUntil(program, 525);
        TestBoard.write(program, generator, on.withEnable(false));
        Timing.waitUntil(program, 2000);
        assertEquals(10, board.run(program).spikes().size());
    }

    @Seeds(5)
    void shouldGenerateRandomEventsAtTheirRateWithRandomLabels(RandomGenerator random) {
        bringUp();
        int rate = 15 + random.nextInt(200);
        TestBoard.write(
                program,
                new BackgroundSpikeSourceOnDLS(0),
                BackgroundSpikeSource.DEFAULT
                        .withSeed(random.nextInt() & 0xffff_ffffL)
                        .withMask(0x3)
                        .withRate(rate)
                        .withNeuronLabel(new NeuronLabel(0x100))
                        .withPeriod(20)
                        .withEnableRandom(true)
                        .withEnable(true));
        var spikes = board.runFor(program, 200_000).spikes();
        double draws = 20_000;
        double probability = (rate + 1) / 256.0;
        double sigma = Math.sqrt(draws * probability * (1 - probability));
        assertEquals(draws * probability, spikes.size(), 5 * sigma);
        int[] labels = new int[4];
        for (int i = 0; i < spikes.size(); i++) {
            labels[spikes.label(i) - 0x100]++;
        }
        for (int count : labels) {
            assertEquals(spikes.size() / 4.0, count, 5 * Math.sqrt(spikes.size() / 4.0));
        }
    }

    @Test
    void shouldHandOutTheEventsOfALongWaitPieceByPiece() {
        var board = TestBoard.scripted(new ScriptedCircuits());
        TestBoard.bringUp(program);
        TestBoard.record(program);
        TestBoard.write(
                program,
                new BackgroundSpikeSourceOnDLS(0),
                BackgroundSpikeSource.DEFAULT.withPeriod(4).withEnable(true));
        Timing.setupTimer(program);
        Timing.waitUntil(program, 1_000_000);
        program.add(ToFpga.HALT);
        List<Integer> pieces = new ArrayList<>();
        board.feed(program.toArray(), 0, program.size(), (words, from, count) -> pieces.add(count));
        assertTrue(pieces.stream().mapToInt(Integer::intValue).sum() > 400_000, pieces::toString);
        assertTrue(Collections.max(pieces) < 50_000, pieces::toString);
    }

    @Seeds(20)
    void shouldAccountForEveryEventAtEveryStage(RandomGenerator random) {
        bringUp();
        openBuses(random.nextInt(2));
        List<Integer> enabled = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int neuron = random.nextInt(512);
            neuron(neuron % 256, neuron / 256, random.nextInt(256), random.nextBoolean());
            driver(random.nextInt(256), random.nextInt(32), RowMode.EXCITATORY, RowMode.INHIBITORY);
            enabled.add(neuron);
        }
        board.runFor(program, 10);
        for (int i = 0; i < 3000; i++) {
            circuits.fire(circuits.now() + 1 + random.nextInt(8000), enabled.get(random.nextInt(20)));
        }
        for (int i = 0; i < 1000; i++) {
            Events.spikes(program, random.nextInt(1 << 16), random.nextInt(1 << 16), random.nextInt(1 << 16));
        }
        int received = board.runFor(program, 20_000).spikes().size();
        var events = board.report().events();
        assertEquals(3000, events.fromFpga());
        assertEquals(3000, events.neuronSpikes());
        assertEquals(List.of(), board.report().balance().differences());
        assertEquals(events.toFpga(), received);
        assertEquals(EventsUnderWay.NONE, events.underWay());
    }
}
