package org.neckar.tools.command;

import org.neckar.fisch.service.ServiceClient;
import picocli.CommandLine.Command;

/** {@code neckar service status}. */
@Command(name = "status", description = "Show the boards of an experiment service and its queue.")
final class ServiceStatusCommand extends ServiceQuestion {
    @Override
    ServiceTables.Answer ask(ServiceClient client) {
        return ServiceTables.status(client.describe(), client.status());
    }
}
