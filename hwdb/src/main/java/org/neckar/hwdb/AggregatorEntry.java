package org.neckar.hwdb;

import java.net.Inet4Address;

/**
 * An aggregator FPGA of a jBOA.
 *
 * @param aggregator 0 (first backplane) or 1 (second)
 * @param ip its address
 * @param ciTestNode whether automatic tests may take it
 */
public record AggregatorEntry(int aggregator, Inet4Address ip, boolean ciTestNode) {
    /**
     * Checks the number.
     *
     * @throws HwdbException if it is neither 0 nor 1
     */
    public AggregatorEntry {
        Checks.range("aggregator", aggregator, 0, 1);
    }
}
