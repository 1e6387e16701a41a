package org.neckar.tools.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.neckar.fisch.arq.ArqProtocol;

/** Measures what the transport does on this machine, from the packing of words to a board over the network. */
public final class TransportBench {
    private static final double MILLIONS = 1e-6;
    /** Spikes in a word of a stream of packs of three. */
    private static final double SPIKES_PER_WORD = 12.0 / 5;

    private static final double MEGABYTES_PER_WORD = Long.BYTES * 1e-6;
    private static final String WORD_RATE = "M words/s";

    private final Stopwatch stopwatch;
    private final Consumer<String> progress;
    private final List<Throughput> throughputs = new ArrayList<>();
    private final List<RoundTrip> roundTrips = new ArrayList<>();
    /** Keeps results alive, so that no work can be left out. */
    private volatile Object last;

    /**
     * @param sampleNs how long one of nine samples of each measurement lasts, in nanoseconds
     * @param progress told the name of each measurement when it begins
     */
    public TransportBench(long sampleNs, Consumer<String> progress) {
        this.stopwatch = new Stopwatch(sampleNs);
        this.progress = progress;
    }

    /** Measures everything. */
    public TransportReport run() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        packing();
        protocol();
        network(false, "sleeping");
        network(true, "polling");
        return new TransportReport(
                Runtime.getRuntime().availableProcessors(),
                load < 0 ? Double.NaN : load,
                System.getProperty("java.version"),
                throughputs,
                roundTrips);
    }

    private void packing() {
        var workload = new UtWorkload();
        pass("encode a program of registers and spikes", workload::encodeMix);
        pass("encode register writes", workload::encodeRegisters);
        pass("encode waits and spikes", workload::encodeSpikes);
        pass("decode a program", workload::decodeProgram);
        pass("decode spikes, samples and registers", workload::decodeMix);
        pass("the same into columns with times", workload::decodeMixIntoColumns);
        pass("decode registers into columns", workload::decodeRegistersIntoColumns);
        measure("decode spikes into columns", "M spikes/s", MILLIONS * SPIKES_PER_WORD, () -> {
            last = workload.decodeSpikesIntoColumns();
            return UtWorkload.WORDS;
        });
    }

    private void protocol() {
        var pair = new ArqPair();
        measure("HostARQ, both ends in memory", "MB/s", MEGABYTES_PER_WORD, pair::carry);
    }

    private void network(boolean polls, String how) {
        try (var board = new BenchBoard(polls)) {
            measure("to a board over UDP, " + how, "MB/s", MEGABYTES_PER_WORD, board::send);
            measure("from a board over UDP, " + how, "MB/s", MEGABYTES_PER_WORD, board::receive);
            var name = "board over UDP, " + how;
            progress.accept("round trip, " + name);
            roundTrips.add(stopwatch.roundTrip(name, board.connection()));
        }
    }

    private void pass(String name, Supplier<Object> work) {
        measure(name, WORD_RATE, MILLIONS, () -> {
            last = work.get();
            return UtWorkload.WORDS;
        });
    }

    private void measure(String name, String unit, double scale, LongSupplier work) {
        progress.accept(name);
        throughputs.add(stopwatch.throughput(name, unit, scale, ArqProtocol.MAX_WORDS, work));
    }
}
