package org.neckar.hwdb;

import java.util.Locale;
import java.util.regex.Pattern;

/** Range checks shared by the records of this package; {@code where} of the errors is the key of the field's YAML. */
final class Checks {
    private static final int LAST_PORT = 0xFFFF;
    private static final Pattern HOST_AND_PORT = Pattern.compile("[^\\s:]+:(\\d{1,5})");

    private Checks() {}

    static void range(String key, long value, long min, long max) {
        if (value < min || value > max) {
            throw new HwdbException(
                    key + " out of range",
                    key,
                    String.format(Locale.ROOT, "got %d (allowed %d..%d)", value, min, max),
                    "correct the value");
        }
    }

    static void hostAndPort(String key, String text) {
        var match = HOST_AND_PORT.matcher(text);
        if (!match.matches() || Integer.parseInt(match.group(1)) > LAST_PORT) {
            throw new HwdbException(
                    key + " is not host and port",
                    key,
                    "got '" + text + "' (allowed host:port, port 0.." + LAST_PORT + ")",
                    "correct the value");
        }
    }

    static void atLeast(String key, long value, long min) {
        range(key, value, min, Integer.MAX_VALUE);
    }
}
