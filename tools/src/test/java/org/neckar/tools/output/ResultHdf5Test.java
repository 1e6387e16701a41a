package org.neckar.tools.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jhdf.HdfFile;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neckar.fisch.NeckarException;

class ResultHdf5Test {
    @TempDir
    private Path folder;

    @Test
    void shouldKeepSpikesAsTwoTypedColumnsPerPopulation() {
        try (var hdf = written(RunOutputs.relay())) {
            assertArrayEquals(new int[] {0, 2, 0}, (int[])
                    hdf.getDatasetByPath("/spikes/relay/neuron").getData());
            assertArrayEquals(new double[] {21.5, 22.004, 41.25}, (double[])
                    hdf.getDatasetByPath("/spikes/relay/time_us").getData());
        }
    }

    @Test
    void shouldSayCountZeroWithoutDatasetsForASilentPopulation() {
        try (var hdf = written(RunOutputs.relay())) {
            var silent = (Group) hdf.getByPath("/spikes/silent");
            assertEquals(0, attribute(silent, "count"));
            assertEquals(2, attribute(silent, "size"));
            assertTrue(silent.getChildren().isEmpty());
        }
    }

    @Test
    void shouldKeepTracesWithUnitAndPlace() {
        try (var hdf = written(RunOutputs.relay())) {
            var trace = hdf.getByPath("/traces/membrane");
            assertEquals("LSB", attribute(trace, "unit"));
            assertEquals("membrane", attribute(trace, "quantity"));
            assertEquals("relay[0]", attribute(trace, "neuron"));
            assertArrayEquals(new double[] {400, Double.NaN, 412.5, 399}, (double[])
                    hdf.getDatasetByPath("/traces/membrane/value").getData());
            assertArrayEquals(new double[] {0, 0.5, 1, 1.5}, (double[])
                    hdf.getDatasetByPath("/traces/membrane/time_us").getData());
        }
    }

    @Test
    void shouldKeepTheNetworkWordForWord() {
        var network = "# time constants in µs\npopulations:\n" + "  relay: {size: 4}\n".repeat(10_000);
        try (var hdf = written(new RunOutput("x", network, List.of(), List.of(), RunOutputs.facts()))) {
            assertEquals(network, hdf.getDatasetByPath("/network").getData());
        }
    }

    @Test
    void shouldKeepEveryFactOfTheRun() {
        try (var hdf = written(RunOutputs.relay())) {
            var run = hdf.getByPath("/run");
            assertEquals("sim:?seed=7", attribute(run, "connection"));
            assertEquals("chip model, seed 7", attribute(run, "executor"));
            assertEquals("0x000000000badcafe", attribute(run, "chip"));
            assertEquals("nominal transfer functions", attribute(run, "calibration"));
            assertEquals("sha256:00ff", attribute(run, "program_hash"));
            assertEquals(100.0, attribute(run, "duration_us"));
            assertEquals(7L, attribute(run, "seed.chip"));
            assertEquals(-1L, attribute(run, "seed.noise"));
            assertEquals("0.1.0", attribute(run, "version.neckar"));
            assertEquals(0.125, attribute(run, "seconds.compile"));
            assertEquals(1L, attribute(run, "loss.samples lost"));
        }
    }

    @Test
    void shouldWriteAReadableFileForARunWithoutAnyData() {
        try (var hdf = written(new RunOutput("", "", List.of(), List.of(), RunOutputs.facts()))) {
            assertTrue(((Group) hdf.getByPath("/spikes")).getChildren().isEmpty());
            assertTrue(((Group) hdf.getByPath("/traces")).getChildren().isEmpty());
            assertNull(hdf.getChild("network"));
        }
    }

    @Test
    void shouldEscapeNamesThatHdf5TakesForPaths() {
        var spikes = new SpikeColumns("layer/1 %", 1, new int[] {0}, new double[] {1});
        try (var hdf = written(new RunOutput("x", "n", List.of(spikes), List.of(), RunOutputs.facts()))) {
            var group = ((Group) hdf.getByPath("/spikes")).getChild("layer%2F1 %25");
            assertEquals("layer/1 %", attribute(group, "name"));
        }
    }

    @Test
    void shouldEscapeAPointAtTheStartOfAName() {
        assertEquals("%2E.", ResultHdf5.linkName(".."));
    }

    @Test
    void shouldRefuseAnAttributeThatNobodyCouldReadAndLeaveNoFile() {
        var connection = "sim:?" + "x".repeat(ResultHdf5.MAX_ATTRIBUTE_BYTES);
        var run = new RunOutput("x", "n", List.of(), List.of(), RunOutputs.facts(connection));
        var file = folder.resolve("result.h5");
        var error = assertThrows(NeckarException.class, () -> ResultHdf5.write(file, run));
        assertEquals(
                "text too long for an HDF5 attribute · run@connection · 32005 bytes (allowed <= 32000) · shorten it",
                error.getMessage());
        assertFalse(Files.exists(file));
    }

    @Test
    void shouldKeepTheLongestAttributeItAccepts() {
        var connection = "x".repeat(ResultHdf5.MAX_ATTRIBUTE_BYTES);
        var run = new RunOutput("x", "n", List.of(), List.of(), RunOutputs.facts(connection));
        try (var hdf = written(run)) {
            assertEquals(connection, attribute(hdf.getByPath("/run"), "connection"));
        }
    }

    private HdfFile written(RunOutput run) {
        var file = folder.resolve("result.h5");
        ResultHdf5.write(file, run);
        return new HdfFile(file);
    }

    private static Object attribute(Node node, String name) {
        return node.getAttribute(name).getData();
    }
}
