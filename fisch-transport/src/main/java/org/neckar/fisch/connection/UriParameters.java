package org.neckar.fisch.connection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * The parameters of a connection URI, {@code name=value} joined by {@code &}. Strict: a kind first names all it knows
 * with {@link #allow}, which refuses any other; then it reads each with its default and its limits. Values are taken as
 * they stand, without percent decoding. All refusals are {@link NeckarException} with {@link Recovery#FIX_INPUT} and
 * quote the URI.
 */
public final class UriParameters {
    /** Name of the parameter {@link #timeoutNs} reads. */
    public static final String TIMEOUT = "timeout";

    private static final double SHORTEST_TIMEOUT = 0.001;
    private static final double LONGEST_TIMEOUT = 1e6;
    private static final double NS_PER_SECOND = 1e9;

    private final String uri;
    private final Map<String, String> values;

    private UriParameters(String uri, Map<String, String> values) {
        this.uri = uri;
        this.values = values;
    }

    /**
     * Parses the text behind the question mark; an empty text means no parameters.
     *
     * @param uri the whole URI, for messages
     * @param query {@code name=value&name=value}
     */
    static UriParameters parse(String uri, String query) {
        var values = new LinkedHashMap<String, String>();
        for (var pair : query.isEmpty() ? List.<String>of() : List.of(query.split("&", -1))) {
            int equals = pair.indexOf('=');
            if (equals <= 0) {
                throw new NeckarException(
                        Recovery.FIX_INPUT,
                        "connection URI %s: got parameter '%s' (allowed name=value)".formatted(uri, pair));
            }
            var name = pair.substring(0, equals);
            if (values.put(name, pair.substring(equals + 1)) != null) {
                throw new NeckarException(
                        Recovery.FIX_INPUT,
                        "connection URI %s: parameter %s given twice; keep one".formatted(uri, name));
            }
        }
        return new UriParameters(uri, values);
    }

    /**
     * These parameters, if each has one of the names.
     *
     * @param names all parameters the kind knows
     */
    public UriParameters allow(String... names) {
        for (var name : values.keySet()) {
            if (!List.of(names).contains(name)) {
                throw new NeckarException(
                        Recovery.FIX_INPUT,
                        "connection URI %s: unknown parameter '%s' (allowed %s)"
                                .formatted(uri, name, names.length == 0 ? "none" : String.join(", ", names)));
            }
        }
        return this;
    }

    /** The text of a parameter, or nothing if it was not given. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** A whole number, decimal or with {@code 0x}; limits allowed. */
    public long integer(String name, long absent, long min, long max) {
        var text = values.get(name);
        if (text == null) {
            return absent;
        }
        try {
            long value = text.startsWith("0x") ? Long.parseLong(text.substring(2), 16) : Long.parseLong(text);
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw refused(name, text, "a whole number %d..%d".formatted(min, max), e);
        }
        throw refused(name, text, "%d..%d".formatted(min, max), null);
    }

    /** A number; limits allowed. */
    public double decimal(String name, double absent, double min, double max) {
        var text = values.get(name);
        if (text == null) {
            return absent;
        }
        try {
            double value = Double.parseDouble(text);
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw refused(name, text, "a number %s..%s".formatted(min, max), e);
        }
        throw refused(name, text, "%s..%s".formatted(min, max), null);
    }

    /**
     * The parameter {@value #TIMEOUT}: how long a run may last, in seconds, as nanoseconds.
     *
     * @param absentSeconds for a URI that does not say
     */
    public long timeoutNs(double absentSeconds) {
        return Math.round(decimal(TIMEOUT, absentSeconds, SHORTEST_TIMEOUT, LONGEST_TIMEOUT) * NS_PER_SECOND);
    }

    /** {@code 0} or {@code 1}, {@code false} or {@code true}. */
    public boolean flag(String name, boolean absent) {
        var text = values.get(name);
        return switch (text) {
            case null -> absent;
            case "0", "false" -> false;
            case "1", "true" -> true;
            default -> throw refused(name, text, "0, 1, false, true", null);
        };
    }

    private NeckarException refused(String name, String got, String allowed, NumberFormatException cause) {
        return new NeckarException(
                Recovery.FIX_INPUT,
                "connection URI %s: parameter %s: got '%s' (allowed %s)".formatted(uri, name, got, allowed),
                cause);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UriParameters that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
