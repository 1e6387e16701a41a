package org.neckar.tools.service.access;

import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.security.Jwks;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * The public keys of a file. PEM: blocks PUBLIC KEY or CERTIFICATE, without names. JSON: a JSON Web Key Set (RFC 7517),
 * whose keys are found by their {@code kid}.
 */
record TokenKeys(List<TokenKey> keys) {
    private static final List<String> KEY_KINDS = List.of("RSA", "EC", "EdDSA", TokenKey.PSS_ONLY);

    TokenKeys {
        keys = List.copyOf(keys);
    }

    /**
     * Reads a file.
     *
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if it holds no key, a private one, or one that tokens are
     *     not signed with
     */
    static TokenKeys read(Path file) {
        var text = Pem.text(file);
        var keys = text.stripLeading().startsWith("{") ? fromJson(file, text) : fromPem(file, text);
        if (keys.isEmpty()) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "%s: holds no key (allowed PEM blocks '%s' or '%s', or a JSON Web Key Set)"
                            .formatted(file, Pem.PUBLIC_KEY, Pem.CERTIFICATE));
        }
        return new TokenKeys(keys);
    }

    private static List<TokenKey> fromPem(Path file, String text) {
        var keys = new ArrayList<TokenKey>();
        for (var block : Pem.parse(file, text)) {
            var where = "%s: block %d".formatted(file, keys.size() + 1);
            keys.add(TokenKey.of(where, Optional.empty(), publicKey(where, block), Optional.empty()));
        }
        return keys;
    }

    private static PublicKey publicKey(String where, Pem block) {
        try {
            return switch (block.label()) {
                case Pem.PUBLIC_KEY -> publicKey(where, block.content());
                case Pem.CERTIFICATE ->
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(block.content()))
                            .getPublicKey();
                default -> {
                    var remedy = block.label().contains("PRIVATE")
                            ? "the service must not know it, give it the public key"
                            : "convert it with openssl pkey -pubin";
                    throw new NeckarException(
                            Recovery.FIX_INPUT,
                            "%s: got '%s' (allowed '%s', '%s'); %s"
                                    .formatted(where, block.label(), Pem.PUBLIC_KEY, Pem.CERTIFICATE, remedy));
                }
            };
        } catch (GeneralSecurityException e) {
            throw new NeckarException(
                    Recovery.FIX_INPUT, "%s: is damaged: %s; copy it once more".formatted(where, e.getMessage()), e);
        }
    }

    /** The JDK wants to know the kind of a key before it looks at it, so each kind is tried. */
    private static PublicKey publicKey(String where, byte[] content) throws GeneralSecurityException {
        var refusals = new ArrayList<String>();
        for (var kind : KEY_KINDS) {
            try {
                return KeyFactory.getInstance(kind).generatePublic(new X509EncodedKeySpec(content));
            } catch (InvalidKeySpecException e) {
                refusals.add(kind + ": " + e.getMessage());
            }
        }
        throw new NeckarException(
                Recovery.FIX_INPUT,
                "%s: is no public key of the kinds %s (%s)".formatted(where, KEY_KINDS, String.join("; ", refusals)));
    }

    private static List<TokenKey> fromJson(Path file, String text) {
        try {
            var keys = new ArrayList<TokenKey>();
            for (var key : Jwks.setParser().build().parse(text).getKeys()) {
                var where = "%s: key '%s'".formatted(file, key.getId());
                keys.add(TokenKey.of(
                        where, Optional.ofNullable(key.getId()), key.toKey(), Optional.ofNullable(key.getAlgorithm())));
            }
            return keys;
        } catch (JwtException | IllegalArgumentException e) {
            throw new NeckarException(
                    Recovery.FIX_INPUT, "%s: is no JSON Web Key Set: %s".formatted(file, e.getMessage()), e);
        }
    }

    /**
     * The keys that a token may have been signed with: those of its name, or all where it names none, of the kind of
     * its algorithm.
     */
    List<TokenKey> candidates(Optional<String> id, String algorithm) {
        return keys.stream()
                .filter(key -> id.isEmpty() || key.id().isEmpty() || key.id().equals(id))
                .filter(key -> key.fits(algorithm))
                .toList();
    }
}
