package org.neckar.hwdb.store;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.neckar.hwdb.ChipIdentity;
import org.neckar.hwdb.HwdbException;

/**
 * The result of one calibration of one chip: immutable, equal by content, with a checksum over that content.
 *
 * <pre>{@code
 * var record = CalibrationRecord.of("leak", 1, chip, now, "neckar 0.1.0")
 *         .with("v_leak", Column.of(codes))          // 512 CapMem codes
 *         .with("success", Column.of(success))       // 512 yes/no
 *         .withSetting("target", "120 LSB");
 * int[] codes = record.ints("v_leak");
 * }</pre>
 *
 * @param kind what was calibrated, e.g. {@code leak}: letters, digits, {@code _ - .}, starting with a letter
 * @param formatVersion version of the meaning of the columns of this kind, 1 or more
 * @param chip the chip it is valid for
 * @param created when it was measured
 * @param toolVersion the program that measured it
 * @param settings what was asked for, in the caller's order; the order does not take part in equality
 * @param columns the results by name, in the caller's order; the order does not take part in equality
 * @param metadata free remarks, in the caller's order; the order does not take part in equality
 */
public record CalibrationRecord(
        String kind,
        int formatVersion,
        ChipIdentity chip,
        Instant created,
        String toolVersion,
        Map<String, String> settings,
        Map<String, Column> columns,
        Map<String, String> metadata) {
    private static final Pattern KIND = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*");

    /**
     * Copies the maps and checks kind and version.
     *
     * @throws HwdbException if the kind is not a plain name or the version is below 1
     */
    public CalibrationRecord {
        if (!KIND.matcher(kind).matches()) {
            throw new HwdbException(
                    "kind of a calibration record is not a plain name",
                    chip.toString(),
                    "got '" + kind + "' (allowed letters, digits, _ - . after a letter)",
                    "choose a name such as leak");
        }
        if (formatVersion < 1) {
            throw new HwdbException(
                    "format version of a calibration record",
                    chip + " " + kind,
                    "got " + formatVersion + " (allowed 1 or more)",
                    "count the formats of a kind from 1");
        }
        settings = copy(settings);
        columns = copy(columns);
        metadata = copy(metadata);
    }

    /** A record without settings, columns and metadata, to be filled by the {@code with} methods. */
    public static CalibrationRecord of(
            String kind, int formatVersion, ChipIdentity chip, Instant created, String toolVersion) {
        return new CalibrationRecord(kind, formatVersion, chip, created, toolVersion, Map.of(), Map.of(), Map.of());
    }

    /** This record with one more (or another) column. */
    public CalibrationRecord with(String name, Column column) {
        return new CalibrationRecord(
                kind, formatVersion, chip, created, toolVersion, settings, plus(columns, name, column), metadata);
    }

    /** This record with one more (or another) setting. */
    public CalibrationRecord withSetting(String name, String value) {
        return new CalibrationRecord(
                kind, formatVersion, chip, created, toolVersion, plus(settings, name, value), columns, metadata);
    }

    /** This record with one more (or another) remark. */
    public CalibrationRecord withMetadata(String name, String value) {
        return new CalibrationRecord(
                kind, formatVersion, chip, created, toolVersion, settings, columns, plus(metadata, name, value));
    }

    /**
     * A copy of an integer column.
     *
     * @throws HwdbException if there is no such column or its type is another one
     */
    public int[] ints(String name) {
        return column(name, Column.Ints.class).values();
    }

    /**
     * A copy of a column of doubles.
     *
     * @throws HwdbException if there is no such column or its type is another one
     */
    public double[] doubles(String name) {
        return column(name, Column.Doubles.class).values();
    }

    /**
     * A copy of a column of yes/no values.
     *
     * @throws HwdbException if there is no such column or its type is another one
     */
    public boolean[] bits(String name) {
        return column(name, Column.Bits.class).values();
    }

    /**
     * This record, if its format is one the caller understands.
     *
     * @throws FormatTooOldException if the format is below {@code oldest}
     * @throws FormatTooNewException if the format is above {@code newest}
     */
    public CalibrationRecord requireFormat(int oldest, int newest) {
        var where = chip + ", created " + created + " by " + toolVersion;
        if (formatVersion < oldest) {
            throw new FormatTooOldException(
                    "calibration '" + kind + "'", where, formatVersion, oldest, newest, "calibrate the chip again");
        }
        if (formatVersion > newest) {
            throw new FormatTooNewException("calibration '" + kind + "'", where, formatVersion, oldest, newest);
        }
        return this;
    }

    /** SHA-256 over the whole content as 64 hexadecimal digits; equal records have equal checksums. */
    public String checksum() {
        return RecordChecksum.of(this);
    }

    /** The record as one JSON object, for other programs; values that JSON cannot express (NaN, infinite) are null. */
    public String toJson() {
        return RecordJson.write(this);
    }

    private <C extends Column> C column(String name, Class<C> type) {
        var column = columns.get(name);
        if (!type.isInstance(column)) {
            throw new HwdbException(
                    "calibration record has no such column",
                    chip + " " + kind,
                    "got '" + name + "' as " + type.getSimpleName() + " (allowed " + columns + ")",
                    "ask for a column of this kind and its type");
        }
        return type.cast(column);
    }

    private static <V> Map<String, V> plus(Map<String, V> map, String name, V value) {
        var result = new LinkedHashMap<>(map);
        result.put(name, value);
        return result;
    }

    private static <V> Map<String, V> copy(Map<String, V> map) {
        var result = new LinkedHashMap<String, V>();
        map.forEach((name, value) -> {
            if (name == null || value == null) {
                throw new NullPointerException("name and value of a calibration record: " + name + " = " + value);
            }
            result.put(name, value);
        });
        return Collections.unmodifiableMap(result);
    }
}
