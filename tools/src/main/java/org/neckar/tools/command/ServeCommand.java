package org.neckar.tools.command;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jline.utils.Signals;
import org.neckar.tools.ExitCode;
import org.neckar.tools.Version;
import org.neckar.tools.output.SummaryJson;
import org.neckar.tools.service.ExperimentService;
import org.neckar.tools.service.ServiceCounter;
import org.neckar.tools.service.ServiceSettings;
import org.neckar.tools.service.access.AuditFile;
import org.neckar.tools.service.access.ServiceDoor;
import org.neckar.tools.service.rim.MetricsEndpoint;
import org.neckar.tools.service.rim.ServiceMetrics;
import org.neckar.tools.service.rim.ServiceServer;
import org.neckar.tools.service.schedule.ScheduleSettings;
import org.neckar.tools.service.schedule.UserLimits;
import org.neckar.tools.service.session.SessionSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code neckar serve}: shares boards among many users. */
@Command(
        name = "serve",
        description = {
            "Shares boards among many users: takes their programs by gRPC, lets each have the boards in turn, fair by"
                    + " board time, and brings a board back to where a user had it. Users reach it by"
                    + " --connection grpc://HOST:PORT, with every command that takes a connection.",
            "Ends on SIGINT and SIGTERM, when the runs that were accepted are over."
        },
        footer = {
            "",
            "Examples:",
            "  neckar serve --board arq://192.168.0.1 --board arq://192.168.0.2 --state /var/lib/neckar",
            "  neckar serve --board sim: --listen 127.0.0.1:0 --weight alice=2 --metrics 9464",
            "  neckar service status grpc://127.0.0.1:7411"
        })
public final class ServeCommand implements Callable<Integer> {
    private static final int MAX_PORT = 65_535;

    @Option(
            names = "--board",
            paramLabel = "URI",
            required = true,
            description = "A board to share: arq://192.168.0.1, sim:?seed=7 ... Once for each; they become board0,"
                    + " board1 ...")
    private List<String> boards = List.of();

    @Option(
            names = "--listen",
            paramLabel = "HOST:PORT",
            defaultValue = "127.0.0.1:7411",
            description = "Where to listen (default: ${DEFAULT-VALUE}); port 0 lets the system choose.")
    private String listen;

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "Keep sessions, programs and results here, so that clients can go on after a restart.")
    private Optional<Path> state = Optional.empty();

    @Option(
            names = "--slice",
            paramLabel = "MS",
            defaultValue = "50",
            description = "Board time after which a session makes room for others that wait (default: ${DEFAULT-VALUE}"
                    + " ms); 0 after each run.")
    private long sliceMs;

    @Option(names = "--weight", paramLabel = "USER=N", description = "Share of a user relative to others, who have 1.")
    private Map<String, Double> weights = new LinkedHashMap<>();

    @Option(
            names = "--longest-run",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "How long one program may hold a board (default: ${DEFAULT-VALUE} s).")
    private long longestRunSeconds;

    @Option(
            names = "--lease",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "A session that nobody uses for so long ends (default: ${DEFAULT-VALUE} s).")
    private long leaseSeconds;

    @Option(
            names = "--drain",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "How long the end waits for runs that were accepted (default: ${DEFAULT-VALUE} s).")
    private long drainSeconds;

    @Option(
            names = "--metrics",
            paramLabel = "PORT",
            description = "Answer http://127.0.0.1:PORT/metrics for Prometheus; port 0 lets the system choose.")
    private Optional<Integer> metricsPort = Optional.empty();

    @Option(names = "--json", description = "Print JSON, one object per line.")
    private boolean json;

    @Mixin
    private AccessOptions access;

    @Spec
    private CommandSpec command;

    private final CompletableFuture<Void> stop = new CompletableFuture<>();

    @Override
    public Integer call() {
        var address = address();
        var settings = settings();
        var audit = access.openAudit();
        try (var door = ServiceDoor.open(access.settings(), address);
                var service = ExperimentService.open(settings)) {
            var metrics = new ServiceMetrics(service);
            try (var server = ServiceServer.start(service, address, door, metrics::finished)) {
                serve(service, server, metrics);
            }
            long runs = service.count(ServiceCounter.RUNS_FINISHED);
            tell("ended", facts("runs", runs), "ended after %d runs".formatted(runs));
        } finally {
            audit.ifPresent(AuditFile::close);
        }
        return ExitCode.OK;
    }

    private void serve(ExperimentService service, ServiceServer server, ServiceMetrics metrics) {
        var endpoint = metricsPort.map(port -> MetricsEndpoint.start(port, metrics));
        try {
            announce(server, endpoint);
            try (var _ = ServeStatusLine.start(service, !json)) {
                awaitEnd();
            }
            tell("draining", facts(), "no more runs are accepted; waiting for those that are");
            if (!service.drain(Duration.ofSeconds(drainSeconds))) {
                tell("abandoned", facts(), "some runs are not over after %d s and are ended".formatted(drainSeconds));
            }
        } finally {
            endpoint.ifPresent(MetricsEndpoint::close);
        }
    }

    private void announce(ServiceServer server, Optional<MetricsEndpoint> endpoint) {
        var facts = facts("uri", server.uri());
        facts.put("version", Version.ofNeckar());
        facts.put("boards", boards);
        facts.put("metrics", endpoint.map(MetricsEndpoint::url).orElse(null));
        facts.put("state", state.map(Path::toString).orElse(null));
        var text = new StringBuilder("serves at ").append(server.uri());
        for (int i = 0; i < boards.size(); i++) {
            text.append("%n  board%d   %s".formatted(i, boards.get(i)));
        }
        endpoint.ifPresent(there -> text.append("%n  metrics  %s".formatted(there.url())));
        text.append("%n  state    %s".formatted(state.map(Path::toString).orElse("not kept; --state DIR keeps it")));
        tell("serving", facts, text.toString());
    }

    private void awaitEnd() {
        var interrupt = Signals.register("INT", () -> stop.complete(null));
        var terminate = Signals.register("TERM", () -> stop.complete(null));
        try {
            stop.join();
        } finally {
            Signals.unregister("INT", interrupt);
            Signals.unregister("TERM", terminate);
        }
    }

    private ServiceSettings settings() {
        require("--slice", sliceMs, 0);
        require("--longest-run", longestRunSeconds, 1);
        require("--lease", leaseSeconds, 1);
        require("--drain", drainSeconds, 0);
        metricsPort.filter(port -> port < 0 || port > MAX_PORT).ifPresent(port -> {
            throw refused("--metrics: got %d (allowed 0..%d)".formatted(port, MAX_PORT));
        });
        var schedule = ScheduleSettings.DEFAULT;
        var session = SessionSettings.DEFAULT;
        var settings = ServiceSettings.of(boards)
                .withSchedule(
                        new ScheduleSettings(Duration.ofMillis(sliceMs), schedule.window(), schedule.withoutBoard()))
                .withSession(new SessionSettings(Duration.ofSeconds(leaseSeconds), session.longest(), session.forced()))
                .withOthers(limits(UserLimits.DEFAULT.weight()));
        for (var user : weights.entrySet()) {
            settings = settings.withUser(user.getKey(), limits(user.getValue()));
        }
        return state.isPresent() ? settings.withState(state.get()) : settings;
    }

    private UserLimits limits(double weight) {
        var usual = UserLimits.DEFAULT;
        return new UserLimits(
                weight,
                usual.sessions(),
                usual.queuedRuns(),
                usual.queuedWords(),
                usual.boardTime(),
                Duration.ofSeconds(longestRunSeconds),
                usual.resultWords());
    }

    private InetSocketAddress address() {
        int colon = listen.lastIndexOf(':');
        var port = listen.substring(colon + 1);
        if (colon < 1 || !port.matches("[0-9]{1,5}") || Integer.parseInt(port) > MAX_PORT) {
            throw refused("--listen: got '%s' (allowed HOST:PORT, port 0..%d)".formatted(listen, MAX_PORT));
        }
        return new InetSocketAddress(listen.substring(0, colon), Integer.parseInt(port));
    }

    private void require(String option, long value, long least) {
        if (value < least) {
            throw refused("%s: got %d (allowed %d or more)".formatted(option, value, least));
        }
    }

    private ParameterException refused(String message) {
        return new ParameterException(command.commandLine(), message);
    }

    private static Map<String, Object> facts() {
        return new LinkedHashMap<>();
    }

    private static Map<String, Object> facts(String name, Object value) {
        var facts = facts();
        facts.put(name, value);
        return facts;
    }

    private void tell(String event, Map<String, Object> facts, String text) {
        var out = command.commandLine().getOut();
        if (json) {
            var line = facts("event", event);
            line.putAll(facts);
            out.println(SummaryJson.toJsonLine(line));
        } else {
            out.println(text);
        }
        out.flush();
    }
}
