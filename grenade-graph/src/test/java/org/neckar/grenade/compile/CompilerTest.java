package org.neckar.grenade.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neckar.grenade.network.Units.code;
import static org.neckar.grenade.network.Units.us;
import static org.neckar.grenade.network.Units.volts;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.neckar.grenade.network.Cell;
import org.neckar.grenade.network.Connector;
import org.neckar.grenade.network.HXNeuron;
import org.neckar.grenade.network.Lif;
import org.neckar.grenade.network.Network;
import org.neckar.grenade.network.Population;
import org.neckar.grenade.network.SpikeSource;
import org.neckar.grenade.network.Weight;
import org.neckar.grenade.place.Placer;
import org.neckar.grenade.route.Router;
import org.neckar.hal.capmem.CapMemRow;
import org.neckar.hal.capmem.SharedCapMemCell;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.hal.coordinate.CapMemBlockOnDLS;
import org.neckar.hal.coordinate.CommonNeuronBackendConfigOnDLS;
import org.neckar.hal.coordinate.MADCConfigOnDLS;
import org.neckar.hal.coordinate.ReadoutSourceSelectionOnDLS;
import org.neckar.hal.madc.MADCConfig;
import org.neckar.hal.neuron.CommonNeuronBackendConfig;
import org.neckar.hal.neuron.InputClock;
import org.neckar.hal.neuron.NeuronBackendConfig;
import org.neckar.hal.neuron.NeuronConfig;
import org.neckar.hal.readout.ReadoutSourceSelection;
import org.neckar.hwdb.ChipIdentity;
import org.neckar.hwdb.store.Column;
import org.neckar.hwdb.store.LeakCalibration;
import org.neckar.hwdb.store.SynapticTimeConstants;
import org.neckar.lola.chip.ChipImage;

class CompilerTest {
    private static final AtomicNeuronOnDLS HERE = AtomicNeuronOnDLS.at(7, 1);
    private static final ChipIdentity CHIP = new ChipIdentity(1, 2);

    private static CompiledNetwork compile(Cell cell, ChipCalibration calibration) {
        Network net = Network.named("one");
        SpikeSource in = net.add(SpikeSource.of(10));
        Population out = net.add(Population.of(1, cell).named("out").on(List.of(HERE)));
        net.connect(in, out, Connector.oneToOne(), Weight.of(31));
        net.record(out.membrane(0));
        return Compiler.compile(Router.route(Placer.place(net.description())), calibration);
    }

    private static ChipImage image(Cell cell) {
        return compile(cell, ChipCalibration.NONE).image();
    }

    private static int cell(ChipImage image, CapMemRow row) {
        return image.capMem(row.cell(HERE));
    }

    private static NeuronConfig config(ChipImage image) {
        return image.get(NeuronConfig.class, HERE.toNeuronConfigOnDLS());
    }

    private static NeuronBackendConfig backend(ChipImage image) {
        return image.get(NeuronBackendConfig.class, HERE.toNeuronBackendConfigOnDLS());
    }

    private static ChipCalibration calibration(boolean success) {
        int[] codes = new int[512];
        double[] volts = new double[512];
        boolean[] successes = new boolean[512];
        Arrays.fill(codes, 777);
        Arrays.fill(volts, 0.6);
        Arrays.fill(successes, success);
        Column.Doubles doubles = Column.of(volts);
        var leak = LeakCodes.of(
                new LeakCalibration(Column.of(codes), doubles, doubles, doubles, doubles, Column.of(successes))
                        .toRecord(CHIP, Instant.EPOCH, "test"));
        return new ChipCalibration(Optional.of(leak), Optional.empty());
    }

    /** Excitatory inputs need 100 codes for 10 us, inhibitory ones 60. */
    private static ChipCalibration timeConstants(boolean success) {
        var codes = SynapticTimeConstantCodes.of(
                new SynapticTimeConstants(line(100, success), line(60, success)).toRecord(CHIP, Instant.EPOCH, "test"));
        return new ChipCalibration(Optional.empty(), Optional.of(codes));
    }

    private static SynapticTimeConstants.Line line(int code, boolean success) {
        int[] codes = new int[512];
        double[] us = new double[512];
        boolean[] successes = new boolean[512];
        Arrays.fill(codes, code);
        Arrays.fill(us, 10);
        Arrays.fill(successes, success);
        var doubles = Column.of(us);
        return new SynapticTimeConstants.Line(Column.of(codes), doubles, doubles, doubles, Column.of(successes));
    }

    private static ParameterUse leakUse(CompiledNetwork compiled) {
        return use(compiled, "v_leak");
    }

    private static ParameterUse use(CompiledNetwork compiled, String parameter) {
        return compiled.parameters().stream()
                .filter(use -> use.parameter().equals(parameter))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void shouldTranslatePotentialsWithTheNominalRelations() {
        Lif lif =
                Lif.defaults().withVLeak(volts(0.6)).withVThreshold(volts(0.8)).withVReset(volts(0.5));
        ChipImage image = image(lif);

        // leak: -0.524 V + 1.5 mV a code; reset: -0.6064 V + 1.669 mV; threshold: 1 mV + 1.875 mV
        assertEquals(749, cell(image, CapMemRow.V_LEAK));
        assertEquals(663, cell(image, CapMemRow.V_RESET));
        assertEquals(426, cell(image, CapMemRow.V_THRESHOLD));
    }

    @Test
    void shouldTranslateAMembraneTimeConstantToTheLeakBias() {
        assertEquals(92, cell(image(Lif.defaults().withTauMem(us(10))), CapMemRow.I_BIAS_LEAK));
    }

    @Test
    void shouldDivideTheLeakConductanceForALongTimeConstant() {
        ChipImage image = image(Lif.defaults().withTauMem(us(40)));

        assertEquals(184, cell(image, CapMemRow.I_BIAS_LEAK));
        assertTrue(config(image).enableLeakDiv());
    }

    @Test
    void shouldTranslateASynapticTimeConstant() {
        assertEquals(82, cell(image(Lif.defaults().withTauSyn(us(10))), CapMemRow.I_BIAS_SYNIN_EXC_TAU));
    }

    @Test
    void shouldWriteCodesAsTheyAre() {
        ChipImage image =
                image(Lif.defaults().withVLeak(code(321)).withTauMem(code(654)).withTauRefrac(code(99)));

        assertEquals(321, cell(image, CapMemRow.V_LEAK));
        assertEquals(654, cell(image, CapMemRow.I_BIAS_LEAK));
        assertEquals(99, backend(image).refractoryTime());
        assertEquals(InputClock.SLOW, backend(image).selectInputClock());
    }

    @Test
    void shouldCountRefractoryTimesWithTheFinestClockThatHoldsThem() {
        ChipImage image = image(Lif.defaults().withTauRefrac(us(10)));

        // counts of 8, 16 and 32 ns are too short for 255 of them; 64 ns make 156.25
        CommonNeuronBackendConfig common =
                image.get(CommonNeuronBackendConfig.class, new CommonNeuronBackendConfigOnDLS(0));
        assertEquals(3, common.clockScaleFast());
        assertEquals(156, backend(image).refractoryTime());
        assertEquals(InputClock.FAST, backend(image).selectInputClock());
    }

    @Test
    void shouldConnectOnlyTheInputThatHasSynapses() {
        NeuronConfig config = config(image(Lif.defaults()));

        assertTrue(config.enableSyninExc());
        assertFalse(config.enableSyninInh());
    }

    @Test
    void shouldSwitchTheComparatorOffForANeuronThatDoesNotSpike() {
        assertFalse(config(image(Lif.defaults().withSpiking(false))).enableThreshComp());
        assertTrue(config(image(Lif.defaults())).enableThreshComp());
    }

    @Test
    void shouldConnectARecordedNeuronToTheReadoutLineOfItsRowAndParity() {
        ChipImage image = image(Lif.defaults());

        assertTrue(config(image).enableReadout());
        assertTrue(config(image).enableReadoutAmp());
        ReadoutSourceSelection selection = image.get(ReadoutSourceSelection.class, new ReadoutSourceSelectionOnDLS());
        assertEquals(List.of(false, true, false, false), selection.neuronOdd());
        assertEquals(List.of(false, false, false, false), selection.neuronEven());
    }

    @Test
    void shouldKeepTheMadcOnOneMultiplexerForOneRecording() {
        MADCConfig config = image(Lif.defaults()).get(MADCConfig.class, new MADCConfigOnDLS());

        assertEquals(0, config.activeMuxInputSelectLength());
    }

    @Test
    void shouldSetTheBiasesAllNeuronsShare() {
        ChipImage image = image(Lif.defaults());
        CapMemBlockOnDLS block = new CapMemBlockOnDLS(2);

        assertEquals(600, image.capMem(SharedCapMemCell.SYN_I_BIAS_DAC.cell(block)));
        assertEquals(250, image.capMem(SharedCapMemCell.NEURON_V_BIAS_CASC_N.cell(block)));
        assertEquals(200, image.capMem(SharedCapMemCell.NEURON_I_BIAS_SPIKE_COMPARATOR.cell(block)));
    }

    @Test
    void shouldWriteTheCodesOfARawNeuronAndLetItsSpikesOut() {
        ChipImage image = image(HXNeuron.defaults().with("leak_v_leak", 1000).with("threshold_enable", true));

        assertEquals(1000, cell(image, CapMemRow.V_LEAK));
        assertTrue(backend(image).enableSpikeOut());
        assertTrue(config(image).enableFire());
    }

    @Test
    void shouldUseTheCalibratedCodeAtTheCalibratedTarget() {
        CompiledNetwork compiled = compile(Lif.defaults().withVLeak(volts(0.6)), calibration(true));

        assertEquals(777, cell(compiled.image(), CapMemRow.V_LEAK));
        assertEquals(ParameterSource.CALIBRATED, leakUse(compiled).source());
    }

    @Test
    void shouldShiftTheCalibratedCodeWithTheNominalSlope() {
        CompiledNetwork compiled = compile(Lif.defaults().withVLeak(volts(0.57)), calibration(true));

        // 30 mV are 20 codes
        assertEquals(757, cell(compiled.image(), CapMemRow.V_LEAK));
    }

    @Test
    void shouldUseTheNominalCodeWhereTheCalibrationFailedAndSaySo() {
        CompiledNetwork compiled = compile(Lif.defaults().withVLeak(volts(0.6)), calibration(false));

        assertEquals(749, cell(compiled.image(), CapMemRow.V_LEAK));
        assertEquals(1, leakUse(compiled).uncalibrated());
    }

    @Test
    void shouldUseTheCalibratedCodesOfBothSynapticInputsInverseToTheTimeConstant() {
        CompiledNetwork compiled = compile(Lif.defaults().withTauSyn(us(5)), timeConstants(true));

        assertEquals(200, cell(compiled.image(), CapMemRow.I_BIAS_SYNIN_EXC_TAU));
        assertEquals(120, cell(compiled.image(), CapMemRow.I_BIAS_SYNIN_INH_TAU));
        assertEquals(ParameterSource.CALIBRATED, use(compiled, "tau_syn_exc").source());
        assertEquals(ParameterSource.CALIBRATED, use(compiled, "tau_syn_inh").source());
        assertEquals(ParameterSource.NOMINAL, leakUse(compiled).source());
    }

    @Test
    void shouldUseTheSwitchesOfAnAverageCircuitWithTheCalibratedCode() {
        CompiledNetwork compiled = compile(Lif.defaults().withTauSyn(us(30)), timeConstants(true));

        // 1000 us code, eight times as much with the high resistance
        assertEquals(267, cell(compiled.image(), CapMemRow.I_BIAS_SYNIN_EXC_TAU));
        assertTrue(config(compiled.image()).enableSyninExcHighRes());
    }

    @Test
    void shouldUseTheNominalTimeConstantWhereTheCalibrationFailedAndSaySo() {
        CompiledNetwork compiled = compile(Lif.defaults().withTauSyn(us(5)), timeConstants(false));

        assertEquals(164, cell(compiled.image(), CapMemRow.I_BIAS_SYNIN_EXC_TAU));
        assertEquals(1, use(compiled, "tau_syn_exc").uncalibrated());
        assertEquals(1, use(compiled, "tau_syn_inh").uncalibrated());
        assertEquals(0, use(compiled, "tau_mem").uncalibrated());
    }

    @Test
    void shouldSayWhereEachParameterComesFrom() {
        CompiledNetwork compiled = compile(Lif.defaults().withVLeak(code(700)), calibration(true));

        assertEquals(ParameterSource.CODE, leakUse(compiled).source());
        assertTrue(compiled.parameters().stream()
                .anyMatch(use -> use.parameter().equals("tau_mem") && use.source() == ParameterSource.NOMINAL));
    }

    @Test
    void shouldTellTheWordsOfAnImageByAddress() {
        ChipImage image = image(Lif.defaults());
        ImageWords words = ImageWords.of(image);

        for (int i = 0; i < image.size(); i += 101) {
            assertEquals(image.word(i), words.word(image.address(i)));
        }
    }
}
