package org.neckar.grenade.compile;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.neckar.grenade.network.BackgroundSource;
import org.neckar.hal.routing.BackgroundSpikeSource;

/**
 * Codes of a background generator. In random mode it draws a number 0..255 once per period and fires when the number is
 * not larger than the rate; the fewer draws fire, the more the spikes resemble a Poisson process, so the smallest rate
 * is taken whose period, a whole number of cycles, comes within half a percent. Source: HICANN-X v3 register map,
 * routing.
 *
 * @param period cycles of 4 ns between draws, or between regular events
 * @param rate 1..255; 0 in regular mode
 */
public record GeneratorCodes(int period, int rate) {
    private static final double CLOCK_HZ = 250e6;
    private static final double US_PER_S = 1e6;
    private static final int DRAWS = 256;
    private static final int LARGEST_RATE = 255;
    private static final int LONGEST_PERIOD = 65_535;
    private static final double TOLERANCE = 0.005;

    /** The codes for a group of sources. */
    static GeneratorCodes of(BackgroundSource.Spiking spiking) {
        return switch (spiking) {
            case BackgroundSource.Regular regular ->
                new GeneratorCodes(period(CLOCK_HZ / US_PER_S * regular.periodUs()), 0);
            case BackgroundSource.Poisson poisson -> random(poisson.size() * poisson.rateHz());
        };
    }

    private static GeneratorCodes random(double totalHz) {
        return IntStream.rangeClosed(1, LARGEST_RATE)
                .mapToObj(rate -> new GeneratorCodes(period(CLOCK_HZ * (rate + 1) / DRAWS / totalHz), rate))
                .min(Comparator.comparingDouble(codes -> Math.max(TOLERANCE, codes.error(totalHz))))
                .orElseThrow();
    }

    private static int period(double cycles) {
        return Math.clamp(Math.round(cycles), 1, LONGEST_PERIOD);
    }

    private double error(double totalHz) {
        return Math.abs(eventsHz() / totalHz - 1);
    }

    /** Mean rate of all events of the generator. */
    double eventsHz() {
        double perDraw = rate == 0 ? 1 : (rate + 1.0) / DRAWS;
        return CLOCK_HZ / period * perDraw;
    }

    /** The generator, switched off. */
    BackgroundSpikeSource toContainer() {
        return BackgroundSpikeSource.DEFAULT.withPeriod(period).withRate(rate).withEnableRandom(rate > 0);
    }
}
