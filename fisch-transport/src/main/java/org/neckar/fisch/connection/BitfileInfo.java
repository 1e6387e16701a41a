package org.neckar.fisch.connection;

import java.math.BigInteger;
import java.util.Map;
import java.util.Objects;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * What an FPGA announces of its configuration, the bitfile: a YAML mapping with at least the whole numbers
 * {@code version} and {@code compatible_until}. {@link Connections} refuses a board whose bitfile does not fit, for
 * every kind of connection that has one. Source: bitfile check of hxcomm.
 *
 * @param version interface version of the bitfile
 * @param compatibleUntil oldest interface version of a host that the bitfile still serves
 * @param text the YAML text as announced
 */
public record BitfileInfo(long version, long compatibleUntil, String text) {
    /** Oldest bitfile this software works with. */
    public static final long OLDEST_VERSION = 0;
    /** Interface version of this software towards cubes over Ethernet. */
    public static final long HOST_VERSION = 2;

    private static final int MAX_CHARACTERS = 1 << 20;

    /** Checks that the text is not null. */
    public BitfileInfo {
        Objects.requireNonNull(text, "text");
    }

    /**
     * Reads the announced text, without any filler zeros behind it.
     *
     * @param peer who announced it, for messages
     * @throws NeckarException ({@link Recovery#BOARD_FAULT}) if it is empty, is no YAML mapping, or lacks a number
     */
    public static BitfileInfo parse(String peer, String text) {
        if (text.isBlank()) {
            throw refused(peer, "got none (allowed YAML with version and compatible_until)", null);
        }
        var settings = LoadSettings.builder()
                .setSchema(new CoreSchema())
                .setCodePointLimit(MAX_CHARACTERS)
                .build();
        Object root;
        try {
            root = new Load(settings).loadFromString(text);
        } catch (YamlEngineException e) {
            throw refused(peer, "no YAML: " + e.getMessage(), e);
        }
        if (!(root instanceof Map<?, ?> entries)) {
            throw refused(peer, "got '%s' (allowed a mapping 'name: value')".formatted(text.strip()), null);
        }
        return new BitfileInfo(number(peer, entries, "version"), number(peer, entries, "compatible_until"), text);
    }

    /**
     * This, if software and bitfile fit each other.
     *
     * @param peer who announced it, for messages
     * @throws NeckarException ({@link Recovery#BOARD_FAULT}) if one of the two is too old
     */
    public BitfileInfo requireCompatible(String peer) {
        if (version < OLDEST_VERSION) {
            throw refused(
                    peer,
                    "version: got %d (allowed from %d); the bitfile is too old, load a newer one into the FPGA"
                            .formatted(version, OLDEST_VERSION),
                    null);
        }
        if (compatibleUntil > HOST_VERSION) {
            throw refused(
                    peer,
                    "compatible_until: got %d (allowed to %d); this Neckar is too old for the bitfile, use a newer one"
                            .formatted(compatibleUntil, HOST_VERSION),
                    null);
        }
        return this;
    }

    private static long number(String peer, Map<?, ?> entries, String key) {
        var value = entries.get(key);
        return switch (value) {
            case Integer number -> number;
            case Long number -> number;
            case BigInteger number when number.bitLength() < Long.SIZE -> number.longValue();
            case null -> throw refused(peer, key + ": missing (allowed a whole number)", null);
            default -> throw refused(peer, "%s: got '%s' (allowed a whole number)".formatted(key, value), null);
        };
    }

    private static NeckarException refused(String peer, String what, YamlEngineException cause) {
        return new NeckarException(Recovery.BOARD_FAULT, "%s: bitfile info: %s".formatted(peer, what), cause);
    }
}
