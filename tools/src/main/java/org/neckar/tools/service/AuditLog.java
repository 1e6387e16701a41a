package org.neckar.tools.service;

import org.neckar.tools.service.schedule.BoardTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line per run that had a board, at level info of the logger {@value #NAME}. Never a secret. */
final class AuditLog {
    /** Name of the logger. */
    static final String NAME = "neckar.audit";

    private static final Logger LOG = LoggerFactory.getLogger(NAME);
    private static final double NS_PER_MS = 1e6;

    void run(LiveRun run, BoardTime time, String outcome) {
        if (LOG.isInfoEnabled()) {
            LOG.info(
                    "run user={} session={} sequence={} board={} outcome={} run_ms={} switch_ms={} words_to={}"
                            + " words_from={}",
                    run.session().user(),
                    run.session().name(),
                    run.sequence(),
                    run.boardName(),
                    outcome,
                    time.runNs() / NS_PER_MS,
                    (time.leavingNs() + time.enteringNs()) / NS_PER_MS,
                    run.wordsToFpga(),
                    run.spool().size());
        }
    }
}
