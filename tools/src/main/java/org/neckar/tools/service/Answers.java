package org.neckar.tools.service;

import java.util.function.Consumer;
import org.neckar.fisch.NeckarException;
import org.neckar.tools.service.pool.BoardOutcome;
import org.neckar.tools.service.schedule.BoardTime;

/** What becomes of a run that a board has executed: its answer is kept for the client, counted, and told. */
final class Answers {
    private final AuditLog audit = new AuditLog();
    private final Counters counters;

    Answers(Counters counters) {
        this.counters = counters;
    }

    /** Keeps the answer, in the thread of the board; returns the last word for the listener. */
    Consumer<RunListener> of(LiveRun run, BoardOutcome outcome, BoardTime time) {
        long switchNs = time.leavingNs() + time.enteringNs();
        counters.add(ServiceCounter.BOARD_NS_RUNS, time.runNs());
        counters.add(ServiceCounter.BOARD_NS_SWITCHES, switchNs);
        if (run.isSwitching()) {
            counters.one(ServiceCounter.SWITCHES);
        }
        return switch (outcome) {
            case BoardOutcome.Finished finished -> finished(run, finished, time);
            case BoardOutcome.Failed failed -> failed(run, failed.why(), time);
        };
    }

    private Consumer<RunListener> finished(LiveRun run, BoardOutcome.Finished finished, BoardTime time) {
        var report = new RunReport(
                run.boardName(),
                run.beganNs() - run.submittedNs(),
                time.leavingNs() + time.enteringNs(),
                finished.times(),
                run.wordsToFpga(),
                run.spool().size());
        try {
            run.spool().finish();
            boolean kept = run.session()
                    .session()
                    .finished(run.sequence(), run.program(), report, !finished.gaveUp(), run.spool());
            if (!kept) {
                run.spool().discard();
            }
        } catch (NeckarException e) {
            return failed(run, e, time);
        }
        counters.one(ServiceCounter.RUNS_FINISHED);
        counters.add(ServiceCounter.WORDS_TO_FPGA, report.wordsToFpga());
        counters.add(ServiceCounter.WORDS_FROM_FPGA, report.wordsFromFpga());
        audit.run(run, time, finished.gaveUp() ? "gave_up" : "finished");
        return listener -> listener.finished(report);
    }

    private Consumer<RunListener> failed(LiveRun run, NeckarException why, BoardTime time) {
        counters.one(run.isCancelled() ? ServiceCounter.RUNS_CANCELLED : ServiceCounter.RUNS_FAILED);
        audit.run(run, time, why.recovery().name());
        run.spool().fail(why);
        run.spool().discard();
        run.session().session().failed(run.sequence(), run.program(), why);
        return listener -> listener.failed(why);
    }
}
