package org.neckar.testkit;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Decides whether an {@link EnabledIfVectors} test runs. */
final class VectorsCondition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        var folder = Vectors.folder();
        return Vectors.isPresent()
                ? ConditionEvaluationResult.enabled("recorded vectors found in " + folder)
                : ConditionEvaluationResult.disabled("recorded vectors are absent: " + folder + " does not exist (-D"
                        + Vectors.FOLDER_PROPERTY + "=DIR names another folder)");
    }
}
