package org.neckar.tools.bench;

import org.neckar.tools.ping.RoundTrips;

/**
 * How long an empty program takes from the call to its halt.
 *
 * @param name what was measured
 * @param cores processors that were busy on average, those of both ends
 * @param times the distribution
 */
public record RoundTrip(String name, double cores, RoundTrips times) {}
