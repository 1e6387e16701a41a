package org.neckar.tools.command;

import org.neckar.fisch.service.ServiceClient;
import picocli.CommandLine.Command;

/** {@code neckar service sessions}. */
@Command(name = "sessions", description = "Show the sessions of an experiment service.")
final class ServiceSessionsCommand extends ServiceQuestion {
    @Override
    ServiceTables.Answer ask(ServiceClient client) {
        return ServiceTables.sessions(client.status());
    }
}
