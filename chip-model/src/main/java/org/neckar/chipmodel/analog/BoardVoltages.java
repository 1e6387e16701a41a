package org.neckar.chipmodel.analog;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What the converters of the board put on the pins of the chip. Sources: calibration of the correlation sensors of the
 * field, HICANN-X v3 register map, board.
 *
 * @param correlationResetVolts voltage to which the stores of the correlation sensors are reset
 * @param correlationMeasureVolts voltage of the output stage of the correlation sensors; without it they show nothing
 * @param padVolts voltage on each of the two analog pads, empty where the board drives none
 */
public record BoardVoltages(
        double correlationResetVolts, double correlationMeasureVolts, List<OptionalDouble> padVolts) {
    /** Nothing is driven. */
    public static final BoardVoltages NONE =
            new BoardVoltages(0, 0, List.of(OptionalDouble.empty(), OptionalDouble.empty()));

    /** Copies the list. */
    public BoardVoltages {
        padVolts = List.copyOf(padVolts);
    }
}
