package org.neckar.grenade.network;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A leaky integrate-and-fire neuron with exponential synaptic currents, described by {@link LifParameter}s. A parameter
 * given as a physical quantity is translated to the code of each single circuit, by the chip's calibration where there
 * is one; a code is written as it is.
 *
 * @param settings a value for every parameter
 * @param isSpiking false switches the threshold off
 */
public record Lif(Map<LifParameter, Setting> settings, boolean isSpiking) implements Cell {
    /** Checks every setting. */
    public Lif {
        EnumMap<LifParameter, Setting> complete = new EnumMap<>(LifParameter.class);
        for (LifParameter parameter : LifParameter.values()) {
            complete.put(parameter, parameter.check(settings.getOrDefault(parameter, parameter.initial())));
        }
        settings = Collections.unmodifiableMap(complete);
    }

    /** A spiking neuron with all parameters at their defaults. */
    public static Lif defaults() {
        return new Lif(Map.of(), true);
    }

    @Override
    public String kind() {
        return "lif";
    }

    /** Value of a parameter. */
    public Setting get(LifParameter parameter) {
        return settings.get(parameter);
    }

    /** The same neuron with one parameter changed. */
    public Lif with(LifParameter parameter, Setting setting) {
        EnumMap<LifParameter, Setting> changed = new EnumMap<>(settings);
        changed.put(parameter, setting);
        return new Lif(changed, isSpiking);
    }

    /** The same neuron with its threshold on or off. */
    public Lif withSpiking(boolean spiking) {
        return new Lif(settings, spiking);
    }

    /** See {@link LifParameter#V_LEAK}. */
    public Lif withVLeak(Setting setting) {
        return with(LifParameter.V_LEAK, setting);
    }

    /** See {@link LifParameter#V_RESET}. */
    public Lif withVReset(Setting setting) {
        return with(LifParameter.V_RESET, setting);
    }

    /** See {@link LifParameter#V_THRESHOLD}. */
    public Lif withVThreshold(Setting setting) {
        return with(LifParameter.V_THRESHOLD, setting);
    }

    /** See {@link LifParameter#TAU_MEM}. */
    public Lif withTauMem(Setting setting) {
        return with(LifParameter.TAU_MEM, setting);
    }

    /** Both synaptic time constants. */
    public Lif withTauSyn(Setting setting) {
        return with(LifParameter.TAU_SYN_EXC, setting).with(LifParameter.TAU_SYN_INH, setting);
    }

    /** See {@link LifParameter#TAU_REFRAC}. */
    public Lif withTauRefrac(Setting setting) {
        return with(LifParameter.TAU_REFRAC, setting);
    }
}
