package org.neckar.tools.service.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.neckar.tools.service.access.lab.CertificateAuthority;
import org.neckar.tools.service.access.lab.SigningKey;
import org.neckar.tools.service.access.lab.TokenClaims;

/** The keys and certificates of a laboratory in a folder. */
final class LabFixture {
    private static final KeyPair PAIR = SigningKey.newPair();
    private static final Duration DAY = Duration.ofDays(1);

    final Path folder;
    final Path tokenKeys;
    private final SigningKey key;

    LabFixture(Path folder) throws IOException {
        this.folder = folder;
        tokenKeys = folder.resolve("lab.pub");
        Files.writeString(tokenKeys, new Pem(Pem.PUBLIC_KEY, PAIR.getPublic().getEncoded()).text());
        key = read(folder.resolve("lab.key"), PAIR);
    }

    private static SigningKey read(Path file, KeyPair pair) throws IOException {
        Files.writeString(file, new Pem(Pem.PRIVATE_KEY, pair.getPrivate().getEncoded()).text());
        return SigningKey.read(file);
    }

    /** A token that expires so long after now. */
    String token(String user, Duration validity) {
        var issued = Instant.now().minus(DAY);
        return key.sign(TokenClaims.of(user, issued, DAY.plus(validity)));
    }

    /** A token that says what is wanted. */
    String token(TokenClaims claims) {
        return key.sign(claims);
    }

    /** A token of somebody else's key. */
    String foreignToken(String user) throws IOException {
        return read(folder.resolve("foreign.key"), SigningKey.newPair()).sign(TokenClaims.of(user, Instant.now(), DAY));
    }

    static CertificateAuthority authority() {
        return CertificateAuthority.create("lab", Instant.now(), DAY);
    }

    /** Writes what a service at 127.0.0.1 needs. */
    TlsFiles serviceFiles(CertificateAuthority authority, boolean asksClients) throws IOException {
        var identity = authority.forService(List.of("localhost", "127.0.0.1"), Instant.now(), DAY);
        var ca =
                Files.writeString(folder.resolve("ca.crt"), authority.identity().certificateText());
        return new TlsFiles(
                Files.writeString(folder.resolve("server.crt"), identity.certificateText()),
                Files.writeString(folder.resolve("server.key"), identity.keyText()),
                asksClients ? Optional.of(ca) : Optional.empty());
    }
}
