package org.neckar.chipmodel.omnibus;

import org.neckar.chipmodel.analog.AnalogCore;
import org.neckar.hal.cadc.CADCConfig;
import org.neckar.hal.correlation.CommonCorrelationConfig;

/**
 * When the conversions of the two CADC halves start and end, in chip cycles. A trigger waits for the end of the
 * previous conversion of its half and for the reset of its ramp; the sensors are connected for the sense delay, then
 * the ramp runs, then the comparators get their dead time. The answer of the trigger is there at the end. Source:
 * HICANN-X v3 register map, CADC and correlation.
 *
 * <p>Choices of this model: the counters run at two counts per cycle, which with short waits gives the 1.85 million
 * samples per second of the field; the waits are counted in chip cycles.
 */
final class ConversionTiming {
    private final CADCConfig[] converters = {CADCConfig.DEFAULT, CADCConfig.DEFAULT};
    private final CommonCorrelationConfig[] sensors = {CommonCorrelationConfig.DEFAULT, CommonCorrelationConfig.DEFAULT
    };
    private final long[] freeAt = new long[2];
    private long ready;

    void configure(int half, CADCConfig config) {
        converters[half] = config;
    }

    void configure(int half, CommonCorrelationConfig config) {
        sensors[half] = config;
    }

    /** Cycle at which a conversion asked for at a cycle starts; it occupies the half from then on. */
    long start(long cycle, int half) {
        if (!converters[half].enable()) {
            return cycle;
        }
        long start = Math.max(cycle, freeAt[half]);
        ready = start + sensors[half].senseDelay() + AnalogCore.CADC_RAMP_CYCLES + converters[half].deadTime();
        freeAt[half] = ready + converters[half].resetWait();
        return start;
    }

    /** Cycle at which the last conversion ends. */
    long ready() {
        return ready;
    }
}
