package org.neckar.chipmodel.analog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neckar.hal.madc.MADCConfig;
import org.neckar.hal.madc.MADCControl;
import org.neckar.hal.readout.PadMultiplexerConfig;
import org.neckar.hal.readout.ReadoutSourceSelection;
import org.neckar.hal.transfer.NominalTransfer;

class MadcTest {
    private static final MADCControl START =
            MADCControl.DEFAULT.withWakeUp(true).withStartRecording(true);

    private ChipOnTable table;

    @BeforeEach
    void powerUp() {
        table = new ChipOnTable(ModelSettings.IDEAL);
        table.typical(0);
        table.typical(1);
        table.settle();
        table.neuron(0, ChipOnTable.withSynapses().withEnableReadout(true));
        table.neuron(1, ChipOnTable.withSynapses().withEnableReadout(true));
        table.chip.readoutSources(
                table.chip.now(),
                ReadoutSourceSelection.DEFAULT
                        .withNeuronEven(List.of(true, false, false, false))
                        .withNeuronOdd(List.of(false, false, true, false)));
    }

    private void record(MADCConfig config) {
        table.chip.madc(table.chip.now(), config);
        table.chip.madcControl(table.chip.now(), START);
    }

    @Test
    void shouldSampleEvery34NanosecondsByDefault() {
        record(MADCConfig.DEFAULT.withNumberOfSamples(1001));
        table.runMicroseconds(100);
        long[] cycles =
                table.samples.stream().mapToLong(ChipOnTable.Sample::cycle).toArray();
        assertEquals(1001, cycles.length);
        assertEquals(34 * 1000, 4 * (cycles[1000] - cycles[0]));
    }

    @Test
    void shouldShowTheRestingMembraneAfterEightMicroseconds() {
        record(MADCConfig.DEFAULT.withNumberOfSamples(1000));
        table.runMicroseconds(100);
        assertEquals(304, table.values().get(240), 1);
        assertTrue(table.values().get(0) < 100, "first sample " + table.values().get(0));
    }

    @Test
    void shouldAlternateBetweenTheMultiplexers() {
        record(MADCConfig.DEFAULT.withNumberOfSamples(8).withActiveMuxInputSelectLength(1));
        table.runMicroseconds(10);
        assertEquals(
                List.of(0, 1, 0, 1, 0, 1, 0, 1),
                table.samples.stream().map(ChipOnTable.Sample::channel).toList());
    }

    @Test
    void shouldReportTheChannelOneSampleLateWhenItStaysForSeveral() {
        record(MADCConfig.DEFAULT.withNumberOfSamples(6).withActiveMuxInputSelectLength(2));
        table.runMicroseconds(10);
        assertEquals(
                List.of(0, 0, 0, 1, 1, 0),
                table.samples.stream().map(ChipOnTable.Sample::channel).toList());
    }

    @Test
    void shouldCountInsteadOfSamplingWhenAskedForDummyData() {
        record(MADCConfig.DEFAULT.withNumberOfSamples(2000).withEnableDummyData(true));
        table.runMicroseconds(100);
        assertEquals(
                LongStream.range(0, 2000)
                        .map(i -> i % 1024)
                        .mapToObj(i -> (int) i)
                        .toList(),
                table.values());
    }

    @Test
    void shouldNotRecordBeforeItWokeUp() {
        table.chip.madc(table.chip.now(), MADCConfig.DEFAULT.withNumberOfSamples(100));
        table.chip.madcControl(table.chip.now(), MADCControl.DEFAULT.withStartRecording(true));
        table.runMicroseconds(100);
        assertEquals(List.of(), table.samples);
    }

    @Test
    void shouldStopWhenTold() {
        record(MADCConfig.DEFAULT);
        table.chip.madcControl(table.chip.now(), MADCControl.DEFAULT.withStopRecording(true));
        table.chip.madcControl(
                table.chip.now(), MADCControl.DEFAULT.withStartRecording(true).withEnableContinuousSampling(true));
        table.runMicroseconds(10);
        int before = table.samples.size();
        table.chip.madcControl(table.chip.now(), MADCControl.DEFAULT.withStopRecording(true));
        table.runMicroseconds(100);
        assertTrue(before > 250, before + " samples");
        assertEquals(before, table.samples.size());
    }

    @Test
    void shouldSampleSlowerWithAScaledClock() {
        record(MADCConfig.DEFAULT
                .withNumberOfSamples(11)
                .withEnableMadcClockScaling(true)
                .withMadcClockScaleValue(4));
        table.runMicroseconds(100);
        long[] cycles =
                table.samples.stream().mapToLong(ChipOnTable.Sample::cycle).toArray();
        assertEquals(34 * 10 * 10, 4 * (cycles[10] - cycles[0]));
    }

    @Test
    void shouldShowGroundWhenNothingIsConnected() {
        table.chip.readoutSources(table.chip.now(), ReadoutSourceSelection.DEFAULT);
        record(MADCConfig.DEFAULT.withNumberOfSamples(1000));
        table.runMicroseconds(100);
        assertEquals(22, table.values().get(900), 1);
    }

    @ParameterizedTest
    @CsvSource({"500, 5, 34", "250, 5, 68", "500, 0, 24", "250, 7, 76"})
    void shouldSampleAtTheRateOfItsClock(double megahertz, int adjust, double nanoseconds) {
        table.chip.madcClock(megahertz);
        record(MADCConfig.DEFAULT.withNumberOfSamples(1001).withSampleDurationAdjust(adjust));
        table.runMicroseconds(100);
        long[] cycles =
                table.samples.stream().mapToLong(ChipOnTable.Sample::cycle).toArray();
        assertEquals(1000 * nanoseconds, 4.0 * (double) (cycles[1000] - cycles[0]), 4);
    }

    @Test
    void shouldNotRecordWithoutItsClock() {
        table.chip.madcClock(0);
        record(MADCConfig.DEFAULT.withNumberOfSamples(100));
        table.runMicroseconds(100);
        assertEquals(List.of(), table.samples);
    }

    @Test
    void shouldShowWhatTheBoardPutsOnAPad() {
        table.chip.board(
                table.chip.now(), new BoardVoltages(0, 0, List.of(OptionalDouble.of(0.6), OptionalDouble.empty())));
        table.chip.padMultiplexer(table.chip.now(), 0, PadMultiplexerConfig.DEFAULT.withDebugToPad(true));
        table.chip.readoutSources(table.chip.now(), ReadoutSourceSelection.DEFAULT.withDebugPlus(List.of(true, false)));
        record(MADCConfig.DEFAULT.withNumberOfSamples(1000));
        table.runMicroseconds(100);
        assertEquals(NominalTransfer.madcLsb(0.6), table.values().get(900), 1);
    }

    @Test
    void shouldStopWithoutItsSupplyAndWaitToBeWokenUpWithIt() {
        record(MADCConfig.DEFAULT.withNumberOfSamples(1000));
        table.runMicroseconds(10);
        int before = table.samples.size();
        table.chip.supply(table.chip.now(), true, false);
        record(MADCConfig.DEFAULT.withNumberOfSamples(1000));
        table.runMicroseconds(10);
        assertEquals(before, table.samples.size());
        table.chip.supply(table.chip.now(), true, true);
        table.chip.madcControl(table.chip.now(), MADCControl.DEFAULT.withStartRecording(true));
        table.runMicroseconds(10);
        assertEquals(before, table.samples.size());
        record(MADCConfig.DEFAULT.withNumberOfSamples(1000));
        table.runMicroseconds(10);
        assertTrue(table.samples.size() > before);
    }
}
