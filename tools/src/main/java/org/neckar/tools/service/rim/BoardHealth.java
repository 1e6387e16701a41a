package org.neckar.tools.service.rim;

import io.grpc.BindableService;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.protobuf.services.HealthStatusManager;
import org.neckar.fisch.service.v1.ExperimentGrpc;
import org.neckar.tools.service.ExperimentService;
import org.neckar.tools.service.schedule.BoardCondition;

/**
 * The standard health service: {@code ""} and the name of the protocol stand for the whole, which serves until it is
 * draining; the name of a board for that board, which serves unless it failed or is paused.
 */
final class BoardHealth {
    private final ExperimentService service;
    private final HealthStatusManager manager = new HealthStatusManager();

    BoardHealth(ExperimentService service) {
        this.service = service;
    }

    BindableService calls() {
        return manager.getHealthService();
    }

    /** Looks at the boards. */
    void update() {
        var present = service.describe();
        set(HealthStatusManager.SERVICE_NAME_ALL_SERVICES, !present.draining());
        set(ExperimentGrpc.SERVICE_NAME, !present.draining());
        for (var board : present.boards()) {
            set(board.name(), board.condition() == BoardCondition.IDLE || board.condition() == BoardCondition.BUSY);
        }
    }

    private void set(String name, boolean serves) {
        manager.setStatus(name, serves ? ServingStatus.SERVING : ServingStatus.NOT_SERVING);
    }

    /** Nothing serves any more. */
    void ending() {
        manager.enterTerminalState();
    }
}
