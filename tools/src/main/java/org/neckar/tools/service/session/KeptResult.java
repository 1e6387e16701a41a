package org.neckar.tools.service.session;

import java.util.Optional;
import org.neckar.fisch.NeckarException;
import org.neckar.tools.service.RunReport;
import org.neckar.tools.service.store.ProgramHash;
import org.neckar.tools.service.store.ResultSpool;

/**
 * The answer to a run, kept until it is acknowledged.
 *
 * @param sequence number of the run
 * @param program what was executed
 * @param report how it went; empty if it failed
 * @param failure why it failed; empty if it did not
 * @param spool its words
 */
public record KeptResult(
        long sequence,
        ProgramHash program,
        Optional<RunReport> report,
        Optional<NeckarException> failure,
        ResultSpool spool) {}
