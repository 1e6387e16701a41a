package org.neckar.tools.service.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.neckar.fisch.service.v1.DescribeRequest;
import org.neckar.tools.service.access.AccessSettings;
import org.neckar.tools.service.access.Pem;
import org.neckar.tools.service.access.ServedModel;
import org.neckar.tools.service.access.TlsFiles;
import org.neckar.tools.service.access.TokenSettings;
import org.neckar.tools.service.access.lab.CertificateAuthority;
import org.neckar.tools.service.access.lab.CertificateAuthority.Identity;
import org.neckar.tools.service.access.lab.SigningKey;
import org.neckar.tools.service.access.lab.TokenClaims;

/**
 * The Python client against a service on the chip model. Skipped, with the reason, where its packages are not there.
 */
@Timeout(180)
class PythonClientTest {
    private static final String WHO_AM_I = """
            import neckar, sys
            with neckar.connect(sys.argv[1]) as session:
                answer = session.run([0x0A00000000000001])
                print(len(answer) > 0, [one.user for one in neckar.status(sys.argv[1]).sessions])
            """;

    @TempDir
    private Path folder;

    @BeforeAll
    static void requirePython() throws Exception {
        var missing = DebianPython.missing();
        assumeTrue(missing.isEmpty(), () -> missing.orElseThrow());
    }

    @Test
    void shouldPassItsOwnTestsAgainstAService() throws Exception {
        try (var service = new ServedModel(AccessSettings.LOCAL)) {
            var ended = DebianPython.run(Map.of("NECKAR_TEST_SERVICE", service.uri()), "-m", "unittest", "-v");

            assertEquals(0, ended.code(), ended::output);
            assertFalse(ended.output().contains("skipped 'no service"), ended::output);
        }
    }

    @Test
    void shouldHaveTheMessagesOfTheProtocolAsItIs() throws Exception {
        var ended = DebianPython.run(
                Map.of(),
                "-c",
                "from neckar.service.v1 import experiment_pb2 as wire; print(wire.DESCRIPTOR.serialized_pb.hex())");

        assertEquals(0, ended.code(), ended::output);
        var ofPython = FileDescriptorProto.parseFrom(
                HexFormat.of().parseHex(ended.output().strip()));
        assertEquals(
                DescribeRequest.getDescriptor().getFile().toProto(), ofPython, "run tools/python/generate once more");
    }

    @Test
    void shouldProveByATokenOverTlsWhoAsks() throws Exception {
        var pair = SigningKey.newPair();
        var keys = Files.writeString(
                folder.resolve("lab.pub"),
                new Pem(Pem.PUBLIC_KEY, pair.getPublic().getEncoded()).text());
        var key = Files.writeString(
                folder.resolve("lab.key"),
                new Pem(Pem.PRIVATE_KEY, pair.getPrivate().getEncoded()).text());
        var authority = CertificateAuthority.create("lab", Instant.now(), Duration.ofDays(1));
        var ca = write("ca.crt", authority.identity().certificateText());
        var tls =
                files(authority.forService(List.of("127.0.0.1"), Instant.now(), Duration.ofDays(1)), Optional.empty());
        var settings = AccessSettings.LOCAL.withTls(tls).withTokens(TokenSettings.of(keys));
        var token = SigningKey.read(key).sign(TokenClaims.of("anna", Instant.now(), Duration.ofHours(1)));
        try (var service = new ServedModel(settings)) {
            var uri = service.uri() + "?ca=" + ca;

            var known = DebianPython.run(Map.of("QUIGGELDY_TOKEN", token), "-c", WHO_AM_I, uri);
            assertEquals(new DebianPython.Ended(0, "True ['anna']\n"), known);
            var unknown = DebianPython.run(Map.of(), "-c", WHO_AM_I, uri);
            assertEquals(1, unknown.code());
            assertTrue(unknown.output().contains("this service wants to know who calls"), unknown::output);
        }
    }

    @Test
    void shouldProveByACertificateWhoAsks() throws Exception {
        var authority = CertificateAuthority.create("lab", Instant.now(), Duration.ofDays(1));
        var ca = write("ca.crt", authority.identity().certificateText());
        var identity = authority.forService(List.of("127.0.0.1"), Instant.now(), Duration.ofDays(1));
        var anna = authority.forUser("anna", Instant.now(), Duration.ofDays(1));
        var settings = AccessSettings.LOCAL.withTls(files(identity, Optional.of(ca)));
        try (var service = new ServedModel(settings)) {
            var uri = "%s?ca=%s&cert=%s&key=%s"
                    .formatted(
                            service.uri(),
                            ca,
                            write("anna.crt", anna.certificateText()),
                            write("anna.key", anna.keyText()));

            assertEquals(new DebianPython.Ended(0, "True ['anna']\n"), DebianPython.run(Map.of(), "-c", WHO_AM_I, uri));
        }
    }

    private TlsFiles files(Identity identity, Optional<Path> clientAuthority) throws IOException {
        return new TlsFiles(
                write("server.crt", identity.certificateText()),
                write("server.key", identity.keyText()),
                clientAuthority);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
