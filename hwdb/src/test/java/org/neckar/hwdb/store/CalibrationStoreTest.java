package org.neckar.hwdb.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neckar.hwdb.ChipIdentity;
import org.neckar.hwdb.HwdbException;
import org.neckar.testkit.Seeds;
import org.sqlite.SQLiteConfig;

class CalibrationStoreTest {
    private static final Path HOME = Path.of("home", "someone");

    @TempDir
    Path directory;

    private Path file;
    private CalibrationStore store;

    @BeforeEach
    void open() {
        file = directory.resolve("data").resolve(CalibrationStore.FILE_NAME);
        store = CalibrationStore.open(file);
    }

    @Test
    void shouldGiveBackWhatWasSaved() {
        store.save(Records.leak());
        assertEquals(Optional.of(Records.leak()), store.latest(Records.CHIP, "leak"));
    }

    @Test
    void shouldKeepTheOrderOfSettingsAndColumns() {
        store.save(Records.leak());
        var found = store.latest(Records.CHIP, "leak").orElseThrow();
        assertEquals(List.of("target", "samples"), List.copyOf(found.settings().keySet()));
        assertEquals(
                List.of("v_leak", "residual", "success"),
                List.copyOf(found.columns().keySet()));
    }

    @Seeds(20)
    void shouldGiveBackAnyRecord(RandomGenerator random) {
        var record = Records.random(random);
        store.save(record);
        var found = store.latest(record.chip(), "leak").orElseThrow();
        assertEquals(record, found);
        assertEquals(record.checksum(), found.checksum());
    }

    @Test
    void shouldSurviveBeingOpenedAgain() {
        store.save(Records.leak());
        assertEquals(Optional.of(Records.leak()), CalibrationStore.open(file).latest(Records.CHIP, "leak"));
    }

    @Test
    void shouldReadAMissingStoreAsEmpty() {
        assertEquals(Optional.empty(), store.latest(Records.CHIP, "leak"));
        assertEquals(List.of(), store.history(Records.CHIP));
        assertEquals(List.of(), store.chips());
        assertEquals(0, store.remove(Records.CHIP, "leak"));
    }

    @Test
    void shouldNotCreateAnythingByReading() {
        store.latest(Records.CHIP, "leak");
        store.remove(Records.CHIP, "leak");
        assertFalse(Files.exists(file.getParent()));
    }

    @Test
    void shouldReadAnEmptyFileAsEmpty() throws IOException {
        Files.createDirectories(file.getParent());
        Files.createFile(file);
        assertEquals(Optional.empty(), store.latest(Records.CHIP, "leak"));
        assertEquals(List.of(), store.history(Records.CHIP));
        assertEquals(List.of(), store.chips());
    }

    @Test
    void shouldNotShowOneChipTheCalibrationOfAnother() {
        store.save(Records.leak(Records.CHIP, Records.NOON));
        assertEquals(Optional.empty(), store.latest(Records.OTHER_CHIP, "leak"));
        assertEquals(List.of(), store.history(Records.OTHER_CHIP));
    }

    @Test
    void shouldFollowTheChipToAnotherFpga() {
        store.save(Records.leak());
        var moved = new ChipIdentity(Records.CHIP.eepromSerial(), 1);
        assertEquals(Optional.of(Records.leak()), store.latest(moved, "leak"));
    }

    @Test
    void shouldNotShowOneKindForAnother() {
        store.save(Records.leak());
        assertEquals(Optional.empty(), store.latest(Records.CHIP, "cadc"));
    }

    @Test
    void shouldFindTheNewestRecordWhateverTheOrderOfSaving() {
        var newer = Records.leak(Records.CHIP, Records.NOON.plusNanos(1));
        store.save(newer);
        store.save(Records.leak());
        assertEquals(Optional.of(newer), store.latest(Records.CHIP, "leak"));
    }

    @Test
    void shouldPreferTheLastSavedAmongRecordsOfTheSameTime() {
        var second = Records.leak().withMetadata("attempt", "2");
        store.save(Records.leak());
        store.save(second);
        assertEquals(Optional.of(second), store.latest(Records.CHIP, "leak"));
    }

    @Test
    void shouldListTheHistoryNewestFirst() {
        var later = Records.leak(Records.CHIP, Records.NOON.plusSeconds(1));
        store.save(Records.leak());
        store.save(later);
        assertEquals(List.of(later, Records.leak()), store.history(Records.CHIP));
    }

    @Test
    void shouldListTheChipsWithTheirNewestFpga() {
        var moved = new ChipIdentity(Records.CHIP.eepromSerial(), 1);
        store.save(Records.leak(moved, Records.NOON.plusSeconds(1)));
        store.save(Records.leak(Records.OTHER_CHIP, Records.NOON));
        store.save(Records.leak());
        assertEquals(List.of(moved, Records.OTHER_CHIP), store.chips());
    }

    @Test
    void shouldRemoveOneKindOfOneChip() {
        var cadc = CalibrationRecord.of("cadc", 1, Records.CHIP, Records.NOON, "neckar");
        var other = Records.leak(Records.OTHER_CHIP, Records.NOON);
        List.of(Records.leak(), Records.leak(), cadc, other).forEach(store::save);
        assertEquals(2, store.remove(Records.CHIP, "leak"));
        assertEquals(List.of(cadc), store.history(Records.CHIP));
        assertEquals(List.of(other), store.history(Records.OTHER_CHIP));
    }

    @Test
    void shouldLeaveNoColumnsBehindAfterRemoving() throws SQLException {
        store.save(Records.leak());
        store.remove(Records.CHIP, "leak");
        assertEquals(0, number("SELECT (SELECT count(*) FROM record_column) + (SELECT count(*) FROM record_text)"));
    }

    @Test
    void shouldKeepNothingOfARecordThatCouldNotBeSavedWhole() throws SQLException {
        store.save(Records.leak());
        sql("CREATE TRIGGER full BEFORE INSERT ON record_column WHEN NEW.name = 'success'"
                + " BEGIN SELECT RAISE(ABORT, 'disk full'); END");
        var error = assertThrows(HwdbException.class, () -> store.save(Records.leak(Records.OTHER_CHIP, Records.NOON)));
        assertTrue(error.getMessage().contains("disk full"), error.getMessage());
        assertEquals(1, number("SELECT count(*) FROM record"));
        assertEquals(3, number("SELECT count(*) FROM record_column"));
    }

    @Test
    void shouldNoticeAChangedByteInAColumn() throws SQLException {
        store.save(Records.leak());
        sql("UPDATE record_column SET content = x'BD0200000000000000000000' WHERE name = 'v_leak'");
        var error = assertThrows(CorruptStoreException.class, () -> store.latest(Records.CHIP, "leak"));
        assertEquals(file + " record 1, chip 0x5a1b2c leak", error.where());
        assertTrue(error.got().contains("allowed " + Records.leak().checksum()), error.got());
    }

    @Test
    void shouldNoticeAShortenedColumn() throws SQLException {
        store.save(Records.leak());
        sql("UPDATE record_column SET content = x'BD02' WHERE name = 'v_leak'");
        var error = assertThrows(CorruptStoreException.class, () -> store.history(Records.CHIP));
        assertEquals("got column of 3 x int32: got 2 bytes (allowed 12)", error.got());
    }

    @Test
    void shouldNoticeAChangedSetting() throws SQLException {
        store.save(Records.leak());
        sql("UPDATE record_text SET value = '60 LSB' WHERE name = 'target'");
        assertThrows(CorruptStoreException.class, () -> store.latest(Records.CHIP, "leak"));
    }

    @Test
    void shouldNoticeALostColumn() throws SQLException {
        store.save(Records.leak());
        sql("DELETE FROM record_column WHERE name = 'success'");
        assertThrows(CorruptStoreException.class, () -> store.latest(Records.CHIP, "leak"));
    }

    @Test
    void shouldNoticeAChangedChip() throws SQLException {
        store.save(Records.leak());
        sql("UPDATE record SET eeprom_serial = " + Records.OTHER_CHIP.eepromSerial());
        assertThrows(CorruptStoreException.class, () -> store.latest(Records.OTHER_CHIP, "leak"));
    }

    @Test
    void shouldStillRemoveADamagedRecord() throws SQLException {
        store.save(Records.leak());
        sql("UPDATE record SET sha256 = ''");
        assertEquals(1, store.remove(Records.CHIP, "leak"));
    }

    @Test
    void shouldNoticeAFileThatIsNoDatabase() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "not a database".repeat(1000));
        assertThrows(CorruptStoreException.class, () -> store.latest(Records.CHIP, "leak"));
        assertThrows(CorruptStoreException.class, () -> store.save(Records.leak()));
    }

    @Test
    void shouldRefuseTheDatabaseOfAnotherProgram() throws IOException, SQLException {
        Files.createDirectories(file.getParent());
        sql("CREATE TABLE recipes (name TEXT)");
        assertThrows(CorruptStoreException.class, () -> store.save(Records.leak()));
        assertEquals(1, number("SELECT count(*) FROM sqlite_schema"));
    }

    @Test
    void shouldRefuseAStoreOfAFutureFormat() throws SQLException {
        store.save(Records.leak());
        sql("UPDATE store_format SET version = 2");
        var error = assertThrows(FormatTooNewException.class, () -> store.latest(Records.CHIP, "leak"));
        assertEquals("got format 2 (allowed 1..1)", error.got());
        assertThrows(FormatTooNewException.class, () -> store.save(Records.leak()));
    }

    @Test
    void shouldRefuseAStoreOfAForgottenFormat() throws SQLException {
        store.save(Records.leak());
        sql("UPDATE store_format SET version = 0");
        var error = assertThrows(FormatTooOldException.class, () -> store.latest(Records.CHIP, "leak"));
        assertEquals("got format 0 (allowed 1..1)", error.got());
    }

    @Test
    void shouldNameTheDirectoryThatCannotBeCreated() throws IOException {
        Files.createFile(directory.resolve("data"));
        var error = assertThrows(HwdbException.class, () -> store.save(Records.leak()));
        assertEquals(file.toString(), error.where());
    }

    @Test
    void shouldKeepEveryRecordOfWritersThatWorkTogether() throws Exception {
        saveTogether(file, 8, 10);
        var seconds = store.history(Records.CHIP).stream()
                .map(record -> record.created().getEpochSecond() - Records.NOON.getEpochSecond())
                .toList();
        assertEquals(LongStream.range(0, 80).boxed().toList().reversed(), seconds);
    }

    @Test
    void shouldLetManyWritersCreateTheSameStore() throws Exception {
        for (var round = 0; round < 20; round++) {
            var fresh = directory.resolve("fresh" + round + ".sqlite");
            saveTogether(fresh, 12, 4);
            assertEquals(48, CalibrationStore.open(fresh).history(Records.CHIP).size());
        }
    }

    @Test
    void shouldReadWhileAnotherWrites() throws SQLException {
        store.save(Records.leak());
        try (var writer = new SQLiteConfig().createConnection("jdbc:sqlite:" + file);
                var statement = writer.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            statement.execute("DELETE FROM record");
            assertEquals(Optional.of(Records.leak()), store.latest(Records.CHIP, "leak"));
            statement.execute("COMMIT");
        }
        assertEquals(Optional.empty(), store.latest(Records.CHIP, "leak"));
    }

    @Test
    void shouldPreferTheProjectsOwnVariable() {
        var environment = Map.of("NECKAR_DATA", "own", "XDG_DATA_HOME", "xdg");
        assertEquals(Path.of("own", "calibrations.sqlite"), CalibrationStore.standardFile(environment, HOME));
    }

    @Test
    void shouldFollowTheDesktopsDataDirectory() {
        var environment = Map.of("NECKAR_DATA", "", "XDG_DATA_HOME", "xdg");
        assertEquals(Path.of("xdg", "neckar", "calibrations.sqlite"), CalibrationStore.standardFile(environment, HOME));
    }

    @Test
    void shouldFallBackToTheHomeDirectory() {
        assertEquals(
                HOME.resolve(Path.of(".local", "share", "neckar", "calibrations.sqlite")),
                CalibrationStore.standardFile(Map.of(), HOME));
    }

    /** Lets {@code writers} threads start at once and save {@code each} records a second apart. */
    private static void saveTogether(Path file, int writers, int each) throws Exception {
        var start = new CyclicBarrier(writers);
        try (var pool = Executors.newFixedThreadPool(writers)) {
            var tasks = new ArrayList<Callable<Integer>>();
            for (var writer = 0; writer < writers; writer++) {
                var first = writer * each;
                tasks.add(() -> {
                    start.await();
                    for (var i = first; i < first + each; i++) {
                        CalibrationStore.open(file).save(Records.leak(Records.CHIP, Records.NOON.plusSeconds(i)));
                    }
                    return each;
                });
            }
            for (var written : pool.invokeAll(tasks)) {
                assertEquals(each, written.get());
            }
        }
    }

    private void sql(String command) throws SQLException {
        try (var connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.executeUpdate(command);
        }
    }

    private int number(String query) throws SQLException {
        try (var connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
