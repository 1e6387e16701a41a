package org.neckar.tools.bench;

import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.connection.Connection;
import org.neckar.fisch.connection.Connections;
import org.neckar.fisch.connection.WordSink;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.stadls.init.SystemInit;
import org.neckar.tools.experiment.Experiment;
import org.neckar.tools.ping.RoundTrips;
import org.neckar.tools.playback.ExperimentPlayback;
import org.neckar.tools.service.ExperimentService;
import org.neckar.tools.service.ServiceSettings;
import org.neckar.tools.service.access.AccessSettings;
import org.neckar.tools.service.access.ServiceDoor;
import org.neckar.tools.service.rim.ServiceServer;

/**
 * Measures what the experiment service costs on this machine: a service in this process, its clients on the loopback
 * interface, and beside it a board of the same kind without a service.
 */
public final class ServiceBench {
    private static final double NS_PER_SECOND = 1e9;
    private static final WordSink IGNORED = (words, from, count) -> {};

    private final String board;
    private final int roundTrips;
    private final int clients;
    private final WordBuffer program = new WordBuffer();
    private final long sampleNs;
    private final Consumer<String> progress;

    /**
     * @param board URI of the board, which is opened twice
     * @param roundTrips empty programs each way
     * @param clients that share the board
     * @param experiment what they execute, once the board is brought up
     * @param sampleNs how long throughput is measured, after half of that to warm up
     * @param progress told the name of each measurement when it begins
     */
    public ServiceBench(
            String board,
            int roundTrips,
            int clients,
            Experiment experiment,
            long sampleNs,
            Consumer<String> progress) {
        this.board = board;
        this.roundTrips = roundTrips;
        this.clients = clients;
        var words = ExperimentPlayback.of(experiment).words();
        program.add(words, 0, words.length);
        this.sampleNs = sampleNs;
        this.progress = progress;
    }

    /** Measures everything. */
    public ServiceReport run() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        var settings = ServiceSettings.of(List.of(board));
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (var direct = Connections.open(board);
                var service = ExperimentService.open(settings);
                var door = ServiceDoor.open(AccessSettings.LOCAL, address);
                var server = ServiceServer.start(service, address, door, run -> {})) {
            var overhead = overhead(direct, server.uri());
            var sharing = sharing(direct, server.uri());
            return new ServiceReport(
                    Runtime.getRuntime().availableProcessors(),
                    load < 0 ? Double.NaN : load,
                    System.getProperty("java.version"),
                    board,
                    overhead,
                    sharing);
        }
    }

    private ServiceReport.Overhead overhead(Connection direct, String uri) {
        progress.accept("empty programs, directly and through the service in turn");
        try (var shared = Connections.open(uri)) {
            var trips = RoundTrips.inTurn(List.of(direct, shared), roundTrips);
            double medianUs = trips.get(1).medianUs() - trips.get(0).medianUs();
            return new ServiceReport.Overhead(
                    trips.get(0),
                    trips.get(1),
                    medianUs,
                    trips.get(1).p99Us() - trips.get(0).p99Us(),
                    medianUs <= ServiceReport.OVERHEAD_TARGET_US);
        }
    }

    private ServiceReport.Sharing sharing(Connection direct, String uri) {
        bringUp(direct);
        var answer = new WordBuffer();
        direct.execute(program.backingArray(), 0, program.size(), answer::add);
        progress.accept("one connection, an experiment over and over");
        long before = repeat(direct);
        progress.accept("%d clients of the service, the same".formatted(clients));
        var runs = together(uri);
        progress.accept("one connection once more");
        // The compiled code of the board depends on what else the process has done: before and after count alike.
        double directPerSecond = (before + repeat(direct)) / 2.0 * NS_PER_SECOND / sampleNs;
        long all = runs.stream().mapToLong(Long::longValue).sum();
        double servicePerSecond = all * NS_PER_SECOND / sampleNs;
        double part = servicePerSecond / directPerSecond;
        return new ServiceReport.Sharing(
                clients,
                program.size(),
                answer.size(),
                directPerSecond,
                servicePerSecond,
                part,
                runs.stream().mapToLong(Long::longValue).min().orElse(0),
                runs.stream().mapToLong(Long::longValue).max().orElse(0),
                part >= ServiceReport.SHARING_TARGET);
    }

    private static void bringUp(Connection connection) {
        var words = SystemInit.standard().program().words();
        connection.execute(words, 0, words.length, IGNORED);
    }

    /** Runs within the sample. */
    private long repeat(Connection connection) {
        long begin = System.nanoTime() + sampleNs / 2;
        long runs = 0;
        long now = System.nanoTime();
        while (now - begin < sampleNs) {
            connection.execute(program.backingArray(), 0, program.size(), IGNORED);
            now = System.nanoTime();
            // Those that end before the sample begins, or after its end, do not count.
            runs += now - begin >= 0 && now - begin < sampleNs ? 1 : 0;
        }
        return runs;
    }

    private List<Long> together(String uri) {
        var connected = new CountDownLatch(clients);
        var counts = new ArrayList<Long>();
        try (var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("neckar-client-", 0).factory())) {
            var running = new ArrayList<Future<Long>>();
            for (int i = 0; i < clients; i++) {
                var own = uri + "?user=client" + i;
                running.add(threads.submit(() -> {
                    try (var connection = Connections.open(own)) {
                        bringUp(connection);
                        // Once before the others: this run brings the program along.
                        connection.execute(program.backingArray(), 0, program.size(), IGNORED);
                        connected.countDown();
                        connected.await();
                        return repeat(connection);
                    }
                }));
            }
            for (var client : running) {
                counts.add(client.get());
            }
        } catch (ExecutionException e) {
            throw new NeckarException(Recovery.BUG, "a client of the service failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NeckarException(Recovery.RETRY, "interrupted while clients ran", e);
        }
        return counts;
    }
}
