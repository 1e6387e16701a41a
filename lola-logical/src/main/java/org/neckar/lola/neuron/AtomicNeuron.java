package org.neckar.lola.neuron;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.capmem.CapMemRow;
import org.neckar.hal.coordinate.NeuronBackendAddressOut;
import org.neckar.hal.neuron.NeuronBackendConfig;
import org.neckar.hal.neuron.NeuronConfig;

/**
 * One neuron circuit as one value: all its switches and its 24 analog parameters, grouped by what they are for. Made of
 * a {@link NeuronConfig}, a {@link NeuronBackendConfig} and the cells of one CapMem column. Source: atomic neuron of
 * lola.
 *
 * @param excitatoryInput excitatory synaptic input
 * @param inhibitoryInput inhibitory synaptic input
 * @param leak leak of the membrane
 * @param reset reset after a spike
 * @param threshold spike comparator
 * @param multicompartment connections to neighbours
 * @param constantCurrent constant current
 * @param membraneCapacitance capacitance
 * @param adaptation adaptation current
 * @param exponential exponential term
 * @param eventRouting what happens to spikes
 * @param readout what can be observed
 * @param refractoryPeriod refractory period
 * @param bayesian logic between neighbours
 */
@RecordBuilder
public record AtomicNeuron(
        SynapticInput excitatoryInput,
        SynapticInput inhibitoryInput,
        Leak leak,
        Reset reset,
        Threshold threshold,
        Multicompartment multicompartment,
        ConstantCurrent constantCurrent,
        MembraneCapacitance membraneCapacitance,
        Adaptation adaptation,
        Exponential exponential,
        EventRouting eventRouting,
        Readout readout,
        RefractoryPeriod refractoryPeriod,
        Bayesian bayesian)
        implements AtomicNeuronBuilder.With {
    /** A neuron of which nothing is configured: it is silent. */
    public static final AtomicNeuron DEFAULT = new AtomicNeuron(
            SynapticInput.DEFAULT,
            SynapticInput.DEFAULT,
            Leak.DEFAULT,
            Reset.DEFAULT,
            Threshold.DEFAULT,
            Multicompartment.DEFAULT,
            ConstantCurrent.DEFAULT,
            MembraneCapacitance.DEFAULT,
            Adaptation.DEFAULT,
            Exponential.DEFAULT,
            EventRouting.DEFAULT,
            Readout.DEFAULT,
            RefractoryPeriod.DEFAULT,
            Bayesian.DEFAULT);

    /** The analog configuration. */
    public NeuronConfig toNeuronConfig() {
        return withConnections(withInputs(NeuronConfig.DEFAULT))
                .withEnableResetDeg(reset.enableDegeneration())
                .withEnableResetDiv(reset.enableDivision())
                .withEnableResetMul(reset.enableMultiplication())
                .withEnableLeakDeg(leak.enableDegeneration())
                .withEnableLeakDiv(leak.enableDivision())
                .withEnableLeakMul(leak.enableMultiplication())
                .withEnableThreshComp(threshold.enable())
                .withEnableFire(eventRouting.analogOutput() != AnalogOutput.OFF)
                .withEnableStrongFire(eventRouting.analogOutput() == AnalogOutput.STRONG)
                .withEnableBypExc(eventRouting.enableBypassExcitatory())
                .withEnableBypInh(eventRouting.enableBypassInhibitory())
                .withEnableMemOff(constantCurrent.enable())
                .withInvertCurrent(constantCurrent.sink())
                .withMemCapSize(membraneCapacitance.capacitance())
                .withEnableAdapt(adaptation.enable())
                .withInvertAdaptA(adaptation.invertA())
                .withInvertAdaptB(adaptation.invertB())
                .withEnableExp(exponential.enable())
                .withEnableReadout(readout.enableBufferedAccess())
                .withEnableReadoutAmp(readout.enableAmplifier())
                .withEnableUnbufAccess(readout.enableUnbufferedAccess())
                .withReadoutSelect(readout.source())
                .withEnablePause(refractoryPeriod.enablePause());
    }

    private NeuronConfig withInputs(NeuronConfig config) {
        return config.withEnableSyninExc(excitatoryInput.enable())
                .withEnableSyninExcCoba(excitatoryInput.enableCobaMode())
                .withEnableSyninExcSmallCap(excitatoryInput.enableSmallCapacitance())
                .withEnableSyninExcHighRes(excitatoryInput.enableHighResistance())
                .withEnableSyninInh(inhibitoryInput.enable())
                .withEnableSyninInhCoba(inhibitoryInput.enableCobaMode())
                .withEnableSyninInhSmallCap(inhibitoryInput.enableSmallCapacitance())
                .withEnableSyninInhHighRes(inhibitoryInput.enableHighResistance());
    }

    private NeuronConfig withConnections(NeuronConfig config) {
        return config.withConnectSoma(multicompartment.connectSoma())
                .withConnectSomata(multicompartment.connectSomaRight())
                .withConnectMembraneRight(multicompartment.connectRight())
                .withConnectBottom(multicompartment.connectVertical())
                .withEnableCompCond(multicompartment.enableConductance())
                .withEnableCompCondDiv(multicompartment.enableConductanceDivision())
                .withEnableCompCondMul(multicompartment.enableConductanceMultiplication());
    }

    /** The digital configuration. */
    @SuppressWarnings("EnumOrdinal") // the operations are declared in the order of their register code
    public NeuronBackendConfig toNeuronBackendConfig() {
        int operation = bayesian.operation().ordinal();
        return NeuronBackendConfig.DEFAULT
                .withAddressOut(new NeuronBackendAddressOut(eventRouting.address()))
                .withEnableSpikeOut(eventRouting.enableDigital())
                .withPostOverwrite(eventRouting.enablePostOverwrite())
                .withResetHoldoff(refractoryPeriod.resetHoldoff())
                .withRefractoryTime(refractoryPeriod.refractoryTime())
                .withSelectInputClock(refractoryPeriod.inputClock())
                .withEnableAdaptPulse(adaptation.enablePulse())
                .withEnableBayesianExtension(bayesian.toPostPulse())
                .withEnable0Bayesian((operation & 1) != 0)
                .withEnable1Bayesian((operation & 2) != 0)
                .withConnectFireBottom(bayesian.connectFireVertical())
                .withConnectFireToRight(bayesian.connectFireToRight())
                .withConnectFireFromRight(bayesian.connectFireFromRight())
                .withEnableNeuronMaster(bayesian.enableMaster())
                .withEnableNeuronSlave(bayesian.enableSlave());
    }

    /** The code of one analog parameter. */
    public int capMem(CapMemRow row) {
        int code = switch (row) {
            case V_LEAK -> leak.vLeak();
            case V_RESET -> reset.vReset();
            case V_THRESHOLD -> threshold.vThreshold();
            case E_SYNIN_EXC_REV -> excitatoryInput.vRevCoba();
            case E_SYNIN_INH_REV -> inhibitoryInput.vRevCoba();
            case V_ADAPT_LEAK -> adaptation.vLeak();
            case V_EXP -> exponential.vExp();
            case V_ADAPT_REF -> adaptation.vRef();
            case I_BIAS_LEAK -> leak.iBias();
            case I_BIAS_RESET -> reset.iBias();
            case I_BIAS_SYNIN_EXC_TAU -> excitatoryInput.iBiasTau();
            case I_BIAS_SYNIN_EXC_COBA -> excitatoryInput.iBiasCoba();
            case I_BIAS_SYNIN_EXC_SHIFT -> excitatoryInput.iShiftReference();
            case I_BIAS_SYNIN_EXC_GM -> excitatoryInput.iBiasGm();
            case I_BIAS_SYNIN_INH_TAU -> inhibitoryInput.iBiasTau();
            case I_BIAS_SYNIN_INH_COBA -> inhibitoryInput.iBiasCoba();
            case I_BIAS_SYNIN_INH_SHIFT -> inhibitoryInput.iShiftReference();
            case I_BIAS_SYNIN_INH_GM -> inhibitoryInput.iBiasGm();
            case I_BIAS_ADAPT_TAU -> adaptation.iBiasTau();
            case I_BIAS_ADAPT_A -> adaptation.iBiasA();
            case I_BIAS_ADAPT_B -> adaptation.iBiasB();
            case I_BIAS_EXP -> exponential.iBias();
            case I_MEM_OFFSET -> constantCurrent.iOffset();
            case I_BIAS_NMDA -> multicompartment.iBiasNmda();
        };
        if (code < 0 || code > 1023) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "atomic neuron, %s: %d is out of range (allowed 0..1022, or 1023 for no refresh)"
                            .formatted(row, code));
        }
        return code;
    }
}
