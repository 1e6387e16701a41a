package org.neckar.chipmodel.analog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.neckar.hal.capmem.SharedCapMemCell;
import org.neckar.hal.madc.MADCConfig;
import org.neckar.hal.madc.MADCControl;
import org.neckar.hal.padi.CommonSTPConfig;
import org.neckar.hal.padi.SynapseDriverConfig;
import org.neckar.hal.readout.ReadoutSourceSelection;
import org.neckar.hal.transfer.NominalTransfer;

/** Pulses of synapse drivers with short-term plasticity and in vector-matrix mode, in the settings of calibrations. */
class DriverPulsesTest {
    private static final int DRIVER = 5;
    private static final int NEUTRAL = 7;
    private static final SynapseDriverConfig PLASTIC =
            SynapseDriverConfig.DEFAULT.withEnableStp(true).withOffset(NEUTRAL);
    private static final SynapseDriverConfig HAGEN = PLASTIC.withEnableHagenDac(true)
            .withEnableHagenModulation(true)
            .withEnableAddressOut(false)
            .withHagenDacOffset(30);

    private static ChipOnTable table(ModelSettings settings) {
        ChipOnTable table = new ChipOnTable(settings);
        table.shared(SharedCapMemCell.STP_I_BIAS_COMPARATOR, 1022);
        table.shared(SharedCapMemCell.STP_I_RAMP, 600);
        table.shared(SharedCapMemCell.STP_I_CALIB, 600);
        table.shared(SharedCapMemCell.HAGEN_IBIAS_DAC_TOP, 820);
        table.shared(SharedCapMemCell.HAGEN_IBIAS_DAC_BOTTOM, 820);
        voltages(table, 180, 180);
        return table;
    }

    private static void voltages(ChipOnTable table, int charge, int recover) {
        table.shared(SharedCapMemCell.STP_V_CHARGE_0, charge);
        table.shared(SharedCapMemCell.STP_V_RECOVER_0, recover);
        table.settle();
    }

    private static void configure(ChipOnTable table, SynapseDriverConfig config) {
        for (int driver = 0; driver < DriverPulses.COUNT; driver++) {
            table.chip.synapseDriver(table.chip.now(), driver, config);
        }
    }

    private static double pulse(ChipOnTable table, int driver, int address) {
        return table.chip.driverPulse(table.chip.now(), driver, address);
    }

    private static double[] train(ChipOnTable table, int count) {
        return IntStream.range(0, count)
                .mapToDouble(i -> pulse(table, DRIVER, 0))
                .toArray();
    }

    @Test
    void shouldGiveTheNominalPulseWithoutPlasticity() {
        ChipOnTable table = table(ModelSettings.chip(3));
        configure(table, SynapseDriverConfig.DEFAULT);
        for (int driver = 0; driver < DriverPulses.COUNT; driver++) {
            assertEquals(1, pulse(table, driver, driver % 64));
        }
    }

    @Test
    void shouldEndThePulseWithTheWindowOfTheRamp() {
        ChipOnTable table = table(ModelSettings.IDEAL);
        configure(table, PLASTIC);
        assertEquals(1 - NominalTransfer.cellVolts(180), pulse(table, DRIVER, 0), 1e-9);
        table.shared(SharedCapMemCell.STP_I_RAMP, 900);
        table.settle();
        assertEquals(1 - NominalTransfer.cellVolts(180) / 1.5, pulse(table, DRIVER, 0), 1e-9);
    }

    @Test
    void shouldShortenThePulseWithALargerOffset() {
        ChipOnTable table = table(ModelSettings.IDEAL);
        configure(table, PLASTIC);
        double before = pulse(table, DRIVER, 0);
        configure(table, PLASTIC.withOffset(NEUTRAL + 3));
        assertEquals(3 * DriverPulses.OFFSET_STEP_VOLTS, before - pulse(table, DRIVER, 0), 1e-9);
    }

    @Test
    void shouldFacilitateTowardsALowChargeVoltage() {
        ChipOnTable table = table(ModelSettings.IDEAL);
        voltages(table, 100, 400);
        configure(table, PLASTIC);
        double recovery = NominalTransfer.cellVolts(400);
        double charge = NominalTransfer.cellVolts(100);
        double[] lengths = train(table, 20);
        assertEquals(1 - (recovery + 0.2 * (charge - recovery)), lengths[0], 1e-9);
        assertEquals(1 - (charge + 0.8 * 0.8 * (recovery - charge)), lengths[1], 1e-9);
        assertEquals(1 - charge, lengths[19], 0.01);
    }

    @Test
    void shouldDepressTowardsAHighChargeVoltage() {
        ChipOnTable table = table(ModelSettings.IDEAL);
        table.shared(SharedCapMemCell.STP_V_CHARGE_1, 330);
        table.shared(SharedCapMemCell.STP_V_RECOVER_1, 50);
        table.settle();
        configure(table, PLASTIC.withSelectTargetVoltages(1));
        double[] lengths = train(table, 20);
        for (int i = 1; i < lengths.length; i++) {
            assertTrue(lengths[i] < lengths[i - 1], "event " + i);
        }
        assertEquals(1 - NominalTransfer.cellVolts(330), lengths[19], 0.01);
    }

    @Test
    void shouldUseMoreWithAStrongerUtilisation() {
        ChipOnTable table = table(ModelSettings.IDEAL);
        voltages(table, 330, 50);
        configure(table, PLASTIC.withUtilization(15));
        double recovery = NominalTransfer.cellVolts(50);
        assertEquals(1 - (recovery + 0.5 * (NominalTransfer.cellVolts(330) - recovery)), pulse(table, DRIVER, 0), 1e-9);
    }

    @Test
    void shouldRecoverWithTheRecoveryClock() {
        ChipOnTable table = table(ModelSettings.IDEAL);
        voltages(table, 330, 50);
        configure(table, PLASTIC.withEnableRecovery(true).withRecovery(1));
        train(table, 20);
        double depleted = table.chip.truth().synapses().driverStoredVolts(DRIVER, table.chip.now());
        table.runMicroseconds(100);
        assertEquals(depleted, table.chip.truth().synapses().driverStoredVolts(DRIVER, table.chip.now()));
        table.chip.recoveryClock(
                table.chip.now(),
                0,
                CommonSTPConfig.DEFAULT.withEnableRecoveryClock(true).withRecoveryClockSpeed(4));
        long begin = table.chip.now();
        // a cycle of the recovery clock is 2^5 cycles of 4 ns, 64 of them are one time constant
        table.run(begin + 64 * 32);
        double recovery = NominalTransfer.cellVolts(50);
        double expected = recovery + (depleted - recovery) * Math.pow(1 - 1.0 / 64, 64);
        assertEquals(expected, table.chip.truth().synapses().driverStoredVolts(DRIVER, table.chip.now()), 1e-9);
    }

    @Test
    void shouldShowTheStoredVoltageOnTheReadoutLine() {
        ChipOnTable table = table(ModelSettings.IDEAL);
        table.shared(SharedCapMemCell.STP_IBIAS_READOUT_TOP, 500);
        voltages(table, 180, 300);
        table.chip.synapseDriver(table.chip.now(), DRIVER, PLASTIC.withEnableReadout(true));
        table.chip.readoutSources(
                table.chip.now(),
                ReadoutSourceSelection.DEFAULT.withSynapseDriverDebug(List.of(true, false, false, false)));
        table.chip.madc(table.chip.now(), MADCConfig.DEFAULT.withNumberOfSamples(400));
        table.chip.madcControl(
                table.chip.now(), MADCControl.DEFAULT.withWakeUp(true).withStartRecording(true));
        table.runMicroseconds(20);
        assertEquals(
                NominalTransfer.madcLsb(NominalTransfer.cellVolts(300)),
                table.values().getLast(),
                1);
    }

    @Test
    void shouldFollowTheActivationInVectorMatrixMode() {
        ChipOnTable table = table(ModelSettings.IDEAL);
        configure(table, HAGEN);
        // activation a travels as the address 32 - a; a calibrated driver gives 0.9 a / 31 of the longest pulse
        for (int activation = 1; activation < 32; activation++) {
            assertEquals(
                    0.9 * activation / 31, pulse(table, DRIVER, 32 - activation), 0.01, "activation " + activation);
        }
    }

    @Test
    void shouldReachTheLongestPulseAtTheLargestRampWithoutOffset() {
        ChipOnTable table = table(ModelSettings.chip(2));
        table.shared(SharedCapMemCell.STP_I_RAMP, 1022);
        table.shared(SharedCapMemCell.STP_I_CALIB, 1022);
        table.settle();
        configure(table, HAGEN.withHagenDacOffset(0));
        for (int driver = 0; driver < DriverPulses.COUNT; driver++) {
            assertEquals(1, pulse(table, driver, 1), 0.12, "driver " + driver);
        }
    }

    @Test
    void shouldLetTheRampDecideAboutSmallAndTheOffsetAboutLargeActivations() {
        ChipOnTable table = table(ModelSettings.IDEAL);
        configure(table, HAGEN);
        double small = pulse(table, DRIVER, 30);
        double large = pulse(table, DRIVER, 3);
        table.shared(SharedCapMemCell.STP_I_RAMP, 660);
        table.settle();
        assertTrue(pulse(table, DRIVER, 30) - small > 2 * (pulse(table, DRIVER, 3) - large));
        configure(table, HAGEN.withHagenDacOffset(40));
        assertTrue(pulse(table, DRIVER, 3) < large);
    }

    @Test
    void shouldGiveNoPulseWithoutRampOrComparator() {
        ChipOnTable table = table(ModelSettings.IDEAL);
        configure(table, PLASTIC);
        table.shared(SharedCapMemCell.STP_I_BIAS_COMPARATOR, 0);
        table.settle();
        assertEquals(0, pulse(table, DRIVER, 0));
    }

    /** The published acceptance of the offset calibration: spread below 2 LSB, reduced by more than 1 LSB. */
    @Test
    void shouldSpreadSoThatTheTrimOfTheOffsetBringsDriversTogether() {
        // a row of weight 63 gives about 35 LSB with the longest pulse
        double lsb = 35;
        ChipOnTable table = table(new ModelSettings(9, 0, true, false));
        double[] untrimmed = new double[64];
        double[] trimmed = new double[64];
        configure(table, PLASTIC);
        for (int i = 0; i < 64; i++) {
            untrimmed[i] = lsb * pulse(table, 2 * i, 0);
        }
        double target = SpikingTest.mean(untrimmed);
        for (int i = 0; i < 64; i++) {
            int driver = 2 * i;
            double best = Double.POSITIVE_INFINITY;
            for (int offset = 0; offset < 16; offset++) {
                table.chip.synapseDriver(table.chip.now(), driver, PLASTIC.withOffset(offset));
                double amplitude = lsb * pulse(table, driver, 0);
                if (Math.abs(amplitude - target) < Math.abs(best - target)) {
                    best = amplitude;
                }
            }
            trimmed[i] = best;
        }
        assertTrue(SpikingTest.deviation(trimmed) < 2, "trimmed " + SpikingTest.deviation(trimmed));
        assertTrue(
                SpikingTest.deviation(untrimmed) - SpikingTest.deviation(trimmed) > 1,
                "untrimmed " + SpikingTest.deviation(untrimmed));
    }

    @Test
    void shouldJitterByLessThanOnePercentOfTheWindow() {
        ChipOnTable table = table(new ModelSettings(9, 4, false, true));
        configure(table, PLASTIC);
        double[] lengths = train(table, 1000);
        assertEquals(DriverPulses.NOISE_VOLTS, SpikingTest.deviation(lengths), 0.001);
    }
}
