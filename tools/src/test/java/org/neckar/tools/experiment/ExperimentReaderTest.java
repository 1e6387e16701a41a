package org.neckar.tools.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neckar.fisch.NeckarException;
import org.neckar.grenade.network.BackgroundSource;
import org.neckar.grenade.network.Code;
import org.neckar.grenade.network.HXNeuron;
import org.neckar.grenade.network.Lif;
import org.neckar.grenade.network.LifParameter;
import org.neckar.grenade.network.Origin;
import org.neckar.grenade.network.Population;
import org.neckar.grenade.network.SpikeTrains;
import org.neckar.grenade.network.Synapses;
import org.neckar.grenade.network.TimeSpan;
import org.neckar.grenade.network.Voltage;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;

class ExperimentReaderTest {
    private static final String POPULATION = "populations:\n  a: {size: 2, cell: lif}\n  b: {size: 3, cell: lif}\n";

    private static Experiment parse(String text) {
        return ExperimentReader.parse("x.yaml", "runtime: 100 us\n" + text);
    }

    private static Lif lif(String parameters) {
        var experiment = parse("populations: {a: {size: 1, cell: lif, parameters: {" + parameters + "}}}\n");
        return assertInstanceOf(
                Lif.class, experiment.network().populations().getFirst().cell());
    }

    private static SpikeTrains trains(String source) {
        return parse(POPULATION + "sources:\n  s: " + source + "\n")
                .network()
                .sources()
                .getFirst()
                .trains();
    }

    private static Synapses synapses(String projection) {
        return parse(POPULATION + "projections:\n  - " + projection + "\n")
                .network()
                .projections()
                .getFirst()
                .synapses();
    }

    @Test
    void shouldReadQuantitiesInAnyUnitOfTheirKind() {
        var cell = lif("v_leak: 650 mV, tau_mem: 0.02 ms, tau_syn_exc: 500 ns, v_reset: 0.5 V");
        assertEquals(0.65, ((Voltage) cell.get(LifParameter.V_LEAK)).volts(), 1e-12);
        assertEquals(20, ((TimeSpan) cell.get(LifParameter.TAU_MEM)).us(), 1e-12);
        assertEquals(0.5, ((TimeSpan) cell.get(LifParameter.TAU_SYN_EXC)).us(), 1e-12);
    }

    @Test
    void shouldReadRawCodes() {
        assertEquals(new Code(700), lif("v_leak: 700 code").get(LifParameter.V_LEAK));
    }

    @Test
    void shouldLeaveDefaultsWhereNothingIsGiven() {
        assertEquals(Lif.defaults(), lif(""));
    }

    @Test
    void shouldSwitchTheThresholdOff() {
        var experiment = parse("populations: {a: {size: 1, cell: lif, spiking: false}}\n");
        assertFalse(experiment.network().populations().getFirst().cell().isSpiking());
    }

    @Test
    void shouldReadRawNeurons() {
        var experiment = parse("populations: {a: {size: 1, cell: hxneuron, parameters: {leak_v_leak: 900,"
                + " threshold_enable: true}}}\n");
        var expected = HXNeuron.defaults().with("leak_v_leak", 900).with("threshold_enable", true);
        assertEquals(expected, experiment.network().populations().getFirst().cell());
    }

    @Test
    void shouldPlaceNeuronsByIndexIntervalAndName() {
        var experiment =
                parse("populations: {a: {size: 4, cell: lif, place: [7, 10..11, 'AtomicNeuronOnDLS(3, 1)']}}\n");
        assertEquals(
                List.of(
                        new AtomicNeuronOnDLS(7),
                        new AtomicNeuronOnDLS(10),
                        new AtomicNeuronOnDLS(11),
                        new AtomicNeuronOnDLS(256 + 3)),
                experiment.network().populations().getFirst().places());
    }

    @Test
    void shouldGiveTheSameTimesToAllSourcesOfAGroup() {
        var trains = trains("{size: 3, times: [30 us, 10 us]}");
        assertEquals(3, trains.size());
        assertArrayEquals(new double[] {10, 30}, trains.timesUs(2));
    }

    @Test
    void shouldGiveEverySourceItsOwnTimes() {
        var trains = trains("{times: [[10 us], [20 us, 30 us]]}");
        assertEquals(2, trains.size());
        assertArrayEquals(new double[] {20, 30}, trains.timesUs(1));
    }

    @Test
    void shouldLetRegularSpikesEndWithTheRun() {
        assertEquals(new SpikeTrains.Regular(1, 5, 100, 10), trains("{regular: {period: 10 us, start: 5 us}}"));
    }

    @Test
    void shouldKeepTheSeedOfPoissonSources() {
        var experiment =
                parse(POPULATION + "sources: {s: {size: 2, poisson: {rate: 20 kHz, seed: 42, stop: 50 us}}}\n");
        assertEquals(
                new SpikeTrains.Poisson(2, 0, 50, 20_000, 42),
                experiment.network().sources().getFirst().trains());
        assertEquals(Map.of("source s", 42L), experiment.seeds());
    }

    @Test
    void shouldReadBackgroundSourcesOfBothKindsAndTheirRecordings() {
        var experiment = parse(POPULATION
                + "sources:\n  n: {size: 4, background: {rate: 20 kHz, seed: 42}}\n  c: {background: {period: 10 us}}\n"
                + "projections: [{from: n, to: a, connect: all-to-all, weight: 3}]\nrecord: [n.spikes]\n");
        var network = experiment.network();
        assertEquals(
                List.of(new BackgroundSource.Poisson(4, 20_000, 42), new BackgroundSource.Regular(10)),
                network.backgrounds().stream().map(BackgroundSource::spiking).toList());
        assertEquals(List.of(network.backgrounds().getFirst()), network.recordedBackgrounds());
        assertEquals(Map.of("source n", 42L), experiment.seeds());
    }

    @Test
    void shouldConnectListsWithTheirOwnWeights() {
        var expected = new Synapses(new int[] {0, 1}, new int[] {2, 0}, new int[] {31, -20});
        assertEquals(expected, synapses("{from: a, to: b, connect: {list: [[0, 2], [1, 0, -20]]}, weight: 31}"));
    }

    @Test
    void shouldConnectEverythingWithEverything() {
        assertEquals(
                6,
                synapses("{from: a, to: b, connect: all-to-all, weight: -63}").size());
    }

    @Test
    void shouldDrawTheSameSynapsesFromTheSameSeed() {
        var projection = "{from: a, to: b, connect: {probability: 0.5, seed: 9}, weight: 5}";
        assertEquals(synapses(projection), synapses(projection));
    }

    @Test
    void shouldCloseARingByARemainder() {
        var experiment = parse("""
                populations:
                  link$(i):
                    for: {i: 0..2}
                    size: $(i + 1)
                    cell: lif
                projections:
                  - {for: {i: 0..2}, from: link$(i), to: link$((i + 1) % 3), connect: all-to-all, weight: 1}
                """);
        assertEquals(
                List.of("link0->link1#0", "link1->link2#1", "link2->link0#2"),
                experiment.network().projections().stream().map(p -> p.name()).toList());
        assertEquals(
                List.of(1, 2, 3),
                experiment.network().populations().stream()
                        .map(Population::size)
                        .toList());
    }

    @Test
    void shouldGoThroughAllCombinationsOfSeveralVariables() {
        var experiment = parse("populations:\n  n$(10 * i + j): {for: {i: 1..2, j: 0..1}, size: 1, cell: lif}\n");
        assertEquals(
                List.of("n10", "n11", "n20", "n21"),
                experiment.network().populations().stream().map(Origin::name).toList());
    }

    @Test
    void shouldShareParametersByAnchor() {
        var experiment = parse("""
                populations:
                  a: {size: 1, cell: lif, parameters: &p {tau_mem: 7 us}}
                  b: {size: 1, cell: lif, parameters: *p}
                """);
        assertEquals(
                experiment.network().populations().getFirst().cell(),
                experiment.network().populations().getLast().cell());
    }

    @Test
    void shouldNameAnExperimentAfterItsFile(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("relay.yaml"), "runtime: 1 ms\n" + POPULATION);
        var experiment = ExperimentReader.read(file);
        assertEquals("relay", experiment.name());
        assertEquals(new TimeSpan(1000), experiment.runtime());
    }

    @Test
    void shouldKeepTheTextWordForWord() {
        assertEquals("runtime: 100 us\n" + POPULATION, parse(POPULATION).text());
    }

    @Test
    void shouldSayThatAFileIsMissing() {
        var refusal = assertThrows(NeckarException.class, () -> ExperimentReader.read(Path.of("none.yaml")));
        assertEquals(
                "cannot read experiment file · none.yaml · no such file · 'neckar example' lists those that come along",
                refusal.getMessage());
    }

    @Test
    void shouldSayThatAFileIsNoText(@TempDir Path folder) throws Exception {
        var file = Files.write(folder.resolve("x.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        var refusal = assertThrows(NeckarException.class, () -> ExperimentReader.read(file));
        assertEquals(
                "cannot read experiment file · " + file
                        + " · not a text in UTF-8 · 'neckar example' lists those that come along",
                refusal.getMessage());
    }
}
