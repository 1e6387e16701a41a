package org.neckar.hal.transfer;

import java.util.function.IntToDoubleFunction;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * The nominal relations between codes and physical quantities of a HICANN-X chip, in both directions. Towards the
 * physical side every code has a value; towards the code the wish is rounded to the nearest code, and a wish outside of
 * what the circuit can do is refused with the reachable range.
 *
 * <p>Neuron potentials are those of the membrane, in volts over ground.
 */
public final class NominalTransfer {
    /** Largest code of a parameter cell; 1023 means "not refreshed". */
    public static final int MAX_CODE = 1022;

    /** Voltage cell of the parameter memory at code 0, and per code. */
    public static final double CELL_ZERO_VOLTS = 0.019;

    /** Step of a voltage cell. */
    public static final double CELL_STEP_VOLTS = 1.875e-3;

    /** Step of a current cell. */
    public static final double CELL_STEP_AMPERES = 1e-9;

    /** CADC with the ramp that a calibration for 0.15 V to 1.05 V sets. */
    public static final double CADC_ZERO_VOLTS = 0.060;

    /** Step of the CADC with that ramp. */
    public static final double CADC_STEP_VOLTS = 4.5e-3;

    /** Code of {@code cadc_v_ramp_offset} that sets that ramp. */
    public static final int CADC_RAMP_OFFSET_CODE = 40;

    /** Code of {@code cadc_i_ramp_slope} that sets that ramp. */
    public static final int CADC_RAMP_SLOPE_CODE = 340;

    /** MADC at value 0. */
    public static final double MADC_ZERO_VOLTS = -0.0324;

    /** Step of the MADC. */
    public static final double MADC_STEP_VOLTS = 1.49e-3;

    /** Membrane capacitor per code; 63 is 2.3 pF. */
    public static final double CAPACITOR_STEP_FARADS = 2.3e-12 / 63;

    /** What wires and transistors add to the membrane capacitor, in codes of it. */
    public static final double INTRINSIC_CAPACITOR_CODES = 6;

    /** tau_mem * i_bias_leak at the largest capacitor, no scaling switch. */
    public static final double LEAK_MICROSECONDS_CODE = 920;

    /** tau_syn * i_bias_synin_tau with full capacitor and normal resistance. */
    public static final double LINE_MICROSECONDS_CODE = 820;

    /** Factor of the high-resistance switch on tau_syn. */
    public static final double HIGH_RESISTANCE_FACTOR = 8;

    /** Factor of the small-capacitance switch on tau_syn, and of its inverse on the height of a pulse on the line. */
    public static final double SMALL_CAPACITANCE_FACTOR = 0.25;

    /** Drop of the synaptic line per weight and per code of {@code syn_i_bias_dac}, full capacitor. */
    public static final double LINE_STEP_VOLTS = 1e-7;

    /** Transconductance of the synaptic input per code of {@code i_bias_synin_gm}. */
    public static final double SYNAPTIC_GM_STEP_SIEMENS = 2.56e-8;

    /** Code of {@code i_bias_synin_shift} at which the synaptic input carries no static current. */
    public static final int BALANCED_SHIFT_CODE = 310;

    /** Current of the membrane offset source per code of {@code i_mem_offset}. */
    public static final double OFFSET_STEP_AMPERES = 5e-11;

    /** Base clock of the neuron back ends. */
    public static final double BACKEND_MEGAHERTZ = 250;

    private static final double LEAK_ZERO_VOLTS = -0.524;
    private static final double LEAK_STEP_VOLTS = 1.5e-3;
    private static final double RESET_ZERO_VOLTS = -0.6064;
    private static final double RESET_STEP_VOLTS = 1.669e-3;
    private static final double RESET_PULL_VOLTS = 0.4;
    private static final double RESET_PULL_SOFTNESS_VOLTS = 0.042;
    private static final double RESET_PULL_SLOPE = 0.15;
    private static final double THRESHOLD_ZERO_VOLTS = 1e-3;
    private static final double HEADROOM_VOLTS = 0.7;
    private static final double HEADROOM_SOFTNESS_VOLTS = 0.1;
    private static final double FOOTROOM_VOLTS = 0.1;
    private static final int MAX_CAPACITOR_CODE = 63;
    private static final int MAX_COUNTER = 255;
    private static final int MAX_CLOCK_SCALE = 15;

    private NominalTransfer() {}

    /** Voltage of a voltage cell of the parameter memory. */
    public static double cellVolts(double code) {
        return CELL_ZERO_VOLTS + CELL_STEP_VOLTS * code;
    }

    /** Code of a voltage cell; the wish must be 0.019..1.935 V. */
    public static int cellCode(double volts) {
        return code(
                "cell voltage",
                "V",
                volts,
                (volts - CELL_ZERO_VOLTS) / CELL_STEP_VOLTS,
                cellVolts(0),
                cellVolts(MAX_CODE));
    }

    /** Potential the leak pulls the membrane to, at a code of {@code v_leak}. */
    public static double leakVolts(double code) {
        return amplifierVolts(LEAK_ZERO_VOLTS + LEAK_STEP_VOLTS * code);
    }

    /** Code of {@code v_leak}; the wish must be within what the leak amplifier can drive. */
    public static int leakCode(double volts) {
        return nearestCode("leak potential", volts, NominalTransfer::leakVolts);
    }

    /**
     * Potential the reset pulls the membrane to, at a code of {@code v_reset}. Below 0.4 V the reset loses its pull: of
     * every further volt the membrane follows 0.15 V.
     */
    public static double resetVolts(double code) {
        double input = RESET_ZERO_VOLTS + RESET_STEP_VOLTS * code;
        double under = RESET_PULL_VOLTS - input;
        if (under <= 0) {
            return amplifierVolts(input);
        }
        double lost = under + RESET_PULL_SOFTNESS_VOLTS * StrictMath.expm1(-under / RESET_PULL_SOFTNESS_VOLTS);
        return amplifierVolts(input + (1 - RESET_PULL_SLOPE) * lost);
    }

    /** Code of {@code v_reset}; the wish must be within what the reset amplifier can drive. */
    public static int resetCode(double volts) {
        return nearestCode("reset potential", volts, NominalTransfer::resetVolts);
    }

    /** Membrane potential at which the comparator fires, at a code of {@code v_threshold}. */
    public static double thresholdVolts(double code) {
        return THRESHOLD_ZERO_VOLTS + CELL_STEP_VOLTS * code;
    }

    /** Code of {@code v_threshold}. */
    public static int thresholdCode(double volts) {
        double code = (volts - THRESHOLD_ZERO_VOLTS) / CELL_STEP_VOLTS;
        return code("threshold", "V", volts, code, thresholdVolts(0), thresholdVolts(MAX_CODE));
    }

    /**
     * What an amplifier that follows an input voltage really drives: exact between 0.1 V and 0.7 V, above that bending
     * towards 0.8 V, below towards ground.
     */
    public static double amplifierVolts(double inputVolts) {
        if (inputVolts > HEADROOM_VOLTS) {
            double over = (inputVolts - HEADROOM_VOLTS) / HEADROOM_SOFTNESS_VOLTS;
            return HEADROOM_VOLTS - HEADROOM_SOFTNESS_VOLTS * StrictMath.expm1(-over);
        }
        if (inputVolts < FOOTROOM_VOLTS) {
            return FOOTROOM_VOLTS * StrictMath.exp((inputVolts - FOOTROOM_VOLTS) / FOOTROOM_VOLTS);
        }
        return inputVolts;
    }

    private static int nearestCode(String what, double volts, IntToDoubleFunction rising) {
        double lowest = rising.applyAsDouble(0);
        double highest = rising.applyAsDouble(MAX_CODE);
        require(volts >= lowest && volts <= highest, what, "V", volts, lowest, highest);
        int below = 0;
        int above = MAX_CODE;
        while (above - below > 1) {
            int middle = (below + above) / 2;
            if (rising.applyAsDouble(middle) <= volts) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return volts - rising.applyAsDouble(below) < rising.applyAsDouble(above) - volts ? below : above;
    }

    /** Voltage at a CADC value, ramp and offsets calibrated for the default range. */
    public static double cadcVolts(double lsb) {
        return CADC_ZERO_VOLTS + CADC_STEP_VOLTS * lsb;
    }

    /** CADC value, not rounded, of a voltage. */
    public static double cadcLsb(double volts) {
        return (volts - CADC_ZERO_VOLTS) / CADC_STEP_VOLTS;
    }

    /** Voltage at an MADC value. */
    public static double madcVolts(double lsb) {
        return MADC_ZERO_VOLTS + MADC_STEP_VOLTS * lsb;
    }

    /** MADC value, not rounded, of a voltage. */
    public static double madcLsb(double volts) {
        return (volts - MADC_ZERO_VOLTS) / MADC_STEP_VOLTS;
    }

    /** Membrane capacitance, intrinsic part included, at a capacitor code 0..63. */
    public static double capacitanceFarads(int capacitorCode) {
        requireCapacitor(capacitorCode);
        return CAPACITOR_STEP_FARADS * (capacitorCode + INTRINSIC_CAPACITOR_CODES);
    }

    /** Capacitor code of a membrane capacitance, intrinsic part included. */
    public static int capacitorCode(double farads) {
        double code = farads / CAPACITOR_STEP_FARADS - INTRINSIC_CAPACITOR_CODES;
        double lowest = capacitanceFarads(0) * 1e12;
        double highest = capacitanceFarads(MAX_CAPACITOR_CODE) * 1e12;
        require(
                code > -0.5 && code < MAX_CAPACITOR_CODE + 0.5,
                "membrane capacitance",
                "pF",
                farads * 1e12,
                lowest,
                highest);
        return rounded(code, MAX_CAPACITOR_CODE);
    }

    /** Leak, or reset, conductance at a code of its bias. */
    public static double leakSiemens(double biasCode, LeakScale scale) {
        return capacitanceFarads(MAX_CAPACITOR_CODE) / (LEAK_MICROSECONDS_CODE * 1e-6) * biasCode * scale.factor();
    }

    /** Membrane time constant of a leak setting. */
    public static double tauMemMicroseconds(MembraneLeak leak, int capacitorCode) {
        return capacitanceFarads(capacitorCode) / leakSiemens(leak.biasCode(), leak.scale()) * 1e6;
    }

    /**
     * The leak setting of a membrane time constant. Without switch where that keeps the bias code in 60..900, so that
     * rounding costs less than 1 %; else with the switch that allows it.
     *
     * @throws NeckarException if no setting reaches the time constant
     */
    public static MembraneLeak leakFor(double tauMemMicroseconds, int capacitorCode) {
        double unit = tauMemMicroseconds(new MembraneLeak(1, LeakScale.PLAIN), capacitorCode);
        double shortest = unit / (8.0 * MAX_CODE);
        double longest = 8 * unit;
        require(
                tauMemMicroseconds >= shortest && tauMemMicroseconds <= longest,
                "membrane time constant at capacitor code " + capacitorCode,
                "us",
                tauMemMicroseconds,
                shortest,
                longest);
        double plain = unit / tauMemMicroseconds;
        if (plain > 900) {
            return new MembraneLeak(rounded(plain / 8, MAX_CODE), LeakScale.MULTIPLIED);
        }
        if (plain < 60) {
            return new MembraneLeak(rounded(plain * 8, MAX_CODE), LeakScale.DIVIDED);
        }
        return new MembraneLeak(rounded(plain, MAX_CODE), LeakScale.PLAIN);
    }

    /** Synaptic time constant of a line setting. */
    public static double tauSynMicroseconds(SynapticLine line) {
        return lineMicrosecondsCode(line.highResistance(), line.smallCapacitance()) / line.tauCode();
    }

    /**
     * The line setting of a synaptic time constant. Without switch where that keeps the code in 40..1000; below that
     * the small capacitor, above the high resistance.
     *
     * @throws NeckarException if no setting reaches the time constant
     */
    public static SynapticLine lineFor(double tauSynMicroseconds) {
        double shortest = lineMicrosecondsCode(false, true) / MAX_CODE;
        double longest = lineMicrosecondsCode(true, false);
        require(
                tauSynMicroseconds >= shortest && tauSynMicroseconds <= longest,
                "synaptic time constant",
                "us",
                tauSynMicroseconds,
                shortest,
                longest);
        double plain = LINE_MICROSECONDS_CODE / tauSynMicroseconds;
        boolean small = plain > 1000;
        boolean high = plain < 40;
        double code = lineMicrosecondsCode(high, small) / tauSynMicroseconds;
        return new SynapticLine(rounded(code, MAX_CODE), high, small);
    }

    /** tau_syn * code with the given switches. */
    public static double lineMicrosecondsCode(boolean highResistance, boolean smallCapacitance) {
        return LINE_MICROSECONDS_CODE
                * (highResistance ? HIGH_RESISTANCE_FACTOR : 1)
                * (smallCapacitance ? SMALL_CAPACITANCE_FACTOR : 1);
    }

    /** Drop of the synaptic line right after one event. */
    public static double lineVolts(int weight, double dacCode, boolean smallCapacitance) {
        return LINE_STEP_VOLTS * weight * dacCode / (smallCapacitance ? SMALL_CAPACITANCE_FACTOR : 1);
    }

    /** Current into the membrane right after one event; it decays with the synaptic time constant. */
    public static double synapticAmperes(int weight, double dacCode, double gmCode, boolean smallCapacitance) {
        return SYNAPTIC_GM_STEP_SIEMENS * gmCode * lineVolts(weight, dacCode, smallCapacitance);
    }

    /** Period of the refractory clock at a clock scale 0..15. */
    public static double refractoryClockMicroseconds(int clockScale) {
        require(clockScale >= 0 && clockScale <= MAX_CLOCK_SCALE, "clock scale", "", clockScale, 0, MAX_CLOCK_SCALE);
        return (double) (2 << clockScale) / BACKEND_MEGAHERTZ;
    }

    /** Refractory time of a counter value. */
    public static double refractoryMicroseconds(int counter, int clockScale) {
        require(counter >= 0 && counter <= MAX_COUNTER, "refractory counter", "", counter, 0, MAX_COUNTER);
        return counter * refractoryClockMicroseconds(clockScale);
    }

    /** Finest clock whose counter can hold a refractory time. */
    public static int refractoryClockScale(double longestMicroseconds) {
        double longest = refractoryMicroseconds(MAX_COUNTER, MAX_CLOCK_SCALE);
        require(
                longestMicroseconds >= 0 && longestMicroseconds <= longest,
                "refractory time",
                "us",
                longestMicroseconds,
                0,
                longest);
        int scale = 0;
        while (longestMicroseconds > refractoryMicroseconds(MAX_COUNTER, scale)) {
            scale++;
        }
        return scale;
    }

    /** Counter value of a refractory time on a given clock, at least 1. */
    public static int refractoryCounter(double microseconds, int clockScale) {
        double period = refractoryClockMicroseconds(clockScale);
        double longest = (MAX_COUNTER + 0.5) * period;
        require(
                microseconds >= 0 && microseconds < longest,
                "refractory time at clock scale " + clockScale,
                "us",
                microseconds,
                period,
                MAX_COUNTER * period);
        return Math.max(1, rounded(microseconds / period, MAX_COUNTER));
    }

    private static void requireCapacitor(int code) {
        require(code >= 0 && code <= MAX_CAPACITOR_CODE, "membrane capacitor code", "", code, 0, MAX_CAPACITOR_CODE);
    }

    private static int code(String what, String unit, double wish, double code, double lowest, double highest) {
        require(code > -0.5 && code < MAX_CODE + 0.5, what, unit, wish, lowest, highest);
        return rounded(code, MAX_CODE);
    }

    private static int rounded(double code, int max) {
        return Math.clamp(Math.round(code), 0, max);
    }

    private static void require(boolean fits, String what, String unit, double got, double lowest, double highest) {
        if (!fits) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "%s: %.5g %s (allowed %.5g..%.5g %s); choose a value the circuit can reach"
                            .formatted(what, got, unit, lowest, highest, unit));
        }
    }
}
