package org.neckar.tools.command;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jline.utils.Signals;
import org.neckar.chipmodel.analog.ModelSettings;
import org.neckar.chipmodel.exchange.BoardNetwork;
import org.neckar.chipmodel.exchange.ExchangeTiming;
import org.neckar.chipmodel.fpga.BoardSettings;
import org.neckar.chipmodel.fpga.EmulatedBoard;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.netty.Impairment;
import org.neckar.fisch.netty.NetworkBoardSettings;
import org.neckar.tools.ExitCode;
import org.neckar.tools.model.BoardLog;
import org.neckar.tools.model.ModelBoard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code neckar model}: the chip model as boards on the network. */
@Command(
        name = "model",
        description = {
            "Runs the chip model as boards on the network, for Neckar and for any program that speaks HostARQ. Ends on"
                    + " SIGINT and SIGTERM; SIGUSR1 prints the counters.",
            "Several boards listen at following addresses, 127.0.0.1, 127.0.0.2 ..., as boards of the field do, all at the"
                    + " same ports; with port 0 at one address and ports that the operating system chooses. Their"
                    + " chips have following seeds."
        })
public final class ModelCommand implements Callable<Integer> {
    private static final int MAX_BOARDS = 64;
    private static final int MAX_PORT = 65_535;

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address of this machine, of the first board (default: ${DEFAULT-VALUE}).")
    private String address;

    @Option(
            names = "--allow-remote",
            description = "Also listen at addresses that other machines reach. HostARQ knows no passwords.")
    private boolean allowRemote;

    @Option(
            names = "--data-port",
            paramLabel = "PORT",
            defaultValue = "1234",
            description = "UDP port for data (default: ${DEFAULT-VALUE}).")
    private int dataPort;

    @Option(
            names = "--reset-port",
            paramLabel = "PORT",
            defaultValue = "45054",
            description = "UDP port for resets (default: ${DEFAULT-VALUE}).")
    private int resetPort;

    @Option(
            names = "--boards",
            paramLabel = "N",
            defaultValue = "1",
            description = "Number of boards (default: ${DEFAULT-VALUE}).")
    private int boards;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Chip of the first board (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--trial",
            paramLabel = "N",
            defaultValue = "0",
            description = "Seed of the noise (default: ${DEFAULT-VALUE}).")
    private long trial;

    @Option(names = "--no-mismatch", description = "Chips whose circuits are all alike.")
    private boolean noMismatch;

    @Option(names = "--no-noise", description = "Chips without noise.")
    private boolean noNoise;

    @Option(
            names = "--network",
            description = "The boards exchange spikes through their routing tables and meet at barriers between FPGAs.")
    private boolean network;

    @Option(
            names = "--link-errors",
            paramLabel = "RATE",
            defaultValue = "0",
            description = "Probability that a bit between FPGA and chip is wrong, 0..0.01 (default: ${DEFAULT-VALUE}).")
    private double linkErrors;

    @Option(
            names = "--vector-generators",
            description = "An FPGA image with vector generators in place of the begin of the external DRAM.")
    private boolean vectorGenerators;

    @Option(
            names = "--keep-state",
            description = "Keep the state of the chip from one connection to the next, as a board does that stays"
                    + " powered. Without it every connection finds a chip that has just been powered, as with sim:.")
    private boolean keepState;

    @Option(
            names = "--busy-poll",
            description = "Look for datagrams without pause: answers faster, keeps one processor at work per board.")
    private boolean busyPoll;

    @Option(
            names = "--impair",
            paramLabel = "WHAT",
            description = "Make the network bad, both ways: loss=1%%,ack-loss=1%%,reorder=2%%,duplicate=1%%,delay=200us"
                    + " or delay=0us..5ms; any of them.")
    private Optional<String> impair = Optional.empty();

    @Option(
            names = "--impair-seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of --impair (default: ${DEFAULT-VALUE}).")
    private long impairSeed;

    @Option(
            names = "--metrics",
            paramLabel = "SECONDS",
            arity = "0..1",
            fallbackValue = "10",
            description = "Also print the counters from time to time (default: every ${FALLBACK-VALUE} s).")
    private Optional<Integer> metricsSeconds = Optional.empty();

    @Option(names = "--json", description = "Print JSON, one object per line.")
    private boolean json;

    @Spec
    private CommandSpec command;

    private final CompletableFuture<Void> stop = new CompletableFuture<>();
    private final List<ModelBoard> running = new ArrayList<>();

    @Override
    public Integer call() {
        require("--boards", boards, network ? 2 : 1, network ? ExchangeTiming.LARGEST_NETWORK : MAX_BOARDS);
        require("--data-port", dataPort, 0, MAX_PORT);
        require("--reset-port", resetPort, 0, MAX_PORT);
        metricsSeconds.ifPresent(seconds -> require("--metrics", seconds, 1, Integer.MAX_VALUE));
        var first = addressOfFirst();
        var neighbours = network ? Optional.of(new BoardNetwork(boards)) : Optional.<BoardNetwork>empty();
        try (var log = new BoardLog(command.commandLine().getOut(), json)) {
            try {
                for (int i = 0; i < boards; i++) {
                    running.add(start(i, dataPort == 0 ? first : following(first, i), neighbours, log));
                }
                serve();
            } finally {
                running.forEach(ModelBoard::close);
                running.forEach(ModelBoard::logCounters);
            }
        }
        return ExitCode.OK;
    }

    private ModelBoard start(int index, InetAddress at, Optional<BoardNetwork> neighbours, BoardLog log) {
        var chip = new ModelSettings(seed + index, trial, !noMismatch, !noNoise);
        var settings = NetworkBoardSettings.at(at, EmulatedBoard.bitfileInfo(chip))
                .withPorts(dataPort, resetPort)
                .withKeptState(keepState)
                .withPolling(busyPoll)
                .withImpairment(impair.map(Impairment::parse).orElse(Impairment.NONE), impairSeed + index);
        return ModelBoard.start(
                index, settings, new BoardSettings(chip, linkErrors, vectorGenerators), neighbours, log);
    }

    private void serve() {
        var before = new ArrayList<Object>();
        for (var ending : List.of("INT", "TERM")) {
            before.add(Signals.register(ending, () -> stop.complete(null)));
        }
        before.add(Signals.register("USR1", () -> running.forEach(ModelBoard::logCounters)));
        var end = CompletableFuture.anyOf(
                Stream.concat(Stream.of(stop), running.stream().map(ModelBoard::end))
                        .toArray(CompletableFuture<?>[]::new));
        try {
            while (!hasCome(end)) {
                running.forEach(ModelBoard::logCounters);
            }
        } finally {
            Signals.unregister("INT", before.get(0));
            Signals.unregister("TERM", before.get(1));
            Signals.unregister("USR1", before.get(2));
        }
    }

    /** Waits for the end, no longer than until the next counters. */
    private boolean hasCome(CompletableFuture<?> end) {
        try {
            end.get(metricsSeconds.orElse(Integer.MAX_VALUE), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        } catch (ExecutionException e) {
            throw new NeckarException(Recovery.BUG, "a board stopped by itself: " + e.getCause(), e);
        }
    }

    private InetAddress addressOfFirst() {
        InetAddress first;
        try {
            first = InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new ParameterException(command.commandLine(), "--listen: '%s' has no address".formatted(address), e);
        }
        if (!first.isLoopbackAddress() && !allowRemote) {
            throw new ParameterException(
                    command.commandLine(),
                    "--listen: other machines reach %s; give --allow-remote as well if they may".formatted(address));
        }
        return first;
    }

    private InetAddress following(InetAddress first, int steps) {
        var bytes = first.getAddress();
        int last = bytes.length - 1;
        require("last part of the address of board " + steps, (bytes[last] & 0xff) + steps, 0, 0xff);
        bytes[last] += (byte) steps;
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new NeckarException(Recovery.BUG, "address of %d bytes".formatted(bytes.length), e);
        }
    }

    private void require(String what, int value, int min, int max) {
        if (value < min || value > max) {
            throw new ParameterException(
                    command.commandLine(), "%s: got %d (allowed %d..%d)".formatted(what, value, min, max));
        }
    }
}
