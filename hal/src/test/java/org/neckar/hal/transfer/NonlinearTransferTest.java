package org.neckar.hal.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NonlinearTransferTest {
    @Test
    void shouldTieTheAdaptationLeak200CodesBelowTheLeak() {
        assertEquals(NominalTransfer.leakVolts(600), NonlinearTransfer.adaptationLeakVolts(400), 1e-12);
    }

    @Test
    void shouldPutTheReversalOfAPublishedTargetWhereItIs() {
        assertEquals(
                NominalTransfer.cadcVolts(300) - NominalTransfer.cadcVolts(150),
                NonlinearTransfer.reversalDistanceVolts(180, 99),
                0.005);
    }

    @Test
    void shouldScaleTheConductanceBetweenCompartmentsByFour() {
        double plain = NonlinearTransfer.compartmentSiemens(500, false, false);
        assertEquals(2.5e-6, plain, 1e-15);
        assertEquals(4 * plain, NonlinearTransfer.compartmentSiemens(500, false, true), 1e-15);
        assertEquals(plain / 4, NonlinearTransfer.compartmentSiemens(500, true, false), 1e-15);
        assertEquals(plain, NonlinearTransfer.compartmentSiemens(500, true, true), 1e-15);
    }

    @Test
    void shouldHaveATimeConstantOf100MicrosecondsAtCode100() {
        assertEquals(100, NonlinearTransfer.adaptationMicroseconds(100), 1e-9);
    }

    @Test
    void shouldSaturateTheInputsSmoothly() {
        assertEquals(0.02, NonlinearTransfer.effectiveDropVolts(0.02), 0);
        assertEquals(0.0375, NonlinearTransfer.effectiveDropVolts(0.05), 1e-12);
        assertEquals(NonlinearTransfer.INPUT_LIMIT_VOLTS, NonlinearTransfer.effectiveDropVolts(1e6), 1e-6);
        double step = 1e-7;
        double slope = (NonlinearTransfer.effectiveDropVolts(NonlinearTransfer.INPUT_LINEAR_VOLTS + step)
                        - NonlinearTransfer.INPUT_LINEAR_VOLTS)
                / step;
        assertEquals(1, slope, 1e-5);
    }

    @Test
    void shouldLeaveNoInhibitionNearGround() {
        assertEquals(1, NonlinearTransfer.inhibitionLeft(0.3), 0);
        assertEquals(1, NonlinearTransfer.inhibitionLeft(NonlinearTransfer.INHIBITION_FULL_VOLTS), 0);
        assertEquals(0.75, NonlinearTransfer.inhibitionLeft(0.19), 1e-12);
        assertEquals(0, NonlinearTransfer.inhibitionLeft(0.05), 0);
    }
}
