package org.neckar.tools.service.access.lab;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.tools.service.access.Pem;

/**
 * An authority of one's own that signs certificates for the service and for its users. All keys are EC over P-256.
 *
 * @param key private key of the authority
 * @param certificate signed by itself
 */
public record CertificateAuthority(PrivateKey key, X509Certificate certificate) {
    private static final String SHA256_WITH_ECDSA = "1.2.840.10045.4.3.2";
    private static final String COMMON_NAME = "2.5.4.3";
    private static final String SUBJECT_KEY = "2.5.29.14";
    private static final String KEY_USAGE = "2.5.29.15";
    private static final String ALTERNATIVE_NAMES = "2.5.29.17";
    private static final String BASIC_CONSTRAINTS = "2.5.29.19";
    private static final String AUTHORITY_KEY = "2.5.29.35";
    private static final String EXTENDED_USAGE = "2.5.29.37";
    private static final String SERVER_USAGE = "1.3.6.1.5.5.7.3.1";
    private static final String CLIENT_USAGE = "1.3.6.1.5.5.7.3.2";
    private static final int NAME_DNS = 2;
    private static final int NAME_IP = 7;
    private static final byte[] SIGNS_CERTIFICATES = Der.bits(0x06, 1);
    private static final byte[] SIGNS_DATA = Der.bits(0x80, 7);
    private static final int SERIAL_BITS = 127;

    /** Begins a little earlier, for machines whose clocks differ. */
    private static final Duration EARLIER = Duration.ofMinutes(5);

    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * A certificate with its private key.
     *
     * @param key private key
     * @param certificate signed by the authority
     */
    public record Identity(PrivateKey key, X509Certificate certificate) {
        /** The private key as a PEM file. */
        public String keyText() {
            return new Pem(Pem.PRIVATE_KEY, key.getEncoded()).text();
        }

        /** The certificate as a PEM file. */
        public String certificateText() {
            return CertificateAuthority.text(certificate);
        }
    }

    /**
     * A new authority.
     *
     * @param name of the laboratory, for people
     * @param from begin of its validity
     * @param validity length of its validity
     */
    public static CertificateAuthority create(String name, Instant from, Duration validity) {
        try {
            var pair = newKeyPair();
            var extensions = Der.sequence(
                    extension(BASIC_CONSTRAINTS, true, Der.sequence(Der.bool(true))),
                    extension(KEY_USAGE, true, SIGNS_CERTIFICATES),
                    subjectKey(pair.getPublic()));
            var subject = name(name);
            var body = body(subject, subject, pair.getPublic(), List.of(from, from.plus(validity)), extensions);
            return new CertificateAuthority(pair.getPrivate(), signed(body, pair.getPrivate()));
        } catch (GeneralSecurityException e) {
            throw notMade(e);
        }
    }

    /**
     * An authority from its PEM texts.
     *
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if they are not those of an authority made here
     */
    public static CertificateAuthority of(Pem key, Pem certificate) {
        try {
            return new CertificateAuthority(
                    KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(key.content())),
                    certificate(certificate.content()));
        } catch (GeneralSecurityException e) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "authority: %s; give the key and the certificate that neckar service certificate made"
                            .formatted(e.getMessage()),
                    e);
        }
    }

    /** The authority's own key and certificate. */
    public Identity identity() {
        return new Identity(key, certificate);
    }

    /**
     * A certificate for the service.
     *
     * @param hosts names and addresses by which clients reach it, at least one
     */
    public Identity forService(List<String> hosts, Instant from, Duration validity) {
        var names = Der.sequence(
                hosts.stream().map(CertificateAuthority::alternativeName).toArray(byte[][]::new));
        var extensions = List.of(extendedUsage(SERVER_USAGE), extension(ALTERNATIVE_NAMES, false, names));
        return issue(hosts.getFirst(), List.of(from, from.plus(validity)), extensions);
    }

    /** A certificate for a user, whose name becomes its common name. */
    public Identity forUser(String user, Instant from, Duration validity) {
        return issue(user, List.of(from, from.plus(validity)), List.of(extendedUsage(CLIENT_USAGE)));
    }

    private Identity issue(String commonName, List<Instant> validity, List<byte[]> special) {
        try {
            var pair = newKeyPair();
            var authorityKey = Der.sequence(Der.implicit(0, keyIdentifier(certificate.getPublicKey())));
            var extensions = new ArrayList<>(special);
            extensions.add(extension(BASIC_CONSTRAINTS, true, Der.sequence()));
            extensions.add(extension(KEY_USAGE, true, SIGNS_DATA));
            extensions.add(subjectKey(pair.getPublic()));
            extensions.add(extension(AUTHORITY_KEY, false, authorityKey));
            var issuer = certificate.getSubjectX500Principal().getEncoded();
            var all = Der.sequence(extensions.toArray(byte[][]::new));
            var body = body(issuer, name(commonName), pair.getPublic(), validity, all);
            return new Identity(pair.getPrivate(), signed(body, key));
        } catch (GeneralSecurityException e) {
            throw notMade(e);
        }
    }

    private static byte[] body(
            byte[] issuer, byte[] subject, PublicKey key, List<Instant> validity, byte[] extensions) {
        var begin = Der.time(validity.getFirst().minus(EARLIER));
        var version3 = Der.explicit(0, Der.integer(BigInteger.TWO));
        var serial = Der.integer(new BigInteger(SERIAL_BITS, RANDOM).add(BigInteger.ONE));
        return Der.sequence(
                version3,
                serial,
                Der.sequence(Der.identifier(SHA256_WITH_ECDSA)),
                issuer,
                Der.sequence(begin, Der.time(validity.getLast())),
                subject,
                key.getEncoded(),
                Der.explicit(3, extensions));
    }

    private static X509Certificate signed(byte[] body, PrivateKey key) throws GeneralSecurityException {
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key);
        signature.update(body);
        return certificate(
                Der.sequence(body, Der.sequence(Der.identifier(SHA256_WITH_ECDSA)), Der.bits(signature.sign())));
    }

    private static X509Certificate certificate(byte[] encoded) throws GeneralSecurityException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
    }

    private static KeyPair newKeyPair() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static byte[] name(String commonName) {
        return Der.sequence(Der.set(Der.sequence(Der.identifier(COMMON_NAME), Der.text(commonName))));
    }

    private static byte[] alternativeName(String host) {
        if (!host.matches("[0-9.]+|.*:.*")) {
            return Der.implicit(NAME_DNS, host.getBytes(StandardCharsets.US_ASCII));
        }
        try {
            return Der.implicit(NAME_IP, InetAddress.getByName(host).getAddress());
        } catch (UnknownHostException e) {
            throw new NeckarException(
                    Recovery.FIX_INPUT, "host of a certificate: '%s' is no address".formatted(host), e);
        }
    }

    private static byte[] extendedUsage(String usage) {
        return extension(EXTENDED_USAGE, false, Der.sequence(Der.identifier(usage)));
    }

    private static byte[] subjectKey(PublicKey key) throws GeneralSecurityException {
        return extension(SUBJECT_KEY, false, Der.octets(keyIdentifier(key)));
    }

    private static byte[] keyIdentifier(PublicKey key) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-1").digest(key.getEncoded());
    }

    private static byte[] extension(String identifier, boolean critical, byte[] value) {
        return critical
                ? Der.sequence(Der.identifier(identifier), Der.bool(true), Der.octets(value))
                : Der.sequence(Der.identifier(identifier), Der.octets(value));
    }

    private static String text(X509Certificate certificate) {
        try {
            return new Pem(Pem.CERTIFICATE, certificate.getEncoded()).text();
        } catch (GeneralSecurityException e) {
            throw notMade(e);
        }
    }

    private static NeckarException notMade(GeneralSecurityException why) {
        return new NeckarException(Recovery.BUG, "certificate: " + why.getMessage(), why);
    }
}
