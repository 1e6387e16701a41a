package org.neckar.tools.service.access.lab;

import io.jsonwebtoken.Jwts;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Date;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.tools.service.access.Pem;

/** The Ed25519 key with which a laboratory signs the tokens of its users. */
public final class SigningKey {
    private static final String KIND = "Ed25519";

    private final PrivateKey key;

    private SigningKey(PrivateKey key) {
        this.key = key;
    }

    /** A new pair of keys: the private one signs, the public one is given to the service. */
    public static KeyPair newPair() {
        try {
            return KeyPairGenerator.getInstance(KIND).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new NeckarException(Recovery.BUG, "every Java runtime has " + KIND, e);
        }
    }

    /**
     * The key of a PEM file.
     *
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if it holds none
     */
    public static SigningKey read(Path file) {
        var block = Pem.read(file).stream()
                .filter(one -> one.label().equals(Pem.PRIVATE_KEY))
                .findFirst()
                .orElseThrow(() -> new NeckarException(
                        Recovery.FIX_INPUT,
                        "%s: holds no private key (allowed a file that neckar service key made)".formatted(file)));
        try {
            var key = KeyFactory.getInstance(KIND).generatePrivate(new PKCS8EncodedKeySpec(block.content()));
            return new SigningKey(key);
        } catch (GeneralSecurityException e) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "%s: %s (allowed a private key of kind %s); make one with neckar service key"
                            .formatted(file, e.getMessage(), KIND),
                    e);
        }
    }

    /** A token, to be sent as {@code authorization: Bearer}. */
    public String sign(TokenClaims claims) {
        var token = Jwts.builder()
                .subject(claims.user())
                .issuedAt(Date.from(claims.issued()))
                .expiration(Date.from(claims.issued().plus(claims.validity())));
        claims.issuer().ifPresent(token::issuer);
        claims.audience().ifPresent(audience -> token.audience().add(audience));
        claims.allowance().weight().ifPresent(weight -> token.claim(TokenClaims.WEIGHT, weight));
        claims.allowance()
                .boardTime()
                .ifPresent(time -> token.claim(TokenClaims.BOARD_SECONDS, time.toMillis() / 1000.0));
        return token.signWith(key, Jwts.SIG.EdDSA).compact();
    }
}
