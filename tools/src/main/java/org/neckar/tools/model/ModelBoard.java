package org.neckar.tools.model;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.neckar.chipmodel.exchange.BoardNetwork;
import org.neckar.chipmodel.exchange.NetworkPort;
import org.neckar.chipmodel.fpga.BoardSettings;
import org.neckar.chipmodel.fpga.EmulatedBoard;
import org.neckar.chipmodel.fpga.ExecutionReport;
import org.neckar.fisch.netty.BoardEvent;
import org.neckar.fisch.netty.NetworkBoard;
import org.neckar.fisch.netty.NetworkBoardSettings;

/** One emulated board on the network, which tells a {@link BoardLog} what happens. */
public final class ModelBoard implements AutoCloseable {
    private static final double NS_PER_US = 1e3;

    private final int index;
    private final BoardSettings settings;
    private final Optional<BoardNetwork> neighbours;
    private final BoardLog log;
    private final NetworkBoard network;

    /** Belongs to the thread of the network board, as does the count of runs. */
    private EmulatedBoard present;

    private Optional<NetworkPort> port = Optional.empty();

    private long runs;
    private long connections;

    private ModelBoard(
            int index,
            NetworkBoardSettings at,
            BoardSettings settings,
            Optional<BoardNetwork> neighbours,
            BoardLog log) {
        this.index = index;
        this.settings = settings;
        this.neighbours = neighbours;
        this.log = log;
        network = NetworkBoard.start(at, this::powerUp, this::happened);
    }

    /**
     * Powers a board and lets it serve the network.
     *
     * @param index number of the board in the log
     * @param at where it listens
     * @param settings what it is like
     * @param neighbours boards of this process with which it exchanges events, if any; its place there is its index
     * @param log told what happens
     * @throws org.neckar.fisch.NeckarException if it cannot listen there
     */
    public static ModelBoard start(
            int index,
            NetworkBoardSettings at,
            BoardSettings settings,
            Optional<BoardNetwork> neighbours,
            BoardLog log) {
        var board = new ModelBoard(index, at, settings, neighbours, log);
        var facts = new LinkedHashMap<String, Object>();
        facts.put("uri", board.network.uri());
        facts.put("chip_seed", settings.chip().seed());
        log.add(
                index,
                "listening",
                facts,
                "listens at %s, chip of seed %d"
                        .formatted(board.network.uri(), settings.chip().seed()));
        return board;
    }

    private EmulatedBoard powerUp() {
        port.ifPresent(NetworkPort::close);
        port = neighbours.map(boards -> boards.join(index));
        present = EmulatedBoard.of(settings, port);
        return present;
    }

    private void happened(BoardEvent event) {
        var facts = new LinkedHashMap<String, Object>();
        switch (event) {
            case BoardEvent.Reset reset -> {
                facts.put("host", address(reset.host()));
                facts.put("session", reset.session());
                facts.put("interrupted", reset.interrupted());
                var interruption = reset.interrupted() ? ", which ends a program in its middle" : "";
                log.add(index, "reset", facts, "reset by %s%s".formatted(facts.get("host"), interruption));
            }
            case BoardEvent.Connected connected -> {
                connections++;
                facts.put("host", address(connected.host()));
                facts.put("session", connected.session());
                log.add(index, "connect", facts, "connected to %s".formatted(facts.get("host")));
            }
            case BoardEvent.RunEnded run -> {
                runs++;
                facts.put("words_in", run.wordsIn());
                facts.put("words_out", run.wordsOut());
                double durationUs = run.durationNs() / NS_PER_US;
                facts.put("duration_us", durationUs);
                var text = "run of %d words, %d answered, %.1f us".formatted(run.wordsIn(), run.wordsOut(), durationUs);
                log.add(index, "run", facts, text);
            }
            case BoardEvent.Lost lost -> {
                facts.put("message", lost.message());
                log.add(index, "lost", facts, lost.message());
            }
        }
    }

    private static String address(Object host) {
        return host.toString().replaceFirst("^.*/", "");
    }

    /** Writes the counters of link and chip into the log. */
    public void logCounters() {
        var facts = network.ask(this::counters);
        var text = facts.entrySet().stream()
                .map(fact -> fact.getKey().replace('_', ' ') + " " + fact.getValue())
                .collect(Collectors.joining(", "));
        log.add(index, "counters", facts, text);
    }

    private Map<String, Object> counters() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("connections", connections);
        facts.put("runs", runs);
        network.linkCounters()
                .forEach((counter, value) -> facts.put(counter.name().toLowerCase(Locale.ROOT), value));
        facts.putAll(counters(present.report()));
        return facts;
    }

    private static Map<String, Object> counters(ExecutionReport chip) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("instructions", chip.instructions());
        facts.put("programs_given_up", chip.timeouts());
        facts.put("refused_words", chip.refusedWords());
        facts.put("spikes_to_chip", chip.spikes());
        facts.put("spikes_without_link", chip.link().withoutLink());
        facts.put("recorded_events", chip.recordedEvents());
        facts.put("labels_to_boards", chip.link().units().network().sent());
        facts.put("labels_from_boards", chip.link().units().network().received());
        return facts;
    }

    /** Completed when the board has stopped, with the error if it was not by {@link #close}. */
    public CompletableFuture<Void> end() {
        return network.end();
    }

    /** URI by which the board is reached from this machine. */
    public String uri() {
        return network.uri();
    }

    @Override
    public void close() {
        network.close();
        port.ifPresent(NetworkPort::close);
    }
}
