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
        // Through the configuration, not DriverManager, which would search and load every driver on the class path.
        try (var connection = config.createConnection(url(file))) {
            return transact(connection, file, work);
        } catch (SQLException e) {
            throw translate(file, e);
        }
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
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        try (var connection = config.createConnection(url(file))) {
            var result = transact(connection, file, tables -> {
                tables.createIfMissing();
                return work.on(tables);
            });
            useWriteAheadLog(connection);
            return result;
        } catch (SQLException e) {
            throw translate(file, e);
        }
    }

    /**
     * Makes the write-ahead log a lasting property of the file. While another connection is at work SQLite refuses that
     * at once, busy timeout or not; so it happens after the transaction and may be left to a later writer. Until then
     * readers and writers wait for each other, and nothing else differs.
     */
    private static void useWriteAheadLog(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
        } catch (SQLiteException e) {
            if (primary(e) != SQLiteErrorCode.SQLITE_BUSY.code) {
                throw e;
            }
        }
    }

    private static SQLiteConfig config() {
        var config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_TIMEOUT_MS);
        config.enforceForeignKeys(true);
        return config;
    }

    private static String url(Path file) {
        return "jdbc:sqlite:" + file;
    }

    private static <T> T transact(Connection connection, Path file, Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            var tables = new RecordTables(connection, file);
            tables.checkFormat();
            var result = work.on(tables);
            connection.commit();
            connection.setAutoCommit(true);
            return result;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        }
    }

    private static HwdbException translate(Path file, SQLException e) {
        if (e instanceof SQLiteException sqlite && isDamage(sqlite)) {
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

    private static boolean isDamage(SQLiteException e) {
        var code = primary(e);
        return code == SQLiteErrorCode.SQLITE_NOTADB.code || code == SQLiteErrorCode.SQLITE_CORRUPT.code;
    }

    /** The low byte of SQLite's code is the kind of error, the rest tells variants of it apart. */
    private static int primary(SQLiteException e) {
        return e.getResultCode().code & 0xFF;
    }
}
