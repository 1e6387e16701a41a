package org.neckar.hwdb.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neckar.hwdb.ChipIdentity;
import org.neckar.hwdb.HwdbException;

class KindsTest {
    private static final ChipIdentity CHIP = new ChipIdentity(0x5a1b2c, 0x123456789abcdefL);
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private static LeakCalibration leak(int neurons) {
        int[] codes = new int[neurons];
        Arrays.setAll(codes, neuron -> 500 + neuron % 100);
        double[] some = new double[LeakCalibration.NEURONS];
        Arrays.setAll(some, neuron -> 80 + neuron / 1000.0);
        boolean[] success = new boolean[LeakCalibration.NEURONS];
        Arrays.fill(success, 1, success.length, true);
        return new LeakCalibration(
                Column.of(codes),
                Column.of(some),
                Column.of(some),
                Column.of(some),
                Column.of(some),
                Column.of(success));
    }

    private static CadcCalibration cadc() {
        double[] reads = new double[CadcCalibration.CHANNELS];
        Arrays.setAll(reads, channel -> channel / 8.0);
        int[] offsets = new int[CadcCalibration.CHANNELS];
        Arrays.setAll(offsets, channel -> channel % 256 - 128);
        return new CadcCalibration(
                Column.of(new int[] {40, 25, 34, 26}),
                Column.of(new int[] {389, 379, 348, 359}),
                Column.of(offsets),
                Column.of(reads),
                Column.of(reads),
                Column.of(new boolean[CadcCalibration.CHANNELS]));
    }

    @Test
    void shouldReadTheLeakCalibrationItStored(@TempDir Path folder) {
        var calibration = leak(LeakCalibration.NEURONS);
        var store = CalibrationStore.open(folder.resolve(CalibrationStore.FILE_NAME));
        store.save(calibration.toRecord(CHIP, NOON, "test"));
        var record = store.latest(CHIP, LeakCalibration.KIND).orElseThrow();
        assertEquals(calibration, LeakCalibration.fromRecord(record));
    }

    @Test
    void shouldReadTheCadcCalibrationItStored(@TempDir Path folder) {
        var calibration = cadc();
        var store = CalibrationStore.open(folder.resolve(CalibrationStore.FILE_NAME));
        store.save(calibration.toRecord(CHIP, NOON, "test"));
        var record = store.latest(CHIP, CadcCalibration.KIND).orElseThrow();
        assertEquals(calibration, CadcCalibration.fromRecord(record));
    }

    private static SynapticTimeConstants.Line line(int neurons, int firstCode) {
        int[] codes = new int[neurons];
        Arrays.setAll(codes, neuron -> firstCode + neuron % 50);
        double[] us = new double[SynapticTimeConstants.NEURONS];
        Arrays.setAll(us, neuron -> neuron == 3 ? Double.NaN : 10 + neuron / 1000.0);
        boolean[] success = new boolean[SynapticTimeConstants.NEURONS];
        Arrays.fill(success, 4, success.length, true);
        return new SynapticTimeConstants.Line(
                Column.of(codes), Column.of(us), Column.of(us), Column.of(us), Column.of(success));
    }

    @Test
    void shouldReadTheTimeConstantsOfBothInputsItStored(@TempDir Path folder) {
        var calibration = new SynapticTimeConstants(
                line(SynapticTimeConstants.NEURONS, 60), line(SynapticTimeConstants.NEURONS, 90));
        var store = CalibrationStore.open(folder.resolve(CalibrationStore.FILE_NAME));
        store.save(calibration.toRecord(CHIP, NOON, "test"));
        var record = store.latest(CHIP, SynapticTimeConstants.KIND).orElseThrow();
        assertEquals(calibration, SynapticTimeConstants.fromRecord(record));
        assertEquals(60, record.ints("i_bias_synin_exc_tau")[0]);
        assertEquals(90, record.ints("i_bias_synin_inh_tau")[0]);
    }

    @Test
    void shouldRefuseTimeConstantsOfTooFewNeurons() {
        var error = assertThrows(HwdbException.class, () -> line(511, 60));
        assertEquals("synaptic-time-constants.codes", error.where());
    }

    @Test
    void shouldNameTheColumnWhoseLengthIsWrong() {
        var error = assertThrows(HwdbException.class, () -> leak(511));
        assertEquals("leak.v_leak", error.where());
        assertEquals("got 511 values (allowed 512)", error.got());
    }

    @Test
    void shouldRefuseARecordOfAnotherKind() {
        var record = cadc().toRecord(CHIP, NOON, "test");
        var error = assertThrows(HwdbException.class, () -> LeakCalibration.fromRecord(record));
        assertEquals("got 'cadc' (allowed 'leak')", error.got());
    }

    @Test
    void shouldRefuseARecordOfANewerFormat() {
        var record = leak(LeakCalibration.NEURONS).toRecord(CHIP, NOON, "test");
        var newer = new CalibrationRecord(
                record.kind(),
                LeakCalibration.FORMAT + 1,
                CHIP,
                NOON,
                "test",
                record.settings(),
                record.columns(),
                record.metadata());
        var error = assertThrows(FormatTooNewException.class, () -> LeakCalibration.fromRecord(newer));
        assertTrue(error.getMessage().contains("leak"), error.getMessage());
    }

    @Test
    void shouldCountTheQuadrantsOfChannelsByHalfAndSide() {
        int[] channels = {0, 127, 128, 255, 256, 384, 511, 512, 640, 768, 1023};
        int[] quadrants = {0, 0, 1, 1, 0, 1, 1, 2, 3, 2, 3};
        assertArrayEquals(
                quadrants,
                Arrays.stream(channels).map(CadcCalibration::quadrant).toArray());
    }
}
