package org.neckar.lola.neuron;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * Connections of the membrane to its neighbours. Analog values are CapMem codes, 0..1022, or 1023 for a cell that is
 * not refreshed.
 *
 * @param connectSoma connects the membrane with the soma line
 * @param connectSomaRight joins the soma line with the right neighbour
 * @param connectRight joins the membrane with the right neighbour
 * @param connectVertical joins the membranes of both rows
 * @param enableConductance connects membrane and soma line through the conductance
 * @param enableConductanceDivision conductance / 4
 * @param enableConductanceMultiplication conductance * 4
 * @param iBiasNmda conductance
 */
@RecordBuilder
public record Multicompartment(
        boolean connectSoma,
        boolean connectSomaRight,
        boolean connectRight,
        boolean connectVertical,
        boolean enableConductance,
        boolean enableConductanceDivision,
        boolean enableConductanceMultiplication,
        int iBiasNmda)
        implements MulticompartmentBuilder.With {
    /** The state of a default neuron. */
    public static final Multicompartment DEFAULT =
            new Multicompartment(false, false, false, false, false, false, false, 0);
}
