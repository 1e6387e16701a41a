package org.neckar.chipmodel.omnibus;

import java.util.Arrays;
import org.neckar.hal.coordinate.ADPLLOnDLS;
import org.neckar.hal.coordinate.PLLClockOutputOnDLS;
import org.neckar.hal.pll.ADPLL;
import org.neckar.hal.pll.PLLClockOutputBlock;
import org.neckar.hal.pll.PLLSelfTest;
import org.neckar.hal.pll.PLLSelfTestStatus;
import org.neckar.hal.register.RegisterMap;

/**
 * The clock generators of the chip and the four clock outputs they feed: 0 serialiser, 1 PHY reference, 2 PPU, 3 MADC.
 * Without a running serialiser and reference clock there is no link. Source: HICANN-X v3 register map, clocks.
 *
 * <p>Choices of this model: a generator locks at once, a self test ends at once, and the clock of the event network and
 * the neurons is the nominal 250 MHz whatever the dividers say.
 */
final class Clocks {
    /** Reference clock and, in bypass, the clock the FPGA passes on. */
    static final double REFERENCE_MHZ = 50;

    /** Clock output of the MADC. */
    static final int MADC = 3;

    private static final int SERIALISER = 0;
    private static final int PHY_REFERENCE = 1;

    private final ADPLL[] generators = new ADPLL[ADPLLOnDLS.SIZE];
    private PLLClockOutputBlock outputs;
    private boolean testRuns;
    private int selfTest;
    private boolean supplied = true;

    /** Installs the registers. */
    void install(RegisterSpace space, Runnable changed) {
        space.onChange(ADPLL.class, (cycle, place, config) -> {
            generators[place] = config;
            changed.run();
        });
        space.onChange(PLLClockOutputBlock.class, (cycle, place, config) -> {
            outputs = config;
            changed.run();
        });
        space.onChange(PLLSelfTest.class, (cycle, place, test) -> {
            if (test.clockEnable() && !testRuns) {
                selfTest = measure(test);
            }
            testRuns = test.clockEnable();
        });
        space.onRead(PLLSelfTestStatus.class, (cycle, place, word) -> selfTest);
    }

    /** No generator runs: the state after power-up and after a reset of the chip. */
    void reset() {
        Arrays.fill(generators, null);
        outputs = null;
        testRuns = false;
        selfTest = 0;
    }

    /** Without its supply no generator runs. */
    void supply(boolean present) {
        supplied = present;
    }

    /** Whether the clocks that the link needs are running. */
    boolean drivesLink() {
        return frequencyMhz(SERIALISER) > 0 && frequencyMhz(PHY_REFERENCE) > 0;
    }

    /** Frequency of a clock output, 0 when it does not run. */
    double frequencyMhz(int output) {
        if (outputs == null || !outputs.enableOutput().get(output)) {
            return 0;
        }
        if (outputs.enableBypass().get(output)) {
            return REFERENCE_MHZ;
        }
        var generator = generators[outputs.adpll().get(output).toEnum()];
        if (!supplied || generator == null || !generator.enable() || !generator.enableOutputClock()) {
            return 0;
        }
        double dco = generator.preDivP0() * generator.loopDivN() * REFERENCE_MHZ;
        return switch (outputs.adpllOutput().get(output)) {
            case CORE_0 -> dco / (generator.preDivP1() * generator.coreDivM0());
            case CORE_1 -> dco / (generator.preDivP1() * generator.coreDivM1());
            case DCO -> dco / generator.preDivP2();
        };
    }

    private int measure(PLLSelfTest test) {
        PLLClockOutputOnDLS source = test.selectSource();
        int count = (int) Math.round(frequencyMhz(source.toEnum()) / REFERENCE_MHZ * (4L << test.preScalerP()));
        boolean success = Math.abs(count - test.checkValue()) <= test.checkRange();
        int counter = count & 0xf_ffff;
        return RegisterMap.of(PLLSelfTestStatus.DEFAULT).encode(new PLLSelfTestStatus(success, true, counter))[0];
    }
}
