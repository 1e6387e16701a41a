package org.neckar.tools.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jsonwebtoken.Jwts;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neckar.tools.ExitCode;
import org.neckar.tools.Neckar;
import org.neckar.tools.service.access.Pem;

class ServiceCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void shouldMakeATokenThatItsPublicKeyVerifies() throws Exception {
        var key = folder.resolve("lab.key");
        assertEquals(ExitCode.OK, neckar("service", "key", key.toString()));
        assertEquals(PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(key));

        out.getBuffer().setLength(0);
        assertEquals(
                ExitCode.OK,
                neckar(
                        "service",
                        "token",
                        "--key",
                        key.toString(),
                        "--user",
                        "anna",
                        "--days",
                        "2",
                        "--issuer",
                        "lab",
                        "--audience",
                        "boards",
                        "--weight",
                        "1.5",
                        "--board-seconds",
                        "60"));

        var claims = Jwts.parser()
                .verifyWith(publicKey(folder.resolve("lab.key.pub")))
                .build()
                .parseSignedClaims(out.toString().strip())
                .getPayload();
        assertEquals("anna", claims.getSubject());
        assertEquals("lab", claims.getIssuer());
        assertEquals(Set.of("boards"), claims.getAudience());
        assertEquals(1.5, claims.get("neckar_weight"));
        assertEquals(60.0, ((Number) claims.get("neckar_board_seconds")).doubleValue());
        assertEquals(
                Duration.ofDays(2),
                Duration.between(
                        claims.getIssuedAt().toInstant(), claims.getExpiration().toInstant()));
    }

    @Test
    void shouldNeverWriteOverAKey() throws Exception {
        var key = folder.resolve("lab.key");
        Files.writeString(key, "precious");

        assertEquals(ExitCode.FAILED, neckar("service", "key", key.toString()));

        assertEquals("precious", Files.readString(key));
        assertEquals(
                "neckar: " + key
                        + ": exists, and what it is for would stop working; name another file or move it away\n",
                err.toString());
    }

    @Test
    void shouldRefuseAUserThatIsNoName() {
        assertEquals(ExitCode.OK, neckar("service", "key", folder.resolve("k").toString()));

        assertEquals(
                ExitCode.FAILED,
                neckar("service", "token", "--key", folder.resolve("k").toString(), "--user", "anna bert"));
        assertTrue(err.toString().contains("user of a token: got 'anna bert'"), err::toString);
    }

    @Test
    void shouldMakeAnAuthorityOnceAndCertificatesItHasSigned() throws Exception {
        var tls = folder.resolve("tls");
        assertEquals(
                ExitCode.OK,
                neckar("service", "certificate", tls.toString(), "--host", "lab.example.org", "--host", "192.0.2.7"));
        assertEquals(ExitCode.OK, neckar("service", "certificate", tls.toString(), "--user", "anna"));

        var authority = certificate(tls.resolve("ca.crt"));
        var server = certificate(tls.resolve("server.crt"));
        var anna = certificate(tls.resolve("anna.crt"));
        authority.verify(authority.getPublicKey());
        server.verify(authority.getPublicKey());
        anna.verify(authority.getPublicKey());
        assertTrue(authority.getBasicConstraints() >= 0);
        assertEquals(-1, server.getBasicConstraints());
        assertEquals(
                Set.of(List.of(2, "lab.example.org"), List.of(7, "192.0.2.7")),
                Set.copyOf(server.getSubjectAlternativeNames()));
        assertEquals(List.of("1.3.6.1.5.5.7.3.1"), server.getExtendedKeyUsage());
        assertEquals(List.of("1.3.6.1.5.5.7.3.2"), anna.getExtendedKeyUsage());
        assertEquals("CN=anna", anna.getSubjectX500Principal().getName());
        assertNotEquals(server.getSerialNumber(), anna.getSerialNumber());
        assertEquals(
                PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(tls.resolve("ca.key")));
    }

    private int neckar(String... arguments) {
        return Neckar.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private static PublicKey publicKey(Path file) throws Exception {
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Pem.read(file).getFirst().content()));
    }

    private static X509Certificate certificate(Path file) throws Exception {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(
                        new ByteArrayInputStream(Pem.read(file).getFirst().content()));
    }
}
