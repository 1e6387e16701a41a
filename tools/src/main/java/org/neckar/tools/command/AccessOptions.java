package org.neckar.tools.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.tools.service.access.AccessSettings;
import org.neckar.tools.service.access.AuditFile;
import org.neckar.tools.service.access.PeerLimits;
import org.neckar.tools.service.access.TlsFiles;
import org.neckar.tools.service.access.TokenSettings;
import picocli.CommandLine.Option;

/** The options that say who may use a service. */
final class AccessOptions {
    @Option(
            names = "--tls-cert",
            paramLabel = "FILE",
            description = "Encrypt with this certificate (PEM, the service's own first); read again when it changes.")
    private Optional<Path> certificate = Optional.empty();

    @Option(names = "--tls-key", paramLabel = "FILE", description = "Private key of the certificate (PEM, PKCS #8).")
    private Optional<Path> key = Optional.empty();

    @Option(
            names = "--client-ca",
            paramLabel = "FILE",
            description =
                    "Let in whoever shows a certificate signed by one of these (PEM); its common name is the user.")
    private Optional<Path> clientAuthority = Optional.empty();

    @Option(
            names = "--token-key",
            paramLabel = "FILE",
            description = "Let in whoever sends a token signed with one of these public keys (PEM or JSON Web Key Set);"
                    + " its subject is the user.")
    private Optional<Path> tokenKey = Optional.empty();

    @Option(names = "--token-issuer", paramLabel = "NAME", description = "Only tokens of this issuer.")
    private Optional<String> issuer = Optional.empty();

    @Option(names = "--token-audience", paramLabel = "NAME", description = "Only tokens for this audience.")
    private Optional<String> audience = Optional.empty();

    @Option(
            names = "--token-grace",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "How long a token is good for sessions that are open after it has expired"
                    + " (default: ${DEFAULT-VALUE}).")
    private long graceSeconds;

    @Option(
            names = "--plain-text-tokens",
            description =
                    "Accept tokens from other machines without encryption, where something else keeps them secret.")
    private boolean plainTextTokens;

    @Option(
            names = "--audit",
            paramLabel = "FILE",
            description = "Add a line per run, and per refused call, to this file; a full one is kept as FILE.1.gz.")
    private Optional<Path> audit = Optional.empty();

    /**
     * Who is let in.
     *
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if an option lacks the ones it needs
     */
    AccessSettings settings() {
        require(certificate.isPresent() == key.isPresent(), "--tls-cert and --tls-key belong together; give both");
        require(clientAuthority.isEmpty() || certificate.isPresent(), "--client-ca needs --tls-cert and --tls-key");
        boolean aboutTokens = issuer.isPresent() || audience.isPresent() || graceSeconds != 0 || plainTextTokens;
        require(
                tokenKey.isPresent() || !aboutTokens,
                "--token-issuer, --token-audience, --token-grace and --plain-text-tokens need --token-key");
        return new AccessSettings(
                certificate.map(chain -> new TlsFiles(chain, key.orElseThrow(), clientAuthority)),
                tokenKey.map(keys -> new TokenSettings(keys, issuer, audience, Duration.ofSeconds(graceSeconds))),
                plainTextTokens,
                PeerLimits.DEFAULT);
    }

    /** The audit file, if one is wanted, open until it is closed. */
    Optional<AuditFile> openAudit() {
        return audit.map(AuditFile::open);
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new NeckarException(Recovery.FIX_INPUT, message);
        }
    }
}
