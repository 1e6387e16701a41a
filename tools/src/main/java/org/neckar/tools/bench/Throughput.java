package org.neckar.tools.bench;

/**
 * What passes per second, in one direction.
 *
 * @param name what was measured
 * @param unit of the three numbers
 * @param median of the samples
 * @param lowest of the samples
 * @param highest of the samples
 * @param cores processors that were busy on average, those of both ends
 * @param allocatedBytes memory that was allocated per frame of 180 words, by both ends
 */
public record Throughput(
        String name, String unit, double median, double lowest, double highest, double cores, double allocatedBytes) {}
