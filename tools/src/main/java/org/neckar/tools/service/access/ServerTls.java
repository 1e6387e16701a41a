package org.neckar.tools.service.access;

import io.grpc.netty.GrpcSslContexts;
import io.grpc.util.AdvancedTlsX509KeyManager;
import io.grpc.util.AdvancedTlsX509TrustManager;
import io.grpc.util.CertificateUtils;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The service's side of TLS by the JDK. The files are looked at from time to time: new ones count for connections that
 * follow, and files that cannot be used leave the old ones in place.
 */
final class ServerTls {
    private static final Logger LOG = LoggerFactory.getLogger(ServerTls.class);

    private ServerTls() {}

    /** Takes over what is in the files now. */
    @FunctionalInterface
    private interface Loading {
        void load() throws IOException, GeneralSecurityException;
    }

    /**
     * TLS for a server.
     *
     * @param files where the certificates are
     * @param mandatory whether a client without certificate is refused in the handshake
     * @param again how often to look whether files have changed
     * @param timer looks; its end ends the looking
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if a file cannot be used
     */
    static SslContext context(TlsFiles files, boolean mandatory, Duration again, ScheduledExecutorService timer) {
        var identity = new AdvancedTlsX509KeyManager();
        keepLoaded(List.of(files.certificate(), files.key()), () -> loadIdentity(files, identity), again, timer);
        var context = GrpcSslContexts.configure(SslContextBuilder.forServer(identity), SslProvider.JDK);
        if (files.clientAuthority().isPresent()) {
            var authority = files.clientAuthority().get();
            var trust = newTrust();
            keepLoaded(List.of(authority), () -> trust.updateTrustCredentials(certificates(authority)), again, timer);
            context.trustManager(trust).clientAuth(mandatory ? ClientAuth.REQUIRE : ClientAuth.OPTIONAL);
        }
        try {
            return context.build();
        } catch (SSLException e) {
            throw new NeckarException(Recovery.BUG, "TLS of this Java runtime: " + e.getMessage(), e);
        }
    }

    private static void keepLoaded(List<Path> files, Loading loading, Duration again, ScheduledExecutorService timer) {
        var watched = files.stream().map(WatchedFile::new).toList();
        load(files, loading);
        var _ = timer.scheduleWithFixedDelay(
                () -> {
                    // All are asked: each remembers what it has seen.
                    if (watched.stream().filter(WatchedFile::hasChanged).count() > 0) {
                        loadAgain(files, loading);
                    }
                },
                again.toMillis(),
                again.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private static void loadAgain(List<Path> files, Loading loading) {
        try {
            load(files, loading);
            LOG.info("read again: {}", files);
        } catch (NeckarException e) {
            LOG.warn("certificates stay as they were: {}", e.getMessage());
        }
    }

    private static void load(List<Path> files, Loading loading) {
        try {
            loading.load();
        } catch (IOException | GeneralSecurityException e) {
            throw new NeckarException(
                    Recovery.FIX_INPUT, "certificates %s: %s; make them anew".formatted(files, e.getMessage()), e);
        }
    }

    private static void loadIdentity(TlsFiles files, AdvancedTlsX509KeyManager identity)
            throws GeneralSecurityException {
        var chain = certificates(files.certificate());
        var key = privateKey(files.key());
        if (!belong(key, chain[0])) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "%s is not the key of the certificate %s; give the two that were made together"
                            .formatted(files.key(), files.certificate()));
        }
        identity.updateIdentityCredentials(chain, key);
    }

    private static X509Certificate[] certificates(Path file) throws GeneralSecurityException {
        return CertificateUtils.getX509Certificates(content(file, Pem.CERTIFICATE, "a certificate"));
    }

    private static PrivateKey privateKey(Path file) throws GeneralSecurityException {
        try {
            return CertificateUtils.getPrivateKey(
                    content(file, Pem.PRIVATE_KEY, "a private key; openssl pkcs8 -topk8 -nodes makes such a file"));
        } catch (IOException e) {
            throw new NeckarException(Recovery.FIX_INPUT, "%s: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static ByteArrayInputStream content(Path file, String label, String what) {
        var text = Pem.text(file);
        if (Pem.parse(file, text).stream().noneMatch(block -> block.label().equals(label))) {
            throw new NeckarException(
                    Recovery.FIX_INPUT, "%s: has no PEM block '%s' (allowed %s)".formatted(file, label, what));
        }
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Whether what the key signs is what the certificate verifies. */
    private static boolean belong(PrivateKey key, X509Certificate certificate) throws GeneralSecurityException {
        if (!key.getAlgorithm().equals(certificate.getPublicKey().getAlgorithm())) {
            return false;
        }
        var signature = Signature.getInstance(key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA");
        var sample = certificate.getTBSCertificate();
        signature.initSign(key);
        signature.update(sample);
        var signed = signature.sign();
        signature.initVerify(certificate.getPublicKey());
        signature.update(sample);
        return signature.verify(signed);
    }

    /** Clients have no host names that could be compared with their certificates. */
    private static AdvancedTlsX509TrustManager newTrust() {
        try {
            return AdvancedTlsX509TrustManager.newBuilder()
                    .setVerification(AdvancedTlsX509TrustManager.Verification.CERTIFICATE_ONLY_VERIFICATION)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new NeckarException(Recovery.BUG, "trust manager: " + e.getMessage(), e);
        }
    }
}
