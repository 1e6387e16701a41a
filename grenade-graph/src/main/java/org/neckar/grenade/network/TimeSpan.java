package org.neckar.grenade.network;

import java.util.Locale;

/**
 * A span of chip time.
 *
 * @param us microseconds
 */
public record TimeSpan(double us) implements Setting {
    @Override
    public Kind kind() {
        return Kind.TIME;
    }

    @Override
    public double number() {
        return us;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.6g us", us);
    }
}
