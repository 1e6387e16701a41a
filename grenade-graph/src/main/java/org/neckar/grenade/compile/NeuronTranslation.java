package org.neckar.grenade.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neckar.grenade.network.Code;
import org.neckar.grenade.network.HXNeuron;
import org.neckar.grenade.network.Lif;
import org.neckar.grenade.network.LifParameter;
import org.neckar.grenade.network.NetworkDescription;
import org.neckar.grenade.network.Population;
import org.neckar.grenade.network.Setting;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.hal.neuron.InputClock;
import org.neckar.hal.transfer.LeakScale;
import org.neckar.hal.transfer.MembraneLeak;
import org.neckar.hal.transfer.NominalTransfer;
import org.neckar.hal.transfer.SynapticLine;
import org.neckar.lola.neuron.AnalogOutput;
import org.neckar.lola.neuron.AtomicNeuron;
import org.neckar.lola.neuron.EventRouting;
import org.neckar.lola.neuron.Leak;
import org.neckar.lola.neuron.MembraneCapacitance;
import org.neckar.lola.neuron.RefractoryPeriod;
import org.neckar.lola.neuron.Reset;
import org.neckar.lola.neuron.SynapticInput;
import org.neckar.lola.neuron.Threshold;

/**
 * Turns the parameters of cells into the codes of circuits.
 *
 * <p>A physical {@code v_leak} or {@code tau_syn} uses the calibration of the circuit; everything else the nominal
 * relations. A code goes to the register of the parameter as it is, with all scaling switches off: {@code tau_mem} to
 * the leak bias, {@code tau_syn} to the bias of the input's time constant, {@code tau_refrac} to the counter of the
 * slow clock (32 ns a count). Physical refractory times use the fast clock, whose scale all neurons of the chip share:
 * the finest one that holds the longest of them. A synaptic input nobody uses is off, so that its offset does not move
 * the resting potential; the reset always has its full strength.
 */
public final class NeuronTranslation {
    private static final int FULL_RESET = 1022;

    private final ChipCalibration calibration;
    private final int fastClockScale;
    private final Map<Use, Integer> uncalibrated = new HashMap<>();

    NeuronTranslation(NetworkDescription network, ChipCalibration calibration) {
        this.calibration = calibration;
        double longest = 0;
        for (Population population : network.populations()) {
            if (population.cell() instanceof Lif lif
                    && lif.get(LifParameter.TAU_REFRAC).kind() == Setting.Kind.TIME) {
                longest = Math.max(longest, lif.get(LifParameter.TAU_REFRAC).number());
            }
        }
        fastClockScale = NominalTransfer.refractoryClockScale(longest);
    }

    private record Use(Population population, LifParameter parameter) {}

    /** Scale of the fast clock of the neuron back ends. */
    int fastClockScale() {
        return fastClockScale;
    }

    /**
     * The configuration of one circuit, without label and readout.
     *
     * @param excited whether the circuit has excitatory synapses
     * @param inhibited whether it has inhibitory ones
     */
    AtomicNeuron translate(Population population, AtomicNeuronOnDLS circuit, boolean excited, boolean inhibited) {
        return switch (population.cell()) {
            case HXNeuron raw ->
                raw.neuron()
                        .withEventRouting(raw.neuron()
                                .eventRouting()
                                .withAnalogOutput(AnalogOutput.NORMAL)
                                .withEnableDigital(true));
            case Lif lif ->
                translate(lif, population, circuit)
                        .withExcitatoryInput(input(
                                line(lif, LifParameter.TAU_SYN_EXC, population, circuit),
                                code(lif, LifParameter.I_SYNIN_GM_EXC),
                                excited))
                        .withInhibitoryInput(input(
                                line(lif, LifParameter.TAU_SYN_INH, population, circuit),
                                code(lif, LifParameter.I_SYNIN_GM_INH),
                                inhibited));
        };
    }

    private AtomicNeuron translate(Lif lif, Population population, AtomicNeuronOnDLS circuit) {
        int capacitance = code(lif, LifParameter.MEMBRANE_CAPACITANCE);
        MembraneLeak leak = lif.get(LifParameter.TAU_MEM) instanceof Code code
                ? new MembraneLeak(code.value(), LeakScale.PLAIN)
                : NominalTransfer.leakFor(lif.get(LifParameter.TAU_MEM).number(), capacitance);
        return AtomicNeuron.DEFAULT
                .withLeak(new Leak(
                        leakCode(lif.get(LifParameter.V_LEAK), population, circuit),
                        leak.biasCode(),
                        false,
                        leak.scale() == LeakScale.DIVIDED,
                        leak.scale() == LeakScale.MULTIPLIED))
                .withReset(new Reset(resetCode(lif.get(LifParameter.V_RESET)), FULL_RESET, false, false, true))
                .withThreshold(new Threshold(lif.isSpiking(), thresholdCode(lif.get(LifParameter.V_THRESHOLD))))
                .withMembraneCapacitance(new MembraneCapacitance(capacitance))
                .withRefractoryPeriod(refractory(lif.get(LifParameter.TAU_REFRAC)))
                .withEventRouting(EventRouting.DEFAULT
                        .withAnalogOutput(AnalogOutput.NORMAL)
                        .withEnableDigital(true));
    }

    private static int code(Lif lif, LifParameter parameter) {
        return (int) lif.get(parameter).number();
    }

    private int leakCode(Setting setting, Population population, AtomicNeuronOnDLS circuit) {
        if (setting instanceof Code code) {
            return code.value();
        }
        double volts = setting.number();
        return calibration
                .leak()
                .flatMap(codes -> orCounted(codes.code(circuit, volts), population, LifParameter.V_LEAK))
                .orElseGet(() -> NominalTransfer.leakCode(volts));
    }

    private SynapticLine line(Lif lif, LifParameter tau, Population population, AtomicNeuronOnDLS circuit) {
        Setting setting = lif.get(tau);
        if (setting instanceof Code code) {
            return new SynapticLine(code.value(), false, false);
        }
        double tauUs = setting.number();
        return calibration
                .synaptic()
                .flatMap(codes -> orCounted(
                        tau == LifParameter.TAU_SYN_EXC
                                ? codes.excitatory(circuit, tauUs)
                                : codes.inhibitory(circuit, tauUs),
                        population,
                        tau))
                .orElseGet(() -> NominalTransfer.lineFor(tauUs));
    }

    /** What a calibration says of a circuit; counts those of which it says nothing. */
    private <T> Optional<T> orCounted(Optional<T> found, Population population, LifParameter parameter) {
        if (found.isEmpty()) {
            uncalibrated.merge(new Use(population, parameter), 1, Integer::sum);
        }
        return found;
    }

    private static int resetCode(Setting setting) {
        return setting instanceof Code code ? code.value() : NominalTransfer.resetCode(setting.number());
    }

    private static int thresholdCode(Setting setting) {
        return setting instanceof Code code ? code.value() : NominalTransfer.thresholdCode(setting.number());
    }

    private RefractoryPeriod refractory(Setting setting) {
        if (setting instanceof Code code) {
            return RefractoryPeriod.DEFAULT.withRefractoryTime(code.value());
        }
        return RefractoryPeriod.DEFAULT
                .withInputClock(InputClock.FAST)
                .withRefractoryTime(NominalTransfer.refractoryCounter(setting.number(), fastClockScale));
    }

    private static SynapticInput input(SynapticLine line, int strength, boolean used) {
        return SynapticInput.DEFAULT
                .withEnable(used)
                .withIBiasTau(line.tauCode())
                .withEnableHighResistance(line.highResistance())
                .withEnableSmallCapacitance(line.smallCapacitance())
                .withIShiftReference(NominalTransfer.BALANCED_SHIFT_CODE)
                .withIBiasGm(strength);
    }

    /** How each parameter of each population was translated; complete after all circuits were. */
    List<ParameterUse> uses(NetworkDescription network) {
        List<ParameterUse> uses = new ArrayList<>();
        for (Population population : network.populations()) {
            switch (population.cell()) {
                case HXNeuron raw -> uses.add(new ParameterUse(population, raw.kind(), ParameterSource.CODE, 0));
                case Lif lif ->
                    lif.settings().forEach((parameter, setting) -> uses.add(use(population, parameter, setting)));
            }
        }
        return List.copyOf(uses);
    }

    private ParameterUse use(Population population, LifParameter parameter, Setting setting) {
        if (setting instanceof Code) {
            return new ParameterUse(population, parameter.fieldName(), ParameterSource.CODE, 0);
        }
        boolean calibrated = switch (parameter) {
            case V_LEAK -> calibration.leak().isPresent();
            case TAU_SYN_EXC, TAU_SYN_INH -> calibration.synaptic().isPresent();
            default -> false;
        };
        int failed = uncalibrated.getOrDefault(new Use(population, parameter), 0);
        ParameterSource source = calibrated ? ParameterSource.CALIBRATED : ParameterSource.NOMINAL;
        return new ParameterUse(population, parameter.fieldName(), source, failed);
    }
}
