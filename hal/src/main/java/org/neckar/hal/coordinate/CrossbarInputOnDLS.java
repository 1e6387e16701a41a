package org.neckar.hal.coordinate;

import java.util.Optional;

/**
 * Input of the event crossbar.
 *
 * @param toEnum 0..7 neuron event outputs, 8..11 events from the FPGA, 12..19 background sources
 */
@Range(max = 19)
public record CrossbarInputOnDLS(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 20;

    /** Checks the range. */
    public CrossbarInputOnDLS {
        CoordinateType.check(CrossbarInputOnDLS.class, toEnum);
    }

    /** The neuron event output connected to it, if it is one. */
    public Optional<NeuronEventOutputOnDLS> toNeuronEventOutputOnDLS() {
        return toEnum < 8 ? Optional.of(new NeuronEventOutputOnDLS(toEnum)) : Optional.empty();
    }

    /** The channel of events from the FPGA, if it is one. */
    public Optional<SPL1Address> toSPL1Address() {
        return toEnum >= 8 && toEnum < 12 ? Optional.of(new SPL1Address(toEnum - 8)) : Optional.empty();
    }

    /** The background source connected to it, if it is one. */
    public Optional<BackgroundSpikeSourceOnDLS> toBackgroundSpikeSourceOnDLS() {
        return toEnum >= 12 ? Optional.of(new BackgroundSpikeSourceOnDLS(toEnum - 12)) : Optional.empty();
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
