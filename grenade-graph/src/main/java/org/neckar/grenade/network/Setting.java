package org.neckar.grenade.network;

/** The value a user gives to a neuron parameter: a physical quantity, or the raw code of the chip. */
public sealed interface Setting permits Voltage, TimeSpan, Code {
    /** Kind of a setting, as the table of parameters names it. */
    enum Kind {
        /** A {@link Voltage}, written in V or mV. */
        VOLTAGE("V or mV"),
        /** A {@link TimeSpan}, written in ns, us, ms or s. */
        TIME("ns, us, ms or s"),
        /** A {@link Code}, a plain number. */
        CODE("code");

        private final String units;

        Kind(String units) {
            this.units = units;
        }

        /** Units in which it is written. */
        public String units() {
            return units;
        }
    }

    /** Kind of this setting. */
    Kind kind();

    /** The number that is compared with the allowed range: volts, microseconds or the code. */
    double number();
}
