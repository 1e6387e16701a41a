package org.neckar.hwdb.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.neckar.hwdb.HwdbException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Opens the SQLite file for one transaction: write-ahead log, so that readers never wait, and a busy timeout, so that
 * writers of several processes queue. The only class that touches the driver; loading it is what costs (about 70 ms).
 */
final class SqliteFile {
    private static final int BUSY_TIMEOUT_MS = 10_000;

    private SqliteFile() {}

    /** What happens inside one transaction. */
    @FunctionalInterface
    interface Work<T> {
        T on(RecordTables tables) throws SQLException;
    }

    /** Runs {@code work} on one consistent state of an existing store. */
    static <T> T read(Path file, Work<T> work) {
        var config = config();
        config.setReadOnly(true);
        config.setTransactionMode(SQLiteConfig.TransactionMode.DEFERRED);
        return transact(file, config, work);
    }

    /** Runs {@code work} with write access, creating file and tables where missing; all of it or nothing is kept. */
    static <T> T write(Path file, Work<T> work) {
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new HwdbException(
                    "calibration store cannot be created",
                    file.toString(),
                    "got " + e + " (allowed a directory that can be written)",
                    "set NECKAR_DATA to such a directory",
                    e);
        }
        var config = config();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        return transact(file, config, tables -> {
            tables.createIfMissing();
            return work.on(tables);
        });
    }

    private static SQLiteConfig config() {
        var config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_TIMEOUT_MS);
        config.enforceForeignKeys(true);
        return config;
    }

    private static <T> T transact(Path file, SQLiteConfig config, Work<T> work) {
        // Through the configuration, not DriverManager, which would search and load every driver on the class path.
        try (var connection = config.createConnection("jdbc:sqlite:" + file)) {
            connection.setAutoCommit(false);
            var result = run(connection, file, work);
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw translate(file, e);
        }
    }

    private static <T> T run(Connection connection, Path file, Work<T> work) throws SQLException {
        try {
            var tables = new RecordTables(connection, file);
            tables.checkFormat();
            return work.on(tables);
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        }
    }

    private static HwdbException translate(Path file, SQLException e) {
        if (e instanceof SQLiteException sqlite && isDamage(sqlite.getResultCode())) {
            return new CorruptStoreException(
                    "calibration store is damaged",
                    file.toString(),
                    "got " + sqlite.getResultCode() + " (allowed a SQLite file)",
                    "move the file away and calibrate again",
                    e);
        }
        return new HwdbException(
                "calibration store cannot be used",
                file.toString(),
                "got " + e.getMessage() + " (allowed a file that can be read and written)",
                "check the file's permissions and whether another program holds it",
                e);
    }

    private static boolean isDamage(SQLiteErrorCode code) {
        // The low byte is the primary code; the rest tells variants of it apart.
        var primary = code.code & 0xFF;
        return primary == SQLiteErrorCode.SQLITE_NOTADB.code || primary == SQLiteErrorCode.SQLITE_CORRUPT.code;
    }
}
