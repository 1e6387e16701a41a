package org.neckar.lola.neuron;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * Logic between the fire signals of neighbours.
 *
 * @param toPostPulse post pulses come from this logic
 * @param operation how the own state and the connection line are combined
 * @param connectFireVertical joins the fire lines of both rows
 * @param connectFireToRight drives the right neighbour
 * @param connectFireFromRight takes fire from the right neighbour; broken in silicon
 * @param enableMaster drives the fire line
 * @param enableSlave takes the refractory state from the fire line
 */
@RecordBuilder
public record Bayesian(
        boolean toPostPulse,
        BayesianOperation operation,
        boolean connectFireVertical,
        boolean connectFireToRight,
        boolean connectFireFromRight,
        boolean enableMaster,
        boolean enableSlave)
        implements BayesianBuilder.With {
    /** The state of a default neuron. */
    public static final Bayesian DEFAULT =
            new Bayesian(true, BayesianOperation.LOCAL, false, false, false, false, false);
}
