package org.neckar.tools.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neckar.hwdb.store.CalibrationStore;
import org.neckar.hwdb.store.LeakCalibration;
import org.neckar.stadls.run.Board;
import org.neckar.tools.ExitCode;
import org.neckar.tools.Neckar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CalibrateCommandTest {
    private static final String CONNECTION = "sim:?seed=7";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private String store;
    private String pictures;

    @BeforeEach
    void chooseStore() {
        store = folder.resolve("store").toString();
        pictures = folder.resolve("pictures").toString();
    }

    private int run(String... arguments) {
        return Neckar.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private int leak(String... more) {
        String[] arguments = {"calibrate", "leak", "--connection", CONNECTION, "--store", store, "-o", pictures};
        var all = Stream.concat(Arrays.stream(arguments), Arrays.stream(more));
        return run(all.toArray(String[]::new));
    }

    @Test
    void shouldStoreWhatItFoundForTheChipBehindTheConnection() {
        assertEquals(ExitCode.OK, leak(), err.toString());
        var stored = CalibrationStore.open(Path.of(store, CalibrationStore.FILE_NAME));
        try (var board = Board.open(CONNECTION)) {
            var record = stored.latest(board.identity(), LeakCalibration.KIND).orElseThrow();
            var leak = LeakCalibration.fromRecord(record);
            assertEquals(0.42, leak.targetVolts().values()[0], 1e-9);
            assertTrue(out.toString().contains(board.identity().toString()), out.toString());
        }
        assertTrue(out.toString().contains("bottom right"), out.toString());
        assertFalse(out.toString().contains("warning"), out.toString());
    }

    @Test
    void shouldSayTheSpreadToScripts() {
        assertEquals(ExitCode.OK, leak("--json", "--target", "100"), err.toString());
        JsonNode summary = JsonMapper.shared().readTree(out.toString());
        assertEquals(100, summary.get("target_lsb").asDouble());
        var neurons = summary.get("neurons");
        assertTrue(neurons.get("before").get("trimmed_deviation").asDouble() > 9, neurons.toString());
        assertTrue(neurons.get("after").get("trimmed_deviation").asDouble() < 1.5, neurons.toString());
        assertEquals(0, neurons.get("failed").asInt());
        assertEquals(4, summary.get("quadrants").size());
        assertEquals(512, neurons.get("after").get("count").asInt());
    }

    @Test
    void shouldSayWhichRoutineFailedAndHowFarOff() {
        assertEquals(
                ExitCode.OK,
                run("calibrate", "leak", "--connection", "zeromock:", "--store", store, "-o", pictures),
                err.toString());
        assertTrue(
                out.toString()
                        .contains(
                                "CADC ramp start: 4 of 4 failed; top left has cadc_v_ramp_offset 0 and reads 0.0 CADC LSB"
                                        + " (target 20.0)"),
                out.toString());
        assertTrue(out.toString().contains("leak potential: 512 of 512 failed; number 0 has v_leak"), out.toString());
    }

    @Test
    void shouldSayThatNoTimeConstantWasFoundOnABoardThatAnswersZeros() {
        assertEquals(
                ExitCode.OK,
                run("calibrate", "tau-syn", "--connection", "zeromock:", "--store", store, "-o", pictures),
                err.toString());
        assertTrue(
                out.toString()
                        .contains("excitatory time constant: 512 of 512 failed; number 0 has i_bias_synin_exc_tau 3 and"
                                + " reads - us (target 10.0)"),
                out.toString());
    }

    @Test
    void shouldDrawTheSpreadAndTheCodes() throws IOException {
        assertEquals(ExitCode.OK, leak(), err.toString());
        for (var name : new String[] {"leak-spread.png", "leak-codes.png"}) {
            assertTrue(ImageIO.read(Path.of(pictures, name).toFile()).getWidth() > 500, name);
        }
    }

    @Test
    void shouldCalibrateTimeConstantsOfSynapticInputsStoreListAndDrawThem() throws IOException {
        assertEquals(
                ExitCode.OK,
                run("calibrate", "tau-syn", "--connection", CONNECTION, "--store", store, "-o", pictures, "--json"),
                err.toString());
        var inputs = JsonMapper.shared().readTree(out.toString()).get("inputs");
        for (int sign = 0; sign < 2; sign++) {
            assertEquals(0, inputs.get(sign).get("failed").asInt());
            assertTrue(inputs.get(sign).get("after").get("deviation").asDouble() < 0.35, inputs.toString());
        }
        for (var name : new String[] {"tau-syn-exc-spread.png", "tau-syn-inh-spread.png"}) {
            assertTrue(ImageIO.read(Path.of(pictures, name).toFile()).getWidth() > 500, name);
        }
        run("calibrate", "list", "--store", store);
        assertTrue(
                out.toString()
                        .lines()
                        .anyMatch(line -> line.contains("synaptic-time-constants") && line.contains("10.0 us")),
                out.toString());
    }

    @Test
    void shouldListWhatIsStored() {
        assertEquals(ExitCode.OK, run("calibrate", "list", "--store", store), err.toString());
        assertTrue(out.toString().startsWith("no calibrations in " + store), out.toString());
        leak();
        out.getBuffer().setLength(0);
        assertEquals(ExitCode.OK, run("calibrate", "list", "--store", store), err.toString());
        assertTrue(out.toString().contains("80.0 CADC LSB"), out.toString());
        assertTrue(out.toString().lines().anyMatch(line -> line.contains("cadc")), out.toString());
    }

    @Test
    void shouldRefuseATargetOutOfReachBeforeAnythingIsStored() {
        assertEquals(ExitCode.FAILED, leak("--target", "300"));
        assertTrue(err.toString().contains("300.0 CADC LSB (allowed 50.0..160.0)"), err.toString());
        assertFalse(Files.exists(Path.of(store)));
    }

    @Test
    void shouldExplainADamagedStore() throws IOException {
        var file = Path.of(store, CalibrationStore.FILE_NAME);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "this is no database, and long enough to be sure of it".repeat(40));
        assertEquals(ExitCode.FAILED, run("calibrate", "list", "--store", store));
        assertTrue(err.toString().startsWith("neckar: "), err.toString());
        assertFalse(err.toString().contains("internal error"), err.toString());
    }
}
