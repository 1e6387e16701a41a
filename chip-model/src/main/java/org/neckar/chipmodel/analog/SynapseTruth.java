package org.neckar.chipmodel.analog;

/** What synapses, their drivers and their sensors really are; part of {@link Truth}, with the same rules. */
public final class SynapseTruth {
    private final Synapses synapses;
    private final DriverPulses drivers;
    private final CorrelationSensors sensors;

    SynapseTruth(Synapses synapses, DriverPulses drivers, CorrelationSensors sensors) {
        this.synapses = synapses;
        this.drivers = drivers;
        this.sensors = sensors;
    }

    /** See {@link Truth#synapseFactor}. */
    double factor(int row, int column) {
        return synapses.factor(row, column);
    }

    /** Offset of the comparator of a synapse driver, 0..255 = half * 128 + driver, short-term plasticity on. */
    public double driverOffsetVolts(int driver) {
        return drivers.comparatorVolts(driver);
    }

    /** Factor of a quadrant, 0..3, on the slope of the ramp of its synapse drivers. */
    public double driverRampFactor(int quadrant) {
        return drivers.rampFactor(quadrant);
    }

    /** Stored voltage of a synapse driver at a cycle not before its last event. */
    public double driverStoredVolts(int driver, long cycle) {
        return drivers.storedVolts(driver, cycle);
    }

    /**
     * What one pair of pulses without distance in time adds to a correlation sensor.
     *
     * @param row 0..511 = half * 256 + row
     * @param column 0..255
     */
    public double correlationAmplitudeVolts(CorrelationBranch branch, int row, int column) {
        return sensors.amplitudeVolts(branch, row, column);
    }

    /** Time constant of a correlation sensor; places as in {@link #correlationAmplitudeVolts}. */
    public double correlationTauMicroseconds(CorrelationBranch branch, int row, int column) {
        return sensors.tauMicroseconds(branch, row, column);
    }

    /** What a correlation sensor stored since its reset; places as in {@link #correlationAmplitudeVolts}. */
    public double correlationStoredVolts(CorrelationBranch branch, int row, int column) {
        return sensors.storedVolts(branch, row, column);
    }
}
