package org.neckar.hwdb.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neckar.hwdb.ChipIdentity;
import org.neckar.hwdb.HwdbException;

/**
 * The tables of a store, inside one transaction.
 *
 * <p>{@code store_format} holds one version number. {@code record} has a row per calibration, {@code record_text} its
 * settings and metadata, {@code record_column} its columns as little-endian blobs; {@code position} keeps the caller's
 * order.
 */
final class RecordTables {
    /** Oldest format of the tables that is read. */
    static final int OLDEST_FORMAT = 1;
    /** Format of the tables that is written. */
    static final int NEWEST_FORMAT = 1;

    private static final List<String> SCHEMA = List.of(
            "CREATE TABLE store_format (version INTEGER NOT NULL)",
            "INSERT INTO store_format VALUES (" + NEWEST_FORMAT + ")",
            """
            CREATE TABLE record (
              id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, format_version INTEGER NOT NULL,
              eeprom_serial INTEGER NOT NULL, fpga_dna INTEGER NOT NULL,
              created_s INTEGER NOT NULL, created_ns INTEGER NOT NULL,
              tool_version TEXT NOT NULL, sha256 TEXT NOT NULL)""",
            "CREATE INDEX record_of_chip ON record (eeprom_serial, kind, created_s, created_ns, id)",
            """
            CREATE TABLE record_text (
              record INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE, section TEXT NOT NULL,
              position INTEGER NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,
              PRIMARY KEY (record, section, position)) WITHOUT ROWID""",
            """
            CREATE TABLE record_column (
              record INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE, position INTEGER NOT NULL,
              name TEXT NOT NULL, type TEXT NOT NULL, length INTEGER NOT NULL, content BLOB NOT NULL,
              PRIMARY KEY (record, position))""");

    private static final String SETTINGS = "settings";
    private static final String METADATA = "metadata";
    private static final String NEWEST_FIRST = " ORDER BY created_s DESC, created_ns DESC, id DESC";

    private final Connection connection;
    private final Path file;

    RecordTables(Connection connection, Path file) {
        this.connection = connection;
        this.file = file;
    }

    /** Refuses tables of another program and of formats that are not understood; no table at all is an empty store. */
    void checkFormat() throws SQLException {
        if (isEmpty()) {
            return;
        }
        if (!hasTable("store_format")) {
            throw new CorruptStoreException(
                    "file is not a calibration store",
                    file.toString(),
                    "got other tables (allowed store_format, record, record_text, record_column)",
                    "choose another file");
        }
        try (var query = connection.prepareStatement("SELECT version FROM store_format");
                var rows = query.executeQuery()) {
            var version = rows.next() ? rows.getInt(1) : 0;
            if (version < OLDEST_FORMAT) {
                throw new FormatTooOldException(
                        "calibration store",
                        file.toString(),
                        version,
                        OLDEST_FORMAT,
                        NEWEST_FORMAT,
                        "move the file away and calibrate the chips again");
            }
            if (version > NEWEST_FORMAT) {
                throw new FormatTooNewException(
                        "calibration store", file.toString(), version, OLDEST_FORMAT, NEWEST_FORMAT);
            }
        }
    }

    void createIfMissing() throws SQLException {
        if (!isEmpty()) {
            return;
        }
        try (var statement = connection.createStatement()) {
            for (var sql : SCHEMA) {
                statement.executeUpdate(sql);
            }
        }
    }

    void insert(CalibrationRecord record) throws SQLException {
        var id = insertHead(record);
        insertTexts(id, SETTINGS, record.settings());
        insertTexts(id, METADATA, record.metadata());
        try (var insert = connection.prepareStatement("INSERT INTO record_column VALUES (?, ?, ?, ?, ?, ?)")) {
            var position = 0;
            for (var entry : record.columns().entrySet()) {
                insert.setLong(1, id);
                insert.setInt(2, position++);
                insert.setString(3, entry.getKey());
                insert.setString(4, entry.getValue().type());
                insert.setInt(5, entry.getValue().length());
                insert.setBytes(6, entry.getValue().toBytes());
                insert.executeUpdate();
            }
        }
    }

    Optional<CalibrationRecord> latest(ChipIdentity chip, String kind) throws SQLException {
        if (isEmpty()) {
            return Optional.empty();
        }
        try (var query = connection.prepareStatement(
                "SELECT * FROM record WHERE eeprom_serial = ? AND kind = ?" + NEWEST_FIRST + " LIMIT 1")) {
            query.setLong(1, chip.eepromSerial());
            query.setString(2, kind);
            return records(query).stream().findFirst();
        }
    }

    List<CalibrationRecord> history(ChipIdentity chip) throws SQLException {
        if (isEmpty()) {
            return List.of();
        }
        try (var query = connection.prepareStatement("SELECT * FROM record WHERE eeprom_serial = ?" + NEWEST_FIRST)) {
            query.setLong(1, chip.eepromSerial());
            return records(query);
        }
    }

    List<ChipIdentity> chips() throws SQLException {
        if (isEmpty()) {
            return List.of();
        }
        var newest = new LinkedHashMap<Long, ChipIdentity>();
        try (var query = connection.prepareStatement(
                        "SELECT eeprom_serial, fpga_dna FROM record ORDER BY eeprom_serial, created_s, created_ns, id");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                newest.put(rows.getLong(1), chip(rows));
            }
        }
        return List.copyOf(newest.values());
    }

    int remove(ChipIdentity chip, String kind) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM record WHERE eeprom_serial = ? AND kind = ?")) {
            delete.setLong(1, chip.eepromSerial());
            delete.setString(2, kind);
            return delete.executeUpdate();
        }
    }

    private long insertHead(CalibrationRecord record) throws SQLException {
        var created = record.created();
        try (var insert = connection.prepareStatement(
                "INSERT INTO record (kind, format_version, eeprom_serial, fpga_dna, created_s, created_ns,"
                        + " tool_version, sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id")) {
            insert.setString(1, record.kind());
            insert.setInt(2, record.formatVersion());
            insert.setLong(3, record.chip().eepromSerial());
            insert.setLong(4, record.chip().fpgaDna());
            insert.setLong(5, created.getEpochSecond());
            insert.setInt(6, created.getNano());
            insert.setString(7, record.toolVersion());
            insert.setString(8, record.checksum());
            try (var rows = insert.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private void insertTexts(long id, String section, Map<String, String> texts) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO record_text VALUES (?, ?, ?, ?, ?)")) {
            var position = 0;
            for (var entry : texts.entrySet()) {
                insert.setLong(1, id);
                insert.setString(2, section);
                insert.setInt(3, position++);
                insert.setString(4, entry.getKey());
                insert.setString(5, entry.getValue());
                insert.executeUpdate();
            }
        }
    }

    private List<CalibrationRecord> records(PreparedStatement query) throws SQLException {
        var records = new ArrayList<CalibrationRecord>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                records.add(record(rows));
            }
        }
        return records;
    }

    private CalibrationRecord record(ResultSet row) throws SQLException {
        var id = row.getLong("id");
        var expected = row.getString("sha256");
        CalibrationRecord record;
        try {
            record = new CalibrationRecord(
                    row.getString("kind"),
                    row.getInt("format_version"),
                    chip(row),
                    Instant.ofEpochSecond(row.getLong("created_s"), row.getInt("created_ns")),
                    row.getString("tool_version"),
                    texts(id, SETTINGS),
                    columns(id),
                    texts(id, METADATA));
        } catch (HwdbException | IllegalArgumentException | DateTimeException e) {
            throw corrupt(row, "got " + e.getMessage(), e);
        }
        if (!record.checksum().equals(expected)) {
            throw corrupt(row, "got SHA-256 " + record.checksum() + " (allowed " + expected + ")", null);
        }
        return record;
    }

    private CorruptStoreException corrupt(ResultSet row, String got, Throwable cause) throws SQLException {
        var what = "calibration record is damaged";
        var where = String.format(
                "%s record %d, chip 0x%x %s",
                file, row.getLong("id"), row.getLong("eeprom_serial"), row.getString("kind"));
        return new CorruptStoreException(
                what, where, got, "remove the records of this kind and calibrate the chip again", cause);
    }

    private Map<String, String> texts(long id, String section) throws SQLException {
        try (var query = connection.prepareStatement(
                "SELECT name, value FROM record_text WHERE record = ? AND section = ? ORDER BY position")) {
            query.setLong(1, id);
            query.setString(2, section);
            var texts = new LinkedHashMap<String, String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    texts.put(rows.getString(1), rows.getString(2));
                }
            }
            return texts;
        }
    }

    private Map<String, Column> columns(long id) throws SQLException {
        try (var query = connection.prepareStatement(
                "SELECT name, type, length, content FROM record_column WHERE record = ? ORDER BY position")) {
            query.setLong(1, id);
            var columns = new LinkedHashMap<String, Column>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    columns.put(
                            rows.getString(1), Column.fromBytes(rows.getString(2), rows.getInt(3), rows.getBytes(4)));
                }
            }
            return columns;
        }
    }

    private boolean isEmpty() throws SQLException {
        try (var query = connection.prepareStatement("SELECT count(*) FROM sqlite_schema");
                var rows = query.executeQuery()) {
            return rows.next() && rows.getInt(1) == 0;
        }
    }

    private boolean hasTable(String name) throws SQLException {
        try (var query = connection.prepareStatement("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?")) {
            query.setString(1, name);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static ChipIdentity chip(ResultSet row) throws SQLException {
        return new ChipIdentity(row.getLong("eeprom_serial"), row.getLong("fpga_dna"));
    }
}
