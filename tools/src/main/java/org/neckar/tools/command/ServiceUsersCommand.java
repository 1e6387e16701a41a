package org.neckar.tools.command;

import org.neckar.fisch.service.ServiceClient;
import picocli.CommandLine.Command;

/** {@code neckar service users}. */
@Command(name = "users", description = "Show who uses an experiment service, and how much.")
final class ServiceUsersCommand extends ServiceQuestion {
    @Override
    ServiceTables.Answer ask(ServiceClient client) {
        return ServiceTables.users(client.status());
    }
}
