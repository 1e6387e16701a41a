package org.neckar.tools.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.neckar.tools.service.access.AccessSettings;
import org.neckar.tools.service.access.AuditFile;
import org.neckar.tools.service.access.PeerLimits;
import org.neckar.tools.service.access.TlsFiles;
import org.neckar.tools.service.access.TokenSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say who may use the service. */
final class ServiceAccessOptions {
    @Option(names = "--tls-cert", paramLabel = "FILE", description = "Encrypt: certificate of the service, PEM.")
    private Optional<Path> certificate = Optional.empty();

    @Option(names = "--tls-key", paramLabel = "FILE", description = "Its private key, PEM.")
    private Optional<Path> key = Optional.empty();

    @Option(
            names = "--client-ca",
            paramLabel = "FILE",
            description = "Let in clients whose certificates these authorities signed, PEM.")
    private Optional<Path> clientAuthority = Optional.empty();

    @Option(
            names = "--token-key",
            paramLabel = "FILE",
            description = "Let in callers whose tokens (JWT) this public key verifies, PEM or JSON Web Key Set.")
    private Optional<Path> tokenKey = Optional.empty();

    @Option(names = "--token-issuer", paramLabel = "NAME", description = "Only tokens of this issuer.")
    private Optional<String> tokenIssuer = Optional.empty();

    @Option(names = "--token-audience", paramLabel = "NAME", description = "Only tokens for this audience.")
    private Optional<String> tokenAudience = Optional.empty();

    @Option(
            names = "--token-grace",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description =
                    "How long an expired token is still good for sessions that exist (default: ${DEFAULT-VALUE} s).")
    private long tokenGraceSeconds;

    @Option(
            names = "--plain-text-tokens",
            description = "Take tokens without encryption from other machines, where the network itself is secret.")
    private boolean plainTextTokens;

    @Option(names = "--audit", paramLabel = "FILE", description = "Write a line per run to this file.")
    private Optional<Path> audit = Optional.empty();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    AccessSettings settings() {
        if (certificate.isPresent() != key.isPresent()) {
            throw refused("--tls-cert and --tls-key: got one of them (allowed both or none)");
        }
        if (clientAuthority.isPresent() && certificate.isEmpty()) {
            throw refused("--client-ca: certificates of clients need encryption; give --tls-cert and --tls-key too");
        }
        var tls = certificate.map(chain -> new TlsFiles(chain, key.orElseThrow(), clientAuthority));
        var grace = Duration.ofSeconds(tokenGraceSeconds);
        var tokens = tokenKey.map(file -> new TokenSettings(file, tokenIssuer, tokenAudience, grace));
        return new AccessSettings(tls, tokens, plainTextTokens, PeerLimits.DEFAULT);
    }

    /** Begins the audit file, if one is wanted. */
    Audit openAudit() {
        return new Audit(audit.map(AuditFile::open));
    }

    /**
     * The audit file of a service, to be closed at its end.
     *
     * @param file empty where none is wanted
     */
    record Audit(Optional<AuditFile> file) implements AutoCloseable {
        @Override
        public void close() {
            file.ifPresent(AuditFile::close);
        }
    }

    private ParameterException refused(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
