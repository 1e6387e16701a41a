package org.neckar.tools.ping;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.neckar.fisch.connection.Connection;
import org.neckar.fisch.connection.WordSink;

/**
 * How long the empty program takes on a board: from handing over its halt to having its echo. Times in microseconds of
 * this machine.
 *
 * @param count round trips measured
 * @param minUs shortest
 * @param meanUs mean
 * @param medianUs half of them were at most this long
 * @param p90Us nine of ten were at most this long
 * @param p99Us 99 of 100 were at most this long
 * @param p999Us 999 of 1000 were at most this long
 * @param maxUs longest
 * @param processorShare how much of one processor this side kept at work meanwhile, 0..1
 * @param bins how many took how long, shortest first
 */
public record RoundTrips(
        long count,
        double minUs,
        double meanUs,
        double medianUs,
        double p90Us,
        double p99Us,
        double p999Us,
        double maxUs,
        double processorShare,
        List<Bin> bins) {
    /** The classes and the peer's buffers are warm after so many. */
    private static final int WARM_UP = 200;

    private static final long LONGEST_NS = TimeUnit.HOURS.toNanos(1);
    private static final int DIGITS = 3;
    private static final double NS_PER_US = 1e3;
    private static final int BINS_PER_OCTAVE = 2;

    private static final long[] NOTHING = {};
    private static final WordSink IGNORED = (words, from, count) -> {};

    /**
     * Round trips of similar length.
     *
     * @param fromUs shortest
     * @param toUs longest
     * @param count how many
     */
    public record Bin(double fromUs, double toUs, long count) {}

    /** Copies the list. */
    public RoundTrips {
        bins = List.copyOf(bins);
    }

    /**
     * Measures.
     *
     * @param count round trips, at least 1
     * @throws org.neckar.fisch.NeckarException when the board does not answer
     */
    public static RoundTrips of(Connection connection, int count) {
        for (int i = 0; i < WARM_UP; i++) {
            connection.execute(NOTHING, 0, 0, IGNORED);
        }
        var histogram = new Histogram(LONGEST_NS, DIGITS);
        var threads = ManagementFactory.getThreadMXBean();
        long firstNs = System.nanoTime();
        long cpuNs = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < count; i++) {
            long begin = System.nanoTime();
            connection.execute(NOTHING, 0, 0, IGNORED);
            histogram.recordValue(Math.min(System.nanoTime() - begin, LONGEST_NS));
        }
        double share = (double) (threads.getCurrentThreadCpuTime() - cpuNs) / (System.nanoTime() - firstNs);
        return of(histogram, share);
    }

    /**
     * Measures several connections in turn, so that whatever else the machine does meanwhile meets all of them.
     *
     * @param count round trips of each, at least 1
     * @return for each connection; the processor share is that of all together
     * @throws org.neckar.fisch.NeckarException when a board does not answer
     */
    public static List<RoundTrips> inTurn(List<Connection> connections, int count) {
        var histograms = new ArrayList<Histogram>();
        for (int i = 0; i < connections.size(); i++) {
            histograms.add(new Histogram(LONGEST_NS, DIGITS));
        }
        turns(connections, histograms, Math.max(WARM_UP, count / 2));
        histograms.forEach(Histogram::reset);
        var threads = ManagementFactory.getThreadMXBean();
        long firstNs = System.nanoTime();
        long cpuNs = threads.getCurrentThreadCpuTime();
        turns(connections, histograms, count);
        double share = (double) (threads.getCurrentThreadCpuTime() - cpuNs) / (System.nanoTime() - firstNs);
        return histograms.stream().map(histogram -> of(histogram, share)).toList();
    }

    private static void turns(List<Connection> connections, List<Histogram> histograms, int count) {
        for (int turn = 0; turn < count; turn++) {
            for (int i = 0; i < connections.size(); i++) {
                long begin = System.nanoTime();
                connections.get(i).execute(NOTHING, 0, 0, IGNORED);
                histograms.get(i).recordValue(Math.min(System.nanoTime() - begin, LONGEST_NS));
            }
        }
    }

    private static RoundTrips of(Histogram histogram, double processorShare) {
        return new RoundTrips(
                histogram.getTotalCount(),
                histogram.getMinValue() / NS_PER_US,
                histogram.getMean() / NS_PER_US,
                percentile(histogram, 50),
                percentile(histogram, 90),
                percentile(histogram, 99),
                percentile(histogram, 99.9),
                histogram.getMaxValue() / NS_PER_US,
                processorShare,
                bins(histogram));
    }

    private static double percentile(Histogram histogram, double percent) {
        return histogram.getValueAtPercentile(percent) / NS_PER_US;
    }

    /** Borders at 1, 1.41, 2, 2.83 ... us, those at the ends empty left out. */
    private static List<Bin> bins(Histogram histogram) {
        var bins = new ArrayList<Bin>();
        int first = index(histogram.getMinValue());
        int last = index(histogram.getMaxValue());
        for (int i = first; i <= last; i++) {
            long fromNs = borderNs(i);
            long toNs = borderNs(i + 1) - 1;
            bins.add(
                    new Bin(fromNs / NS_PER_US, (toNs + 1) / NS_PER_US, histogram.getCountBetweenValues(fromNs, toNs)));
        }
        return bins;
    }

    private static int index(long ns) {
        return (int) Math.floor(Math.log(Math.max(ns, 1) / NS_PER_US) / Math.log(2) * BINS_PER_OCTAVE);
    }

    private static long borderNs(int index) {
        return Math.round(NS_PER_US * Math.pow(2, (double) index / BINS_PER_OCTAVE));
    }
}
