package org.neckar.tools.service.rim;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.neckar.tools.service.ExperimentService;
import org.neckar.tools.service.ServiceSettings;

/** A service of this process and its server on the loopback interface. */
final class RunningService implements AutoCloseable {
    private final ServiceSettings settings;
    private ExperimentService service;
    private ServiceServer server;

    RunningService(ServiceSettings settings) {
        this.settings = settings;
        service = ExperimentService.open(settings);
        listen(0);
    }

    static RunningService on(String... boards) {
        return new RunningService(ServiceSettings.of(List.of(boards)));
    }

    private void listen(int port) {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        server = ServiceServer.start(service, address, RimAccess.OPEN, run -> {});
    }

    /** The server ends and comes back at its port; the service goes on. */
    void restartServer() {
        int port = server.address().getPort();
        server.close();
        listen(port);
    }

    /** The server and the service end, and come back with what the state directory kept. */
    void restart() {
        int port = server.address().getPort();
        close();
        service = ExperimentService.open(settings);
        listen(port);
    }

    ExperimentService service() {
        return service;
    }

    String uri() {
        return server.uri();
    }

    @Override
    public void close() {
        server.close();
        service.close();
    }
}
