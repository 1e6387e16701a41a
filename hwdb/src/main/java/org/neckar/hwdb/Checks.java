package org.neckar.hwdb;

import java.util.Locale;

/** Range checks shared by the records of this package; {@code where} of the errors is the key of the field's YAML. */
final class Checks {
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

    static void atLeast(String key, long value, long min) {
        range(key, value, min, Integer.MAX_VALUE);
    }
}
