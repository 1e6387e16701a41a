package org.neckar.hwdb.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * SHA-256 over a record in a canonical form: every text and blob is preceded by its length, numbers are little-endian,
 * maps are sorted by name. So the order in which a caller filled the maps does not matter, and no two different records
 * share a form.
 */
final class RecordChecksum {
    private final MessageDigest digest;

    private RecordChecksum(MessageDigest digest) {
        this.digest = digest;
    }

    static String of(CalibrationRecord record) {
        var sum = new RecordChecksum(sha256());
        var created = record.created();
        sum.add(record.kind());
        sum.add(record.formatVersion());
        sum.add(record.chip().eepromSerial());
        sum.add(record.chip().fpgaDna());
        sum.add(created.getEpochSecond());
        sum.add(created.getNano());
        sum.add(record.toolVersion());
        sum.addTexts(record.settings());
        sum.add(record.columns().size());
        new TreeMap<>(record.columns()).forEach((name, column) -> {
            sum.add(name);
            sum.add(column.type());
            sum.add(column.toBytes());
        });
        sum.addTexts(record.metadata());
        return HexFormat.of().formatHex(sum.digest.digest());
    }

    private void addTexts(Map<String, String> texts) {
        add(texts.size());
        new TreeMap<>(texts).forEach((name, value) -> {
            add(name);
            add(value);
        });
    }

    private void add(String text) {
        add(text.getBytes(StandardCharsets.UTF_8));
    }

    private void add(byte[] bytes) {
        add(bytes.length);
        digest.update(bytes);
    }

    private void add(long value) {
        digest.update(ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(value)
                .flip());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
