package org.neckar.grenade.network;

/** Names for quantities, to be imported statically: {@code us(10)}, {@code mV(700)}, {@code code(1000)}. */
public final class Units {
    private static final double NS_PER_US = 1e3;
    private static final double US_PER_MS = 1e3;
    private static final double US_PER_S = 1e6;
    private static final double MV_PER_V = 1e3;

    private Units() {}

    /** Nanoseconds of chip time. */
    public static TimeSpan ns(double value) {
        return new TimeSpan(value / NS_PER_US);
    }

    /** Microseconds of chip time. */
    public static TimeSpan us(double value) {
        return new TimeSpan(value);
    }

    /** Milliseconds of chip time. */
    public static TimeSpan ms(double value) {
        return new TimeSpan(value * US_PER_MS);
    }

    /** Seconds of chip time. */
    public static TimeSpan s(double value) {
        return new TimeSpan(value * US_PER_S);
    }

    /** Volts. */
    public static Voltage volts(double value) {
        return new Voltage(value);
    }

    /** Millivolts. */
    public static Voltage mV(double value) {
        return new Voltage(value / MV_PER_V);
    }

    /** A raw code of the chip. */
    public static Code code(int value) {
        return new Code(value);
    }

    /** A signed synaptic weight, {@link Weight}. */
    public static Weight weight(int value) {
        return Weight.of(value);
    }
}
