package org.neckar.chipmodel.analog;

import java.util.Arrays;
import org.neckar.hal.capmem.SharedCapMemCell;
import org.neckar.hal.padi.CommonSTPConfig;
import org.neckar.hal.padi.SynapseDriverConfig;
import org.neckar.hal.transfer.NominalTransfer;

/**
 * How long the weight pulse of a synapse driver is. Without short-term plasticity its length is the nominal one. With
 * it, a ramp starts with the event, the pulse lasts from the moment the ramp passes a voltage to the end of the window:
 * the higher the voltage, the shorter the pulse. The voltage is one that events move towards the charge voltage and
 * that recovers towards the recovery voltage, or, in vector-matrix mode, one made from the activation in the event.
 *
 * <p>The recovery is that of a switched capacitor: with every cycle of the recovery clock of the half, the difference
 * to the recovery voltage shrinks by one fraction. While short-term plasticity is off, the stored voltage is the
 * recovery voltage.
 */
final class DriverPulses {
    /** Number of synapse drivers. */
    static final int COUNT = 256;

    /** Height of the ramp at the end of the window, at the nominal ramp current. */
    static final double RAMP_VOLTS = 1.0;

    /** Codes of {@code stp_i_ramp} and {@code stp_i_calib} for that ramp and for nominal steps of the offset. */
    static final int RAMP_CODE = 600;

    /** What one step of the offset of a driver adds to its voltage. */
    static final double OFFSET_STEP_VOLTS = 0.028;

    /** Offset at which a nominal driver adds nothing. */
    static final int NEUTRAL_OFFSET = 7;

    /** What one step of the hagen DAC adds, at the nominal bias. */
    static final double DAC_STEP_VOLTS = 0.029;

    /** Code of {@code hagen_ibias_dac} for that step. */
    static final int DAC_CODE = 820;

    /** What one step of the offset of the hagen DAC adds. */
    static final double DAC_OFFSET_STEP_VOLTS = 0.005;

    /** Output of the hagen DAC at 0, with no offset. */
    static final double DAC_ZERO_VOLTS = -0.08;

    /** Noise of the comparator, per event. */
    static final double NOISE_VOLTS = 0.008;

    private static final double COMPARATOR_SIGMA_VOLTS = 0.06;
    private static final double RAMP_SIGMA = 0.1;
    private static final double DAC_SIGMA = 0.02;
    private static final double UTILISATION_ZERO = 0.25;
    private static final double UTILISATION_STEP = 0.05;
    private static final int RECOVERY_CLOCKS = 32;
    private static final int ACTIVATION_MASK = 0x1f;
    private static final int HALF = COUNT / 2;
    private static final double[] RECOVERY_RATES = recoveryRates();

    private final CapMem capMem;
    private final boolean noise;
    private final long noiseStream;
    private final SynapseDriverConfig[] configs = new SynapseDriverConfig[COUNT];
    private final boolean[] recovered = new boolean[COUNT];
    private final double[] volts = new double[COUNT];
    private final long[] since = new long[COUNT];
    private final long[] events = new long[COUNT];
    private final double[] comparatorVolts = new double[COUNT];
    private final double[] dacFactor = new double[COUNT];
    private final double[] rampFactor = new double[4];
    private final CommonSTPConfig[] clocks = {CommonSTPConfig.DEFAULT, CommonSTPConfig.DEFAULT};

    DriverPulses(CapMem capMem, FixedPattern pattern, ModelSettings model) {
        this.capMem = capMem;
        noise = model.noise();
        noiseStream = CounterRandom.stream(model.trial(), "driver comparator noise");
        Arrays.fill(configs, SynapseDriverConfig.DEFAULT);
        Arrays.fill(recovered, true);
        for (int driver = 0; driver < COUNT; driver++) {
            comparatorVolts[driver] = COMPARATOR_SIGMA_VOLTS * pattern.normal("driver comparator", driver);
            dacFactor[driver] = pattern.factor("hagen DAC", driver, DAC_SIGMA);
        }
        for (int quadrant = 0; quadrant < rampFactor.length; quadrant++) {
            rampFactor[quadrant] = pattern.factor("driver ramp", quadrant, RAMP_SIGMA);
        }
    }

    private static double[] recoveryRates() {
        double[] rates = new double[16];
        for (int code = 0; code < rates.length; code++) {
            rates[code] = StrictMath.log1p(-1.0 / (RECOVERY_CLOCKS * (code + 1)));
        }
        return rates;
    }

    /** Block of the parameter memory that supplies a driver: even drivers left, odd drivers right. */
    static int quadrant(int driver) {
        return driver / HALF * 2 + driver % 2;
    }

    void configure(long cycle, int driver, SynapseDriverConfig config) {
        recover(cycle, driver);
        configs[driver] = config;
        if (!config.enableStp()) {
            recovered[driver] = true;
        }
    }

    void clock(long cycle, int hemisphere, CommonSTPConfig config) {
        for (int driver = hemisphere * HALF; driver < (hemisphere + 1) * HALF; driver++) {
            recover(cycle, driver);
        }
        clocks[hemisphere] = config;
    }

    /**
     * Length of the pulse that an event gives rise to, in nominal pulses, 0 to 1; the event moves the stored voltage.
     *
     * @param address the six bits of the event address; bits 4 to 0 are the activation of vector-matrix mode
     */
    double length(long cycle, int driver, int address) {
        SynapseDriverConfig config = configs[driver];
        if (!config.enableStp()) {
            return 1;
        }
        int quadrant = quadrant(driver);
        double ramp = RAMP_VOLTS
                * rampFactor[quadrant]
                * capMem.code(NeuronSettings.cell(quadrant, SharedCapMemCell.STP_I_RAMP))
                / RAMP_CODE;
        if (ramp <= 0 || capMem.code(NeuronSettings.cell(quadrant, SharedCapMemCell.STP_I_BIAS_COMPARATOR)) <= 0) {
            return 0;
        }
        double level = config.enableHagenModulation() ? activationVolts(driver, address) : utilise(cycle, driver);
        level += comparatorVolts[driver] + offsetVolts(quadrant, config.offset());
        if (noise) {
            level += NOISE_VOLTS * CounterRandom.normal(noiseStream, events[driver] * COUNT + driver);
        }
        events[driver]++;
        return Math.clamp(1 - level / ramp, 0, 1);
    }

    private double offsetVolts(int quadrant, int offset) {
        double calibration = capMem.code(NeuronSettings.cell(quadrant, SharedCapMemCell.STP_I_CALIB)) / RAMP_CODE;
        return OFFSET_STEP_VOLTS * calibration * (offset - NEUTRAL_OFFSET);
    }

    private double activationVolts(int driver, int address) {
        if (!configs[driver].enableHagenDac()) {
            return 0;
        }
        SharedCapMemCell bias =
                driver < HALF ? SharedCapMemCell.HAGEN_IBIAS_DAC_TOP : SharedCapMemCell.HAGEN_IBIAS_DAC_BOTTOM;
        int block = bias.blocks().getFirst().toEnum();
        double step = DAC_STEP_VOLTS * dacFactor[driver] * capMem.code(NeuronSettings.cell(block, bias)) / DAC_CODE;
        return DAC_ZERO_VOLTS
                + step * (address & ACTIVATION_MASK)
                + DAC_OFFSET_STEP_VOLTS * configs[driver].hagenDacOffset();
    }

    private double utilise(long cycle, int driver) {
        recover(cycle, driver);
        double before = recovered[driver] ? recoveryVolts(driver) : volts[driver];
        double share = UTILISATION_ZERO + UTILISATION_STEP * configs[driver].utilization();
        volts[driver] = before + share / (1 + share) * (chargeVolts(driver) - before);
        since[driver] = cycle;
        recovered[driver] = false;
        return volts[driver];
    }

    private void recover(long cycle, int driver) {
        if (!recovered[driver]) {
            volts[driver] = storedVolts(driver, cycle);
            since[driver] = cycle;
        }
    }

    /** Stored voltage of a driver at a cycle not before its last event. */
    double storedVolts(int driver, long cycle) {
        double target = recoveryVolts(driver);
        if (recovered[driver]) {
            return target;
        }
        CommonSTPConfig clock = clocks[driver / HALF];
        if (!clock.enableRecoveryClock() || !configs[driver].enableRecovery()) {
            return volts[driver];
        }
        int shift = clock.recoveryClockSpeed() + 1;
        long clockCycles = (cycle >> shift) - (since[driver] >> shift);
        double left = Exponential.exp((double) clockCycles * RECOVERY_RATES[configs[driver].recovery()]);
        return target + (volts[driver] - target) * left;
    }

    /** Voltage of the readout line of a half: that of the drivers connected to it, 0 without any. */
    double readoutVolts(int hemisphere, long cycle) {
        SharedCapMemCell bias =
                hemisphere == 0 ? SharedCapMemCell.STP_IBIAS_READOUT_TOP : SharedCapMemCell.STP_IBIAS_READOUT_BOTTOM;
        int block = bias.blocks().getFirst().toEnum();
        if (capMem.code(NeuronSettings.cell(block, bias)) <= 0) {
            return 0;
        }
        double sum = 0;
        int count = 0;
        for (int driver = hemisphere * HALF; driver < (hemisphere + 1) * HALF; driver++) {
            if (configs[driver].enableReadout()) {
                sum += storedVolts(driver, cycle);
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    /** Offset of the comparator of a driver. */
    double comparatorVolts(int driver) {
        return comparatorVolts[driver];
    }

    /** Factor of a quadrant on the ramp of its drivers. */
    double rampFactor(int quadrant) {
        return rampFactor[quadrant];
    }

    private double chargeVolts(int driver) {
        return cellVolts(
                driver,
                configs[driver].selectTargetVoltages() == 0
                        ? SharedCapMemCell.STP_V_CHARGE_0
                        : SharedCapMemCell.STP_V_CHARGE_1);
    }

    private double recoveryVolts(int driver) {
        return cellVolts(
                driver,
                configs[driver].selectTargetVoltages() == 0
                        ? SharedCapMemCell.STP_V_RECOVER_0
                        : SharedCapMemCell.STP_V_RECOVER_1);
    }

    private double cellVolts(int driver, SharedCapMemCell parameter) {
        return NominalTransfer.cellVolts(capMem.code(NeuronSettings.cell(quadrant(driver), parameter)));
    }
}
