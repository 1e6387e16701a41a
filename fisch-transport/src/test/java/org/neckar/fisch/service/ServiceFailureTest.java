package org.neckar.fisch.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.grpc.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.service.v1.Reason;

class ServiceFailureTest {
    @ParameterizedTest
    @EnumSource
    void shouldCarryEveryRecoveryThroughACall(Recovery recovery) {
        var failure = new NeckarException(recovery, "what happened");
        var status = ServiceFailure.toStatus(failure, Reason.REASON_ENDING);
        var arrived = ServiceFailure.toException("grpc://host:1", status.getStatus(), status.getTrailers());
        assertEquals(recovery, arrived.recovery());
        assertEquals("grpc://host:1: what happened", arrived.getMessage());
        assertEquals(Reason.REASON_ENDING, ServiceFailure.reasonOf(status));
    }

    @ParameterizedTest
    @EnumSource
    void shouldReadTheRecoveryOfAStatusThatCarriesNothingElse(Recovery recovery) {
        assertEquals(recovery, ServiceFailure.recoveryOf(ServiceFailure.codeOf(recovery)));
    }

    @ParameterizedTest
    @CsvSource({
        "UNAUTHENTICATED, FIX_INPUT",
        "PERMISSION_DENIED, FIX_INPUT",
        "UNIMPLEMENTED, FIX_INPUT",
        "NOT_FOUND, FIX_INPUT",
        "RESOURCE_EXHAUSTED, RETRY",
        "DEADLINE_EXCEEDED, RETRY",
        "DATA_LOSS, BOARD_FAULT",
        "UNKNOWN, BUG"
    })
    void shouldKnowTheCodesOfOthers(Status.Code code, Recovery recovery) {
        assertEquals(recovery, ServiceFailure.recoveryOf(code));
    }
}
