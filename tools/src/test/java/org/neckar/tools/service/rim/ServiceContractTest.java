package org.neckar.tools.service.rim;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.neckar.fisch.connection.Connection;
import org.neckar.fisch.connection.ConnectionContract;
import org.neckar.fisch.connection.Connections;

/** A board behind a real service does what every board does. */
class ServiceContractTest extends ConnectionContract {
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.on("sim:");
    }

    @AfterAll
    static void end() {
        service.close();
    }

    @Override
    protected Connection open() {
        return Connections.open(service.uri());
    }

    @Override
    protected String kind() {
        return "grpc";
    }
}
