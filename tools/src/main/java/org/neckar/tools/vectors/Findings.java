package org.neckar.tools.vectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.neckar.fisch.NeckarException;
import org.neckar.hal.coordinate.Coordinate;

/** Counts lines and collects disagreements while the files are read. For one thread. */
final class Findings {
    private final List<VectorReport.Failure> failures = new ArrayList<>();
    private final Map<String, Integer> withoutCounterpart = new TreeMap<>();
    private String file = "";
    private int line;
    private long compared;
    private long failedLines;
    private boolean failed;
    private boolean skipped;

    /** The file of the lines that follow. */
    void begin(String name) {
        file = name;
        line = 0;
    }

    /** Runs the comparison of the next line; what it throws counts as a disagreement. */
    void judge(Runnable comparison) {
        line++;
        failed = false;
        skipped = false;
        try {
            comparison.run();
        } catch (NeckarException e) {
            failure("", "", "", "refused: " + e.getMessage());
        } catch (RuntimeException e) {
            failure("", "", "", "cannot be judged: " + e);
        }
        compared += skipped ? 0 : 1;
        failedLines += failed ? 1 : 0;
    }

    /** There is nothing here that the line could be compared with. */
    void skip(String name) {
        skipped = true;
        withoutCounterpart.merge(name, 1, Integer::sum);
    }

    /** A disagreement; what is not known is empty. */
    void failure(String subject, String place, String field, String difference) {
        failed = true;
        failures.add(new VectorReport.Failure(file, line, subject, place, field, difference));
    }

    /** Compares two texts or numbers of a container at a place. */
    void same(String subject, Coordinate at, String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            failure(subject, at == null ? "" : at.toString(), what, "expected " + expected + ", got " + actual);
        }
    }

    VectorReport report() {
        return new VectorReport(compared, failedLines, failures, withoutCounterpart);
    }
}
