package org.neckar.hwdb.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neckar.hwdb.ChipIdentity;

/**
 * Calibrations of chips in one file on this machine.
 *
 * <pre>{@code
 * var store = CalibrationStore.standard();
 * store.save(record);
 * store.latest(chip, "leak").ifPresent(r -> use(r.requireFormat(1, 1)));
 * }</pre>
 *
 * <p>The chip's EEPROM serial alone is the key: a chip that moved to another FPGA keeps its calibrations, and two chips
 * never see each other's. Opening costs nothing: the database driver is loaded at the first call that finds the file. A
 * store that does not exist reads as empty, and only {@link #save} creates it.
 *
 * <p>Threading: safe for many threads and processes on one machine; a writer waits up to 10 s for another. Not for
 * network drives, whose locks SQLite cannot trust.
 *
 * <p>Every method throws {@link org.neckar.hwdb.HwdbException} if the file cannot be used, in particular
 * {@link CorruptStoreException}, {@link FormatTooOldException} and {@link FormatTooNewException}.
 */
public final class CalibrationStore {
    /** Name of the store inside a data directory. */
    public static final String FILE_NAME = "calibrations.sqlite";

    private final Path file;

    private CalibrationStore(Path file) {
        this.file = file;
    }

    /** The store in this file, which need not exist. */
    public static CalibrationStore open(Path file) {
        return new CalibrationStore(file.toAbsolutePath());
    }

    /**
     * The user's own store: directory {@code NECKAR_DATA}, else {@code neckar} in {@code XDG_DATA_HOME}, else
     * {@code .local/share/neckar} in the home directory.
     */
    public static CalibrationStore standard() {
        return open(standardFile(System.getenv(), Path.of(System.getProperty("user.home"))));
    }

    /** Where {@link #standard} looks, given these environment variables. An empty variable counts as not set. */
    static Path standardFile(Map<String, String> environment, Path home) {
        var own = environment.getOrDefault("NECKAR_DATA", "");
        if (!own.isEmpty()) {
            return Path.of(own, FILE_NAME);
        }
        var xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        var data = xdg.isEmpty() ? home.resolve(".local").resolve("share") : Path.of(xdg);
        return data.resolve("neckar").resolve(FILE_NAME);
    }

    /** The file, which need not exist. */
    public Path file() {
        return file;
    }

    /** Adds a record, creating the store if need be. The record is stored whole or not at all. */
    public void save(CalibrationRecord record) {
        SqliteFile.write(file, tables -> {
            tables.insert(record);
            return record;
        });
    }

    /** The newest record of this kind by its time of creation; the last saved one among equals. */
    public Optional<CalibrationRecord> latest(ChipIdentity chip, String kind) {
        return exists() ? SqliteFile.read(file, tables -> tables.latest(chip, kind)) : Optional.empty();
    }

    /** All records of this chip, the newest first. */
    public List<CalibrationRecord> history(ChipIdentity chip) {
        return exists() ? SqliteFile.read(file, tables -> tables.history(chip)) : List.of();
    }

    /** The chips that have records, by EEPROM serial; each with the FPGA of its newest record. */
    public List<ChipIdentity> chips() {
        return exists() ? SqliteFile.read(file, RecordTables::chips) : List.of();
    }

    /**
     * Removes all records of this kind of this chip, readable or not.
     *
     * @return how many there were
     */
    public int remove(ChipIdentity chip, String kind) {
        return exists() ? SqliteFile.write(file, tables -> tables.remove(chip, kind)) : 0;
    }

    private boolean exists() {
        return Files.exists(file);
    }
}
