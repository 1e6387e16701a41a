package org.neckar.tools.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neckar.testkit.GoldenFiles;

class SummaryJsonTest {
    @Test
    void shouldWriteKeysInSnakeCaseInTheirDeclaredOrder() {
        var summary = RunSummary.of(RunOutputs.relay(), List.of("result.h5"));
        GoldenFiles.check(SummaryJsonTest.class, "relay-summary.json", SummaryJson.toJson(summary) + "\n");
    }

    @Test
    void shouldWriteNullForNumbersThatJsonCannotSay() {
        record Numbers(double none, Double infinite, double some) {}
        assertEquals("""
                {
                  "none" : null,
                  "infinite" : null,
                  "some" : 0.5
                }""", SummaryJson.toJson(new Numbers(Double.NaN, Double.POSITIVE_INFINITY, 0.5)));
    }
}
