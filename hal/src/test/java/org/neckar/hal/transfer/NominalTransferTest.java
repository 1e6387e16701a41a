package org.neckar.hal.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.testkit.Seeds;

class NominalTransferTest {
    @Test
    void shouldPutTheEndsOfTheCadcRangeWhereTheCalibrationPutsThem() {
        assertEquals(20, NominalTransfer.cadcLsb(NominalTransfer.cellVolts(70)), 0.1);
        assertEquals(220, NominalTransfer.cadcLsb(NominalTransfer.cellVolts(550)), 0.3);
    }

    @Test
    void shouldShowARestingMembraneWhereTheDemonstrationShowsIt() {
        assertEquals(375, NominalTransfer.madcLsb(NominalTransfer.leakVolts(700)), 1);
    }

    @Test
    void shouldShowResetAndThresholdOfLeakOverThresholdWhereTheDemonstrationShowsThem() {
        assertEquals(232, NominalTransfer.madcLsb(NominalTransfer.resetVolts(400)), 1);
        assertEquals(400, NominalTransfer.madcLsb(NominalTransfer.thresholdVolts(300)), 1);
    }

    @Test
    void shouldReadTheSamePotentialOnBothConverters() {
        assertEquals(304, NominalTransfer.madcLsb(NominalTransfer.cadcVolts(80)), 1);
        assertEquals(440, NominalTransfer.madcLsb(NominalTransfer.cadcVolts(125)), 1);
    }

    @Test
    void shouldNeedAbout150CodesForSixMicroseconds() {
        MembraneLeak leak = NominalTransfer.leakFor(6, 63);
        assertEquals(new MembraneLeak(153, LeakScale.PLAIN), leak);
        assertEquals(6, NominalTransfer.tauMemMicroseconds(leak, 63), 0.02);
    }

    @Test
    void shouldSwitchDivisionOnForLongMembraneTimeConstants() {
        assertEquals(new MembraneLeak(123, LeakScale.DIVIDED), NominalTransfer.leakFor(60, 63));
    }

    @Test
    void shouldSwitchMultiplicationOnForShortMembraneTimeConstants() {
        assertEquals(new MembraneLeak(230, LeakScale.MULTIPLIED), NominalTransfer.leakFor(0.5, 63));
    }

    @Test
    void shouldNeedAbout137CodesForSixMicrosecondsOfSynapticDecay() {
        assertEquals(new SynapticLine(137, false, false), NominalTransfer.lineFor(6));
    }

    @Test
    void shouldSwitchTheLineForShortAndLongSynapticTimeConstants() {
        assertEquals(new SynapticLine(683, false, true), NominalTransfer.lineFor(0.3));
        assertEquals(new SynapticLine(219, true, false), NominalTransfer.lineFor(30));
    }

    @Test
    void shouldChooseTheFinestClockThatHoldsTheRefractoryTime() {
        assertEquals(0, NominalTransfer.refractoryClockScale(2.04));
        assertEquals(1, NominalTransfer.refractoryClockScale(2.05));
        assertEquals(32, NominalTransfer.refractoryCounter(2.048, 3));
        assertEquals(2.048, NominalTransfer.refractoryMicroseconds(32, 3), 1e-12);
    }

    @Test
    void shouldRefuseAPotentialTheLeakCannotReachAndNameTheRange() {
        NeckarException e = assertThrows(NeckarException.class, () -> NominalTransfer.leakCode(1.1));
        assertEquals(Recovery.FIX_INPUT, e.recovery());
        assertTrue(e.getMessage().startsWith("leak potential: 1.1000 V (allowed "), e.getMessage());
    }

    @Seeds(200)
    void shouldComeBackToTheCodeItStartedFrom(RandomGenerator random) {
        int code = random.nextInt(NominalTransfer.MAX_CODE + 1);
        assertEquals(code, NominalTransfer.cellCode(NominalTransfer.cellVolts(code)));
        assertEquals(code, NominalTransfer.leakCode(NominalTransfer.leakVolts(code)));
        assertEquals(code, NominalTransfer.resetCode(NominalTransfer.resetVolts(code)));
        assertEquals(code, NominalTransfer.thresholdCode(NominalTransfer.thresholdVolts(code)));
        int capacitor = code % 64;
        assertEquals(capacitor, NominalTransfer.capacitorCode(NominalTransfer.capacitanceFarads(capacitor)));
    }

    @Seeds(200)
    void shouldMeetEveryReachableTimeConstantWithinTwoPercent(RandomGenerator random) {
        int capacitor = 20 + random.nextInt(44);
        double tauMem = 0.3 * StrictMath.pow(200, random.nextDouble());
        MembraneLeak leak = NominalTransfer.leakFor(tauMem, capacitor);
        assertEquals(tauMem, NominalTransfer.tauMemMicroseconds(leak, capacitor), 0.02 * tauMem);
        double tauSyn = 0.3 * StrictMath.pow(100, random.nextDouble());
        assertEquals(tauSyn, NominalTransfer.tauSynMicroseconds(NominalTransfer.lineFor(tauSyn)), 0.02 * tauSyn);
    }
}
