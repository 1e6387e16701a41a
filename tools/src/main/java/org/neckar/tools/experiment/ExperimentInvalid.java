package org.neckar.tools.experiment;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/** An experiment file that cannot be run as it stands, with everything that was found wrong. */
public final class ExperimentInvalid extends NeckarException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    /** @param findings at least one, in the order of the file */
    public ExperimentInvalid(List<Finding> findings) {
        super(Recovery.FIX_INPUT, message(findings));
        this.findings = List.copyOf(findings);
    }

    private static String message(List<Finding> findings) {
        var lines = findings.stream().map(Finding::toString).collect(Collectors.joining("\n"));
        return findings.size() == 1 ? lines : findings.size() + " errors in the experiment file\n" + lines;
    }

    /** Everything that was found wrong, in the order of the file. */
    public List<Finding> findings() {
        return findings;
    }
}
