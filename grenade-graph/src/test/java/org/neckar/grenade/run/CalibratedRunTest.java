package org.neckar.grenade.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.neckar.grenade.network.Units.ms;
import static org.neckar.grenade.network.Units.volts;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neckar.grenade.network.Lif;
import org.neckar.grenade.network.Network;
import org.neckar.grenade.network.Population;
import org.neckar.grenade.result.Result;
import org.neckar.hal.transfer.NominalTransfer;
import org.neckar.hwdb.ChipIdentity;
import org.neckar.hwdb.store.CalibrationRecord;
import org.neckar.hwdb.store.CalibrationStore;
import org.neckar.hwdb.store.Column;
import org.neckar.hwdb.store.LeakCalibration;
import org.neckar.stadls.run.Board;

/** A stored calibration changes what a run does on its chip, and on no other. */
class CalibratedRunTest {
    /** 40 codes of 1.5 mV above the nominal code. */
    private static final double SHIFT_VOLTS = 0.06;

    @TempDir
    private Path folder;

    private static CalibrationRecord shifted(ChipIdentity chip) {
        int[] codes = new int[LeakCalibration.NEURONS];
        double[] target = new double[LeakCalibration.NEURONS];
        boolean[] success = new boolean[LeakCalibration.NEURONS];
        Arrays.fill(codes, NominalTransfer.leakCode(0.5) + 40);
        Arrays.fill(target, 0.5);
        Arrays.fill(success, true);
        Column.Doubles volts = Column.of(target);
        return new LeakCalibration(Column.of(codes), volts, volts, volts, volts, Column.of(success))
                .toRecord(chip, Instant.EPOCH, "test");
    }

    private Result runWith(CalibrationRecord record, Board board) {
        CalibrationStore store = CalibrationStore.open(folder.resolve(CalibrationStore.FILE_NAME));
        store.save(record);
        Network net = Network.named("rest");
        Population one =
                net.add(Population.of(1, Lif.defaults().withVLeak(volts(0.5)).withSpiking(false)));
        net.record(one.membrane(0));
        return Emulation.on(board).with(store).run(net, ms(0.02));
    }

    private static double rest(Result result) {
        return Arrays.stream(result.traces().iterator().next().volts())
                .average()
                .orElseThrow();
    }

    @Test
    void shouldRestWhereTheCodesOfTheChipSay() {
        try (Board board = Board.open(Simulated.IDEAL)) {
            Result result = runWith(shifted(board.identity()), board);

            assertEquals(0.5 + SHIFT_VOLTS, rest(result), 0.002);
        }
    }

    @Test
    void shouldNameTheCalibrationInTheRecordOfTheRun() {
        try (Board board = Board.open(Simulated.IDEAL)) {
            CalibrationRecord record = shifted(board.identity());

            assertEquals(
                    List.of(record.checksum()), runWith(record, board).record().calibrations());
        }
    }

    @Test
    void shouldNotUseTheCalibrationOfAnotherChip() {
        try (Board board = Board.open(Simulated.IDEAL)) {
            long other = board.identity().eepromSerial() ^ 1;
            Result result =
                    runWith(shifted(new ChipIdentity(other, board.identity().fpgaDna())), board);

            assertEquals(0.5, rest(result), 0.002);
            assertEquals(List.of(), result.record().calibrations());
        }
    }
}
