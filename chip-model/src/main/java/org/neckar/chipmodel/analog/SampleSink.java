package org.neckar.chipmodel.analog;

/** Receives the samples of the fast readout converter (MADC) in the order of their time. */
@FunctionalInterface
public interface SampleSink {
    /**
     * A sample was converted.
     *
     * @param cycle chip clock cycle (4 ns) at which the result is ready
     * @param channel readout multiplexer 0 or 1
     * @param value 0..1023
     */
    void sample(long cycle, int channel, int value);
}
