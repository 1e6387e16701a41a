package org.neckar.tools.service.rim;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.neckar.tools.service.ExperimentService;
import org.neckar.tools.service.RunReport;
import org.neckar.tools.service.ServiceCounter;
import org.neckar.tools.service.schedule.BoardCondition;

/**
 * What the service does, as Prometheus reads it: every {@link ServiceCounter} as {@code neckar_..._total}, how long
 * runs waited, switched and executed, the queue, each board's state, and board time per board and user.
 */
public final class ServiceMetrics {
    private static final String PREFIX = "neckar.";
    private static final double NS_PER_SECOND = 1e9;

    private final ExperimentService service;
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Timer waiting = timer("run.wait", "From the submission of a run to its beginning");
    private final Timer switching = timer("run.switch", "Bringing the board to the state of the session");
    private final Timer executing = timer("run.execute", "Execution of a run");
    private final MultiGauge boardStates;
    private final MultiGauge boardTimes;
    private final MultiGauge userTimes;
    private final MultiGauge userQueues;

    /** @param service whom to watch */
    public ServiceMetrics(ExperimentService service) {
        this.service = service;
        for (var counter : ServiceCounter.values()) {
            var name = PREFIX + counter.name().toLowerCase(Locale.ROOT).replace('_', '.');
            FunctionCounter.builder(name, service, counting -> counting.count(counter))
                    .register(registry);
        }
        Gauge.builder(
                        PREFIX + "queue.length",
                        service,
                        watched -> watched.describe().waiting())
                .description("Runs that wait")
                .register(registry);
        boardStates = gauge("board.state", "1 for the state a board is in");
        boardTimes = gauge("board.seconds", "Board time since the start of the service");
        userTimes = gauge("user.board.seconds", "Board time of a user since the start of the service");
        userQueues = gauge("user.queue.length", "Runs of a user that wait");
    }

    private Timer timer(String name, String what) {
        return Timer.builder(PREFIX + name)
                .description(what)
                .publishPercentileHistogram()
                .register(registry);
    }

    private MultiGauge gauge(String name, String what) {
        return MultiGauge.builder(PREFIX + name).description(what).register(registry);
    }

    /** A run has come to its halt. Any thread. */
    public void finished(RunReport run) {
        waiting.record(run.waitNs(), TimeUnit.NANOSECONDS);
        switching.record(run.switchNs(), TimeUnit.NANOSECONDS);
        executing.record(run.times().executeNs(), TimeUnit.NANOSECONDS);
    }

    /** Everything, in the text format of Prometheus. */
    public String text() {
        var view = service.admin();
        var states = new ArrayList<MultiGauge.Row<?>>();
        for (var board : view.boards()) {
            Arrays.stream(BoardCondition.values())
                    .forEach(state -> states.add(MultiGauge.Row.of(
                            Tags.of("board", board.name(), "state", state.name().toLowerCase(Locale.ROOT)),
                            board.condition() == state ? 1 : 0)));
        }
        boardStates.register(states, true);
        boardTimes.register(
                view.boards().stream()
                        .<MultiGauge.Row<?>>map(board ->
                                MultiGauge.Row.of(Tags.of("board", board.name()), board.boardNs() / NS_PER_SECOND))
                        .toList(),
                true);
        userTimes.register(
                view.users().stream()
                        .<MultiGauge.Row<?>>map(
                                user -> MultiGauge.Row.of(Tags.of("user", user.name()), user.boardNs() / NS_PER_SECOND))
                        .toList(),
                true);
        userQueues.register(
                view.users().stream()
                        .<MultiGauge.Row<?>>map(user -> MultiGauge.Row.of(Tags.of("user", user.name()), user.waiting()))
                        .toList(),
                true);
        return registry.scrape();
    }
}
