package org.neckar.grenade.network;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.capmem.CapMemRow;
import org.neckar.hal.neuron.NeuronBackendConfig;
import org.neckar.hal.neuron.NeuronConfig;
import org.neckar.hal.register.RegisterMap;
import org.neckar.lola.neuron.AtomicNeuron;

/**
 * A neuron circuit given by its raw register codes, for whoever wants every switch. The parameters are the fields of
 * {@link AtomicNeuron} under flattened names of the field: {@code leak_v_leak}, {@code threshold_enable},
 * {@code refractory_period_refractory_time}... What is not given is zero or off, so a neuron of which nothing is said
 * is silent. The label and the output of spikes, and the readout, are set by the compiler.
 *
 * @param neuron the codes
 */
public record HXNeuron(AtomicNeuron neuron) implements Cell {
    private static final List<String> SET_BY_COMPILER = List.of(
            "event_routing_address",
            "event_routing_analog_output",
            "event_routing_enable_digital",
            "readout_enable_amplifier",
            "readout_enable_buffered_access");

    /** Checks that every code fits its register. */
    public HXNeuron {
        try {
            RegisterMap.of(NeuronConfig.class).encode(neuron.toNeuronConfig());
            RegisterMap.of(NeuronBackendConfig.class).encode(neuron.toNeuronBackendConfig());
            for (CapMemRow row : CapMemRow.values()) {
                neuron.capMem(row);
            }
        } catch (NeckarException e) {
            throw new NetworkInvalid("hxneuron: " + e.getMessage());
        }
    }

    /** A silent neuron. */
    public static HXNeuron defaults() {
        return new HXNeuron(AtomicNeuron.DEFAULT);
    }

    /**
     * A neuron in bypass mode: it repeats every excitatory event as a spike, unless its refractory time is not over.
     * Its membrane rests below a threshold that it never reaches.
     */
    public static HXNeuron bypass() {
        return defaults()
                .with("event_routing_enable_bypass_excitatory", true)
                .with("excitatory_input_enable", true)
                .with("threshold_enable", true)
                .with("threshold_v_threshold", 1022)
                .with("leak_v_leak", 500)
                .with("leak_i_bias", 500)
                .with("reset_v_reset", 500)
                .with("reset_i_bias", 500)
                .with("refractory_period_refractory_time", 1);
    }

    @Override
    public String kind() {
        return "hxneuron";
    }

    @Override
    public boolean isSpiking() {
        return neuron.threshold().enable();
    }

    /** Names of all parameters, in the order of the circuit's parts. */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        for (RecordComponent group : AtomicNeuron.class.getRecordComponents()) {
            for (RecordComponent field : group.getType().getRecordComponents()) {
                String name = flat(group, field);
                if (!SET_BY_COMPILER.contains(name)) {
                    names.add(name);
                }
            }
        }
        return List.copyOf(names);
    }

    private static String flat(RecordComponent group, RecordComponent field) {
        return snake(group.getName()) + "_" + snake(field.getName());
    }

    private static String snake(String camel) {
        return camel.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** The same neuron with a code changed; switches take 0 and 1. */
    public HXNeuron with(String name, int code) {
        return withValue(name, Integer.toString(code));
    }

    /** The same neuron with a switch changed. */
    public HXNeuron with(String name, boolean on) {
        return withValue(name, Boolean.toString(on));
    }

    /**
     * The same neuron with a parameter changed to a value written as text: a number, {@code true} or {@code false}, or
     * the name of a choice in any case.
     *
     * @throws NetworkInvalid when there is no such parameter, or it does not take the value
     */
    public HXNeuron withValue(String name, String value) {
        for (RecordComponent group : AtomicNeuron.class.getRecordComponents()) {
            for (RecordComponent field : group.getType().getRecordComponents()) {
                if (flat(group, field).equals(name) && !SET_BY_COMPILER.contains(name)) {
                    Object part = changed(read(group, neuron), field, parse(name, field.getType(), value));
                    return checked(name, value, (AtomicNeuron) changed(neuron, group, part));
                }
            }
        }
        throw new NetworkInvalid(
                "hxneuron: no parameter '%s' (allowed %s)".formatted(name, String.join(", ", names())));
    }

    private static HXNeuron checked(String name, String value, AtomicNeuron neuron) {
        try {
            return new HXNeuron(neuron);
        } catch (NetworkInvalid e) {
            throw new NetworkInvalid("%s: %s does not fit; %s".formatted(name, value, e.getMessage()));
        }
    }

    private static Object parse(String name, Class<?> type, String value) {
        if (type == int.class) {
            try {
                return Integer.valueOf(value.trim());
            } catch (NumberFormatException e) {
                throw new NetworkInvalid("%s: '%s' is not a code (allowed: a whole number)".formatted(name, value));
            }
        }
        String word = value.trim().toUpperCase(Locale.ROOT);
        if (type == boolean.class) {
            return switch (word) {
                case "TRUE", "1" -> true;
                case "FALSE", "0" -> false;
                default -> throw new NetworkInvalid("%s: '%s' (allowed true, false)".formatted(name, value));
            };
        }
        Object[] choices = type.getEnumConstants();
        return Arrays.stream(choices)
                .filter(choice -> choice.toString().toUpperCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new NetworkInvalid("%s: '%s' (allowed %s)"
                        .formatted(name, value, Arrays.toString(choices).toLowerCase(Locale.ROOT))));
    }

    private static Object changed(Object holder, RecordComponent component, Object value) {
        RecordComponent[] components = holder.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < values.length; i++) {
            types[i] = components[i].getType();
            values[i] = components[i].getName().equals(component.getName()) ? value : read(components[i], holder);
        }
        try {
            return holder.getClass().getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw unreadable(holder, e);
        }
    }

    private static Object read(RecordComponent component, Object holder) {
        try {
            return component.getAccessor().invoke(holder);
        } catch (ReflectiveOperationException e) {
            throw unreadable(holder, e);
        }
    }

    private static NeckarException unreadable(Object holder, ReflectiveOperationException cause) {
        return new NeckarException(Recovery.BUG, holder.getClass().getName() + ": not a public record", cause);
    }
}
