package org.neckar.tools.command;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.neckar.fisch.Require;
import org.neckar.tools.ExitCode;
import org.neckar.tools.service.access.Allowance;
import org.neckar.tools.service.access.lab.SigningKey;
import org.neckar.tools.service.access.lab.TokenClaims;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code neckar service token}: a token for a user. */
@Command(
        name = "token",
        description = {
            "Prints a token with which a user proves to a service who they are. It goes into the environment variable"
                    + " QUIGGELDY_TOKEN or into the file that token-file= of a connection URI names.",
            "Example: neckar service token --key lab.key --user anna --days 30 > anna.token"
        })
final class ServiceTokenCommand implements Callable<Integer> {
    private static final int MAX_DAYS = 3660;

    @Option(names = "--key", required = true, paramLabel = "FILE", description = "Key made by 'neckar service key'.")
    private Path key;

    @Option(names = "--user", required = true, paramLabel = "NAME", description = "Whose token it is.")
    private String user;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "30",
            description = "How long it is good, 1 to " + MAX_DAYS + " (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(names = "--issuer", paramLabel = "NAME", description = "Who gives it out, for serve --token-issuer.")
    private Optional<String> issuer = Optional.empty();

    @Option(names = "--audience", paramLabel = "NAME", description = "Whom it is for, for serve --token-audience.")
    private Optional<String> audience = Optional.empty();

    @Option(names = "--weight", paramLabel = "X", description = "Share of the boards relative to other users.")
    private Optional<Double> weight = Optional.empty();

    @Option(names = "--board-seconds", paramLabel = "N", description = "Board time within one hour.")
    private Optional<Integer> boardSeconds = Optional.empty();

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        Require.inRange("--days", days, 1, MAX_DAYS);
        var allowance = new Allowance(weight, boardSeconds.map(Duration::ofSeconds));
        var claims = new TokenClaims(user, Instant.now(), Duration.ofDays(days), issuer, audience, allowance);
        var out = command.commandLine().getOut();
        out.println(SigningKey.read(key).sign(claims));
        out.flush();
        return ExitCode.OK;
    }
}
