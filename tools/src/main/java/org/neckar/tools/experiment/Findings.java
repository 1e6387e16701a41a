package org.neckar.tools.experiment;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Collects what is wrong in one file while the reader goes on. */
final class Findings {
    private static final Comparator<Finding> BY_PLACE =
            Comparator.comparingInt(Finding::line).thenComparingInt(Finding::column);

    private final Set<Finding> all = new LinkedHashSet<>();

    void add(Finding finding) {
        all.add(finding);
    }

    /** The result of a step; empty when the step failed, what was wrong is then kept here. */
    <T> Optional<T> attempt(Supplier<T> step) {
        try {
            return Optional.of(step.get());
        } catch (ExperimentInvalid e) {
            all.addAll(e.findings());
            return Optional.empty();
        }
    }

    int count() {
        return all.size();
    }

    /** @throws ExperimentInvalid if there is any finding */
    void throwIfAny() {
        if (!all.isEmpty()) {
            throw new ExperimentInvalid(all.stream().sorted(BY_PLACE).toList());
        }
    }
}
