package org.neckar.hal.coordinate;

/**
 * Timing of the SRAM of the synapse drivers of one hemisphere.
 *
 * @param toEnum 0 top, 1 bottom
 */
@Range(max = 1)
public record SynapseDriverSRAMTimingConfigOnDLS(int toEnum) implements PerHemisphere {
    /** Number of places. */
    public static final int SIZE = 2;

    /** Upper half of the chip. */
    public static final SynapseDriverSRAMTimingConfigOnDLS TOP = new SynapseDriverSRAMTimingConfigOnDLS(0);

    /** Lower half of the chip. */
    public static final SynapseDriverSRAMTimingConfigOnDLS BOTTOM = new SynapseDriverSRAMTimingConfigOnDLS(1);

    /** Checks the range. */
    public SynapseDriverSRAMTimingConfigOnDLS {
        CoordinateType.check(SynapseDriverSRAMTimingConfigOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
