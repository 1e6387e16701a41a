package org.neckar.grenade.network;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The parameters of a {@link Lif} neuron: names of the field, allowed kinds and ranges, defaults. Physical ranges are
 * those in which the circuits work as described; the codes are the whole range of the register.
 */
public enum LifParameter {
    /** Resting potential. */
    V_LEAK("v_leak", "resting potential", Setting.Kind.VOLTAGE, 0.2, 1.0, 1022, new Voltage(0.6)),
    /** Potential after a spike. */
    V_RESET("v_reset", "potential after a spike", Setting.Kind.VOLTAGE, 0.2, 1.0, 1022, new Voltage(0.5)),
    /** Potential at which a spike is released. */
    V_THRESHOLD(
            "v_threshold", "potential that releases a spike", Setting.Kind.VOLTAGE, 0.2, 1.2, 1022, new Voltage(0.8)),
    /** Membrane time constant. */
    TAU_MEM("tau_mem", "membrane time constant", Setting.Kind.TIME, 0.5, 60, 1022, new TimeSpan(10)),
    /** Time constant of the excitatory synaptic current. */
    TAU_SYN_EXC("tau_syn_exc", "excitatory synaptic time constant", Setting.Kind.TIME, 0.3, 30, 1022, new TimeSpan(5)),
    /** Time constant of the inhibitory synaptic current. */
    TAU_SYN_INH("tau_syn_inh", "inhibitory synaptic time constant", Setting.Kind.TIME, 0.3, 30, 1022, new TimeSpan(5)),
    /** Refractory time; a code counts cycles of 32 ns. */
    TAU_REFRAC("tau_refrac", "refractory time", Setting.Kind.TIME, 0.04, 32, 255, new TimeSpan(2)),
    /** Strength of the excitatory synaptic input: the bias of its amplifier, at a synapse DAC bias of 600. */
    I_SYNIN_GM_EXC("i_synin_gm_exc", "strength of the excitatory input", null, 0, 0, 1022, new Code(500)),
    /** Strength of the inhibitory synaptic input, like the excitatory one. */
    I_SYNIN_GM_INH("i_synin_gm_inh", "strength of the inhibitory input", null, 0, 0, 1022, new Code(500)),
    /** Membrane capacitance. */
    MEMBRANE_CAPACITANCE("membrane_capacitance", "membrane capacitance, 63 is 2.2 pF", null, 0, 0, 63, new Code(63));

    private final String fieldName;
    private final String meaning;
    private final Setting.Kind physicalKind;
    private final double min;
    private final double max;
    private final int maxCode;

    @SuppressWarnings("ImmutableEnumChecker") // every setting is a record of one number
    private final Setting initial;

    LifParameter(
            String fieldName,
            String meaning,
            Setting.Kind physicalKind,
            double min,
            double max,
            int maxCode,
            Setting initial) {
        this.fieldName = fieldName;
        this.meaning = meaning;
        this.physicalKind = physicalKind;
        this.min = min;
        this.max = max;
        this.maxCode = maxCode;
        this.initial = initial;
    }

    /** Name as the field writes it, e.g. {@code tau_mem}. */
    public String fieldName() {
        return fieldName;
    }

    /** What it is, in a few words. */
    public String meaning() {
        return meaning;
    }

    /** The physical kind in which it may be given, besides a code; empty when only a code is possible. */
    public Optional<Setting.Kind> physicalKind() {
        return Optional.ofNullable(physicalKind);
    }

    /** Value of a neuron of which nothing is said. */
    public Setting initial() {
        return initial;
    }

    /** The parameter of a name of the field. */
    public static Optional<LifParameter> named(String name) {
        return Arrays.stream(values()).filter(p -> p.fieldName.equals(name)).findFirst();
    }

    /** All names of the field, in declared order. */
    public static List<String> names() {
        return Arrays.stream(values()).map(LifParameter::fieldName).toList();
    }

    /** The allowed values as text, for messages and help. */
    public String allowed() {
        String codes = "0..%d code".formatted(maxCode);
        if (physicalKind == null) {
            return codes;
        }
        String unit = physicalKind == Setting.Kind.VOLTAGE ? "V" : "us";
        return String.format(Locale.ROOT, "%s..%s %s, or %s", plain(min), plain(max), unit, codes);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    /**
     * Checks kind and range of a setting.
     *
     * @throws NetworkInvalid naming parameter, value, allowed values
     */
    public Setting check(Setting setting) {
        boolean code = setting.kind() == Setting.Kind.CODE;
        if (!code && setting.kind() != physicalKind) {
            throw new NetworkInvalid(
                    "%s: %s is not what this parameter takes (allowed %s)".formatted(fieldName, setting, allowed()));
        }
        double low = code ? 0 : min;
        double high = code ? maxCode : max;
        if (!(setting.number() >= low && setting.number() <= high)) {
            throw new NetworkInvalid("%s: %s is out of range (allowed %s)".formatted(fieldName, setting, allowed()));
        }
        return setting;
    }

    /** The table of parameters as lines of text, for help. */
    public static String describeAll() {
        return Arrays.stream(values())
                .map(p -> "%-21s %-36s %-30s default %s".formatted(p.fieldName, p.meaning, p.allowed(), p.initial))
                .collect(Collectors.joining("\n"));
    }
}
