package org.neckar.grenade.compile;

import org.neckar.grenade.network.Population;

/**
 * How one parameter of a population was translated.
 *
 * @param population the population
 * @param parameter name of the field, e.g. {@code v_leak}
 * @param source where its codes come from
 * @param uncalibrated circuits of the population for which a calibration exists but did not succeed; they got the
 *     nominal code
 */
public record ParameterUse(Population population, String parameter, ParameterSource source, int uncalibrated) {}
