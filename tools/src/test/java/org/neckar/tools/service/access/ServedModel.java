package org.neckar.tools.service.access;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.neckar.tools.service.ExperimentService;
import org.neckar.tools.service.ServiceSettings;
import org.neckar.tools.service.rim.ServiceServer;

/** The service on one chip model without noise, behind a door, at a port of its own. */
public final class ServedModel implements AutoCloseable {
    private final ServiceDoor door;
    private final ExperimentService service;
    private final ServiceServer server;

    /** @param access who is let in */
    public ServedModel(AccessSettings access) {
        var anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        door = ServiceDoor.open(access, anyPort);
        service = ExperimentService.open(ServiceSettings.of(List.of("sim:?noise=0")));
        awaitBoard();
        server = ServiceServer.start(service, anyPort, door, _ -> {});
    }

    /** A session is opened on a board that is there. */
    private void awaitBoard() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (service.describe().boards().getFirst().info().isEmpty()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("the chip model is not connected");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** How clients reach it. */
    public String uri() {
        return server.uri();
    }

    int port() {
        return server.address().getPort();
    }

    @Override
    public void close() {
        server.close();
        service.close();
        door.close();
    }
}
