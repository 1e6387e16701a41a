package org.neckar.tools.experiment;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.neckar.grenade.network.Code;
import org.neckar.grenade.network.Setting;
import org.neckar.grenade.network.TimeSpan;
import org.neckar.grenade.network.Voltage;

/**
 * A number with its unit, as experiment files write it: {@code 10 us}, {@code 0.7 V}, {@code 700 code}.
 *
 * @param value in the basic unit of the dimension
 * @param dimension what is measured
 */
record Quantity(double value, Dimension dimension) {
    private static final Pattern FORM =
            Pattern.compile("([+-]?[0-9]+(?:\\.[0-9]*)?(?:[eE][+-]?[0-9]{1,3})?)\\s*([^\\s0-9+.-]\\S*)?");

    /** What can be measured, and its basic unit. */
    enum Dimension {
        /** In microseconds. */
        TIME("us"),
        /** In volts. */
        VOLTAGE("V"),
        /** Raw code of the chip. */
        CODE("code"),
        /** In hertz. */
        RATE("Hz");

        private final String basicUnit;

        Dimension(String basicUnit) {
            this.basicUnit = basicUnit;
        }

        String basicUnit() {
            return basicUnit;
        }

        /** All units of it. */
        String units() {
            return Arrays.stream(Unit.values())
                    .filter(unit -> unit.dimension == this)
                    .map(unit -> unit.sign)
                    .collect(Collectors.joining(", "));
        }
    }

    private enum Unit {
        NS("ns", Dimension.TIME, 1e-3),
        US("us", Dimension.TIME, 1),
        MS("ms", Dimension.TIME, 1e3),
        S("s", Dimension.TIME, 1e6),
        MV("mV", Dimension.VOLTAGE, 1e-3),
        V("V", Dimension.VOLTAGE, 1),
        CODE("code", Dimension.CODE, 1),
        HZ("Hz", Dimension.RATE, 1),
        KHZ("kHz", Dimension.RATE, 1e3),
        MHZ("MHz", Dimension.RATE, 1e6);

        private final String sign;
        private final Dimension dimension;
        private final double factor;

        Unit(String sign, Dimension dimension, double factor) {
            this.sign = sign;
            this.dimension = dimension;
            this.factor = factor;
        }

        static Optional<Unit> named(String sign) {
            return Arrays.stream(values())
                    .filter(unit -> unit.sign.equals(sign))
                    .findFirst();
        }
    }

    /**
     * Reads a quantity.
     *
     * @param what name of the value, for messages
     * @param dimensions what may be measured
     * @param allowed the allowed values as text, for messages
     */
    static Quantity read(Item item, String what, Set<Dimension> dimensions, String allowed) {
        var text = item.text(what);
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw item.fault("%s: '%s' is not a number with a unit (allowed %s)".formatted(what, text, allowed));
        }
        if (form.group(2) == null) {
            throw item.fault("%s: '%s' has no unit (allowed %s); write for example '%s %s'"
                    .formatted(
                            what,
                            text,
                            allowed,
                            text,
                            dimensions.iterator().next().basicUnit()));
        }
        var unit = Unit.named(form.group(2)).filter(known -> dimensions.contains(known.dimension));
        if (unit.isEmpty()) {
            var units = dimensions.stream().map(Dimension::units).collect(Collectors.joining(", "));
            throw item.fault("%s: '%s' has a wrong unit (units: %s; allowed %s)".formatted(what, text, units, allowed));
        }
        double value = Double.parseDouble(form.group(1)) * unit.get().factor;
        return new Quantity(value, unit.get().dimension);
    }

    /** Reads a span of chip time in microseconds within limits, both allowed. */
    static double readUs(Item item, String what, double min, double max) {
        var allowed = "%s..%s us".formatted(plain(min), plain(max));
        double us = read(item, what, EnumSet.of(Dimension.TIME), allowed).value();
        if (!(us >= min && us <= max)) {
            throw item.fault("%s: '%s' is out of range (allowed %s)".formatted(what, item.text(what), allowed));
        }
        return us;
    }

    /** The value of a neuron parameter. */
    Setting toSetting(Item item, String what) {
        return switch (dimension) {
            case TIME -> new TimeSpan(value);
            case VOLTAGE -> new Voltage(value);
            case CODE -> new Code(wholeCode(item, what));
            case RATE -> throw item.fault(what + ": a rate is no neuron parameter");
        };
    }

    private int wholeCode(Item item, String what) {
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            throw item.fault("%s: '%s' is no code (allowed: whole numbers)".formatted(what, item.text(what)));
        }
        return (int) value;
    }

    /** A setting as experiment files write it. */
    static String print(Setting setting) {
        return switch (setting) {
            case TimeSpan time -> plain(time.us()) + " us";
            case Voltage voltage -> plain(voltage.volts()) + " V";
            case Code code -> String.format(Locale.ROOT, "%d code", code.value());
        };
    }

    /** A number without exponent and without needless digits. */
    static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
