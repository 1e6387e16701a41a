package org.neckar.tools.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.neckar.fisch.connection.ConnectionUri;
import org.neckar.fisch.connection.Connections;
import org.neckar.fisch.connection.ServiceAccess;
import org.neckar.fisch.service.ServiceClient;
import org.neckar.tools.ExitCode;
import org.neckar.tools.output.SummaryJson;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the commands that ask an experiment service have in common. */
abstract class ServiceQuestion implements Callable<Integer> {
    @Parameters(
            paramLabel = "URI",
            arity = "0..1",
            description = "The service: grpc://HOST:PORT. Without it NECKAR_CONNECTION or the variables of the field"
                    + " decide.")
    private Optional<String> uri = Optional.empty();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec
    private CommandSpec command;

    /** Asks, and answers for scripts and for people. */
    abstract ServiceTables.Answer ask(ServiceClient client);

    @Override
    public Integer call() {
        var target = ConnectionUri.parse(uri.orElseGet(() -> Connections.uriFromEnvironment(System.getenv())));
        if (!target.scheme().equals(ServiceAccess.SCHEME)) {
            throw new ParameterException(
                    command.commandLine(),
                    "URI: got %s (allowed %s://HOST:PORT, an experiment service)"
                            .formatted(target, ServiceAccess.SCHEME));
        }
        try (var client = ServiceClient.to(ServiceAccess.of(target, System.getenv()))) {
            var answer = ask(client);
            var out = command.commandLine().getOut();
            out.print(json ? SummaryJson.toJson(answer.facts()) + System.lineSeparator() : answer.text());
            out.flush();
        }
        return ExitCode.OK;
    }
}
