package org.neckar.lola.neuron;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.neckar.hal.capmem.CapMemRow;
import org.neckar.hal.capmem.SharedCapMemCell;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.hal.coordinate.CapMemBlockOnDLS;
import org.neckar.hal.coordinate.ColumnCurrentRowOnDLS;
import org.neckar.hal.coordinate.CommonNeuronBackendConfigOnDLS;
import org.neckar.hal.coordinate.NeuronBlockOnDLS;
import org.neckar.hal.neuron.CommonNeuronBackendConfig;
import org.neckar.hal.neuron.NeuronBackendConfig;
import org.neckar.hal.neuron.NeuronConfig;
import org.neckar.lola.composite.Composite;
import org.neckar.lola.composite.Joint;
import org.neckar.lola.composite.Names;
import org.neckar.lola.synapse.SynapseComposites;

/**
 * The composites of the neurons. The names of an atomic neuron are those of the components of {@link AtomicNeuron}.
 * Source: atomic neuron and neuron block of lola.
 */
public final class NeuronComposites {
    private static final Names ANALOG_NAMES = Names.in("")
            .rename("enableResetDeg", "reset.enableDegeneration")
            .rename("enableResetDiv", "reset.enableDivision")
            .rename("enableResetMul", "reset.enableMultiplication")
            .rename("enableLeakDeg", "leak.enableDegeneration")
            .rename("enableLeakDiv", "leak.enableDivision")
            .rename("enableLeakMul", "leak.enableMultiplication")
            .join(
                    "eventRouting.analogOutput",
                    "fire pulses of the analog part; any gate the bypass circuits as well",
                    Joint.THERMOMETER,
                    AnalogOutput.class,
                    "enableFire",
                    "enableStrongFire")
            .rename("enableBypExc", "eventRouting.enableBypassExcitatory")
            .rename("enableBypInh", "eventRouting.enableBypassInhibitory")
            .rename("enableSyninExc", "excitatoryInput.enable")
            .rename("enableSyninExcCoba", "excitatoryInput.enableCobaMode")
            .rename("enableSyninExcSmallCap", "excitatoryInput.enableSmallCapacitance")
            .rename("enableSyninExcHighRes", "excitatoryInput.enableHighResistance")
            .rename("enableSyninInh", "inhibitoryInput.enable")
            .rename("enableSyninInhCoba", "inhibitoryInput.enableCobaMode")
            .rename("enableSyninInhSmallCap", "inhibitoryInput.enableSmallCapacitance")
            .rename("enableSyninInhHighRes", "inhibitoryInput.enableHighResistance")
            .rename("enableReadout", "readout.enableBufferedAccess")
            .rename("enableReadoutAmp", "readout.enableAmplifier")
            .rename("enableUnbufAccess", "readout.enableUnbufferedAccess")
            .rename("readoutSelect", "readout.source")
            .rename("enableAdapt", "adaptation.enable")
            .rename("invertAdaptA", "adaptation.invertA")
            .rename("invertAdaptB", "adaptation.invertB")
            .rename("enableExp", "exponential.enable")
            .rename("enableMemOff", "constantCurrent.enable")
            .rename("invertCurrent", "constantCurrent.sink")
            .rename("memCapSize", "membraneCapacitance.capacitance")
            .rename("enableThreshComp", "threshold.enable")
            .rename("connectSoma", "multicompartment.connectSoma")
            .rename("connectSomata", "multicompartment.connectSomaRight")
            .rename("connectMembraneRight", "multicompartment.connectRight")
            .rename("connectBottom", "multicompartment.connectVertical")
            .rename("enableCompCond", "multicompartment.enableConductance")
            .rename("enableCompCondDiv", "multicompartment.enableConductanceDivision")
            .rename("enableCompCondMul", "multicompartment.enableConductanceMultiplication")
            .rename("enablePause", "refractoryPeriod.enablePause");

    private static final Names DIGITAL_NAMES = Names.in("")
            .rename("addressOut", "eventRouting.address")
            .rename("enableSpikeOut", "eventRouting.enableDigital")
            .rename("postOverwrite", "eventRouting.enablePostOverwrite")
            .rename("resetHoldoff", "refractoryPeriod.resetHoldoff")
            .rename("refractoryTime", "refractoryPeriod.refractoryTime")
            .rename("selectInputClock", "refractoryPeriod.inputClock")
            .rename("enableAdaptPulse", "adaptation.enablePulse")
            .rename("enableBayesianExtension", "bayesian.toPostPulse")
            .join(
                    "bayesian.operation",
                    "mode of the Bayesian logic",
                    Joint.BINARY,
                    BayesianOperation.class,
                    "enable0Bayesian",
                    "enable1Bayesian")
            .rename("connectFireBottom", "bayesian.connectFireVertical")
            .rename("connectFireToRight", "bayesian.connectFireToRight")
            .rename("connectFireFromRight", "bayesian.connectFireFromRight")
            .rename("enableNeuronMaster", "bayesian.enableMaster")
            .rename("enableNeuronSlave", "bayesian.enableSlave");

    private static final List<Cell> CELLS = List.of(
            new Cell(CapMemRow.I_BIAS_SYNIN_EXC_TAU, "excitatoryInput.iBiasTau"),
            new Cell(CapMemRow.I_BIAS_SYNIN_EXC_COBA, "excitatoryInput.iBiasCoba"),
            new Cell(CapMemRow.I_BIAS_SYNIN_EXC_SHIFT, "excitatoryInput.iShiftReference"),
            new Cell(CapMemRow.I_BIAS_SYNIN_EXC_GM, "excitatoryInput.iBiasGm"),
            new Cell(CapMemRow.E_SYNIN_EXC_REV, "excitatoryInput.vRevCoba"),
            new Cell(CapMemRow.I_BIAS_SYNIN_INH_TAU, "inhibitoryInput.iBiasTau"),
            new Cell(CapMemRow.I_BIAS_SYNIN_INH_COBA, "inhibitoryInput.iBiasCoba"),
            new Cell(CapMemRow.I_BIAS_SYNIN_INH_SHIFT, "inhibitoryInput.iShiftReference"),
            new Cell(CapMemRow.I_BIAS_SYNIN_INH_GM, "inhibitoryInput.iBiasGm"),
            new Cell(CapMemRow.E_SYNIN_INH_REV, "inhibitoryInput.vRevCoba"),
            new Cell(CapMemRow.V_LEAK, "leak.vLeak"),
            new Cell(CapMemRow.I_BIAS_LEAK, "leak.iBias"),
            new Cell(CapMemRow.V_RESET, "reset.vReset"),
            new Cell(CapMemRow.I_BIAS_RESET, "reset.iBias"),
            new Cell(CapMemRow.V_THRESHOLD, "threshold.vThreshold"),
            new Cell(CapMemRow.I_MEM_OFFSET, "constantCurrent.iOffset"),
            new Cell(CapMemRow.V_ADAPT_LEAK, "adaptation.vLeak"),
            new Cell(CapMemRow.I_BIAS_ADAPT_TAU, "adaptation.iBiasTau"),
            new Cell(CapMemRow.I_BIAS_ADAPT_A, "adaptation.iBiasA"),
            new Cell(CapMemRow.I_BIAS_ADAPT_B, "adaptation.iBiasB"),
            new Cell(CapMemRow.V_ADAPT_REF, "adaptation.vRef"),
            new Cell(CapMemRow.V_EXP, "exponential.vExp"),
            new Cell(CapMemRow.I_BIAS_EXP, "exponential.iBias"),
            new Cell(CapMemRow.I_BIAS_NMDA, "multicompartment.iBiasNmda"));

    private static final Map<CapMemRow, String> NAMES_OF_ROWS =
            CELLS.stream().collect(Collectors.toUnmodifiableMap(Cell::row, Cell::name));

    /** One neuron circuit: analog configuration, its cells of the parameter memory, digital back end. */
    public static final Composite<AtomicNeuronOnDLS> ATOMIC_NEURON = atomicNeuron();

    private static final Composite<CapMemBlockOnDLS> SHARED_PARAMETERS = Composite.named(
                    "NeuronParameters", CapMemBlockOnDLS.class)
            .cell("vBiasCascN", SharedCapMemCell.NEURON_V_BIAS_CASC_N::cell, 250)
            .cell("iBiasReadoutAmp", SharedCapMemCell.NEURON_I_BIAS_READOUT_AMP::cell, 110)
            .cell("iBiasLeakSourceFollower", SharedCapMemCell.NEURON_I_BIAS_LEAK_SOURCE_FOLLOWER::cell, 100)
            .cell("iBiasThresholdComparator", SharedCapMemCell.NEURON_I_BIAS_SPIKE_COMPARATOR::cell, 200)
            .cell("iBiasSyninDrop", SharedCapMemCell.NEURON_I_BIAS_SYNIN_DROP::cell, 300)
            .build();

    /** All neurons with what they share: back ends of both sides, current switches, parameters of the quadrants. */
    public static final Composite<NeuronBlockOnDLS> NEURON_BLOCK = Composite.named(
                    "NeuronBlock", NeuronBlockOnDLS.class)
            .meaning(
                    "All neurons with what they share: back ends of both sides, current switches, parameters of the quadrants")
            .parts(AtomicNeuronOnDLS.SIZE, ATOMIC_NEURON, (_, i) -> new AtomicNeuronOnDLS(i), "atomicNeurons")
            .registers(
                    CommonNeuronBackendConfigOnDLS.SIZE,
                    CommonNeuronBackendConfig.DEFAULT,
                    (_, i) -> new CommonNeuronBackendConfigOnDLS(i),
                    Names.in("backends"))
            .parts(
                    ColumnCurrentRowOnDLS.SIZE,
                    SynapseComposites.COLUMN_CURRENT_ROW,
                    (_, i) -> new ColumnCurrentRowOnDLS(i),
                    "currentRows")
            .parts(CapMemBlockOnDLS.SIZE, SHARED_PARAMETERS, (_, i) -> new CapMemBlockOnDLS(i), "")
            .build();

    /** A cell of a neuron and its name; in write order. */
    private record Cell(CapMemRow row, String name) {}

    private NeuronComposites() {}

    private static Composite<AtomicNeuronOnDLS> atomicNeuron() {
        Composite.Builder<AtomicNeuronOnDLS> neuron = Composite.named("AtomicNeuron", AtomicNeuronOnDLS.class)
                .meaning(
                        "One neuron circuit: analog configuration, its cells of the parameter memory, digital back end")
                .register(
                        NeuronConfig.DEFAULT.withEnableSyninExcSmallCap(true).withEnableSyninInhSmallCap(true),
                        AtomicNeuronOnDLS::toNeuronConfigOnDLS,
                        ANALOG_NAMES);
        CELLS.forEach(cell -> neuron.cell(cell.name, cell.row::cell, 0));
        return neuron.register(
                        NeuronBackendConfig.DEFAULT, AtomicNeuronOnDLS::toNeuronBackendConfigOnDLS, DIGITAL_NAMES)
                .build();
    }

    /** Name of the parameter of a row in {@link #ATOMIC_NEURON}. */
    static String nameOf(CapMemRow row) {
        return NAMES_OF_ROWS.get(row);
    }
}
