package org.neckar.grenade.network;

import java.util.Locale;

/**
 * A voltage as seen at the readout of a neuron.
 *
 * @param volts volts
 */
public record Voltage(double volts) implements Setting {
    @Override
    public Kind kind() {
        return Kind.VOLTAGE;
    }

    @Override
    public double number() {
        return volts;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.4g V", volts);
    }
}
