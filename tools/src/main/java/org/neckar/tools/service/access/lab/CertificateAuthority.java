package org.neckar.tools.service.access.lab;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
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
            var subject = named(name);
            var builder = builder(subject, subject, pair.getPublic(), from, validity);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return new CertificateAuthority(pair.getPrivate(), signed(builder, pair.getPrivate()));
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
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
        try {
            var names =
                    hosts.stream().map(CertificateAuthority::alternativeName).toArray(GeneralName[]::new);
            return issue(hosts.getFirst(), from, validity, KeyPurposeId.id_kp_serverAuth, names);
        } catch (IllegalArgumentException e) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "hosts of a certificate: %s (allowed names and addresses); %s"
                            .formatted(String.join(", ", hosts), e.getMessage()),
                    e);
        }
    }

    /** A certificate for a user, whose name becomes its common name. */
    public Identity forUser(String user, Instant from, Duration validity) {
        return issue(user, from, validity, KeyPurposeId.id_kp_clientAuth);
    }

    private Identity issue(
            String commonName, Instant from, Duration validity, KeyPurposeId purpose, GeneralName... names) {
        try {
            var pair = newKeyPair();
            var builder =
                    builder(certificate.getSubjectX500Principal(), named(commonName), pair.getPublic(), from, validity);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(certificate.getPublicKey()));
            if (names.length > 0) {
                builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
            }
            return new Identity(pair.getPrivate(), signed(builder, key));
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw notMade(e);
        }
    }

    private static X509v3CertificateBuilder builder(
            X500Principal issuer, X500Principal subject, PublicKey key, Instant from, Duration validity)
            throws GeneralSecurityException, IOException {
        var serial = new BigInteger(SERIAL_BITS, RANDOM).add(BigInteger.ONE);
        var begin = Date.from(from.minus(EARLIER));
        var builder =
                new JcaX509v3CertificateBuilder(issuer, serial, begin, Date.from(from.plus(validity)), subject, key);
        builder.addExtension(
                Extension.subjectKeyIdentifier, false, new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key));
        return builder;
    }

    private static X509Certificate signed(X509v3CertificateBuilder builder, PrivateKey key)
            throws GeneralSecurityException, OperatorCreationException {
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(key);
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
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

    private static X500Principal named(String commonName) throws IOException {
        return new X500Principal(
                new X500NameBuilder().addRDN(BCStyle.CN, commonName).build().getEncoded());
    }

    private static GeneralName alternativeName(String host) {
        return new GeneralName(host.matches("[0-9.]+|.*:.*") ? GeneralName.iPAddress : GeneralName.dNSName, host);
    }

    private static String text(X509Certificate certificate) {
        try {
            return new Pem(Pem.CERTIFICATE, certificate.getEncoded()).text();
        } catch (GeneralSecurityException e) {
            throw notMade(e);
        }
    }

    private static NeckarException notMade(Exception why) {
        return new NeckarException(Recovery.BUG, "certificate: " + why.getMessage(), why);
    }
}
