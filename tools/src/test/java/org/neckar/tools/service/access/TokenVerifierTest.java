package org.neckar.tools.service.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Jwks;
import io.jsonwebtoken.security.SignatureAlgorithm;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neckar.fisch.NeckarException;
import org.neckar.testkit.Seeds;
import org.neckar.tools.service.access.lab.SigningKey;
import org.neckar.tools.service.access.lab.TokenClaims;

class TokenVerifierTest {
    private static final Instant NOW = Instant.parse("2026-11-21T16:00:00Z");
    private static final KeyPair PAIR = SigningKey.newPair();

    /** RSA keys take their time. */
    private static final Map<String, KeyPair> PAIRS = new HashMap<>();

    @TempDir
    private Path folder;

    private Path keys;
    private Instant clock = NOW;

    @BeforeEach
    void givePublicKey() throws Exception {
        keys = folder.resolve("lab.pub");
        Files.writeString(keys, publicKey(PAIR));
    }

    @Test
    void shouldTellWhatAGoodTokenSays() throws Exception {
        var claims = new TokenClaims(
                "anna",
                NOW,
                Duration.ofHours(1),
                Optional.of("lab"),
                Optional.of("boards"),
                new Allowance(Optional.of(2.5), Optional.of(Duration.ofMillis(1500))));
        var settings = new TokenSettings(keys, Optional.of("lab"), Optional.of("boards"), Duration.ZERO);

        var token = verifier(settings).verify(signed(claims));

        assertEquals(
                new VerifiedToken(
                        "anna",
                        Instant.parse("2026-11-21T17:00:00Z"),
                        new Allowance(Optional.of(2.5), Optional.of(Duration.ofMillis(1500)))),
                token);
    }

    @ParameterizedTest
    @CsvSource({
        "RS256, RSA, 2048", "RS384, RSA, 2048", "RS512, RSA, 2048",
        "PS256, RSA, 2048", "PS384, RSA, 2048", "PS512, RSASSA-PSS, 2048",
        "ES256, EC, 256", "ES384, EC, 384", "ES512, EC, 521"
    })
    void shouldBelieveEveryAlgorithmWithTheKeyThatFitsIt(String algorithm, String kind, int bits) throws Exception {
        var pair = PAIRS.computeIfAbsent(kind + bits, _ -> newPair(kind, bits));
        Files.writeString(keys, publicKey(pair));

        var token = Jwts.builder()
                .subject("bert")
                .expiration(Date.from(NOW.plusSeconds(60)))
                .signWith(pair.getPrivate(), (SignatureAlgorithm) Jwts.SIG.get().get(algorithm))
                .compact();

        assertEquals("bert", verifier().verify(token).user());
    }

    @Test
    void shouldRefuseATokenOfAnotherKey() throws Exception {
        var foreign = SigningKey.newPair();
        var key = folder.resolve("foreign.key");
        Files.writeString(key, new Pem(Pem.PRIVATE_KEY, foreign.getPrivate().getEncoded()).text());

        refused(SigningKey.read(key).sign(claims(60)), "token: its signature is not that of a key this service knows");
    }

    @Test
    void shouldRefuseATokenWithoutSignature() {
        var token = Jwts.builder()
                .subject("eve")
                .expiration(Date.from(NOW.plusSeconds(60)))
                .compact();

        var message =
                assertThrows(AccessDenied.class, () -> verifier().verify(token)).getMessage();
        assertTrue(message.startsWith("token: Unsecured JWSs"), message);
    }

    @Test
    void shouldRefuseATokenSignedWithThePublicKeyAsASecret() throws Exception {
        var secret = new SecretKeySpec(publicKey(PAIR).getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        var token = Jwts.builder()
                .subject("eve")
                .expiration(Date.from(NOW.plusSeconds(60)))
                .signWith(secret, Jwts.SIG.HS256)
                .compact();

        refused(token, "token: no key of this service fits algorithm 'HS256' and key name 'null'");
    }

    @Test
    void shouldRefuseATokenThatNeverExpires() throws Exception {
        var token = Jwts.builder()
                .subject("anna")
                .signWith(PAIR.getPrivate(), Jwts.SIG.EdDSA)
                .compact();

        refused(token, "token: claim 'exp' is missing; a token without expiry is not accepted");
    }

    @Test
    void shouldRefuseATokenThatNamesNobody() throws Exception {
        var expiry = Date.from(NOW.plusSeconds(60));
        var nobody = Jwts.builder().expiration(expiry).signWith(PAIR.getPrivate(), Jwts.SIG.EdDSA);
        var liar = Jwts.builder()
                .subject("root\nrun user=anna")
                .expiration(expiry)
                .signWith(PAIR.getPrivate(), Jwts.SIG.EdDSA);

        refused(nobody.compact(), "token: claim 'sub' is missing (allowed the name of the user)");
        refused(
                liar.compact(),
                "user name in claim 'sub' of the token: got 'root?run user=anna' (allowed 1 to 64 letters, digits, '.',"
                        + " '_', '@', '+', '-', the first one no sign)");
    }

    @Test
    void shouldBelieveATokenUntilItsExpiryAndTheSkewOfClocks() throws Exception {
        var token = signed(claims(60));
        clock = NOW.plusSeconds(60 + 30);
        assertFalse(verifier().isInGrace(verifier().verify(token)));

        clock = NOW.plusSeconds(60 + 31);
        refused(
                token,
                "token: expired at 2026-11-21T16:01:00Z, grace of 0 s included, now it is 2026-11-21T16:01:31Z; get a"
                        + " new one");
    }

    @Test
    void shouldKnowTheGraceAfterTheExpiry() throws Exception {
        var settings = new TokenSettings(keys, Optional.empty(), Optional.empty(), Duration.ofMinutes(10));
        var token = signed(claims(60));
        var verifier = verifier(settings);
        clock = NOW.plusSeconds(60 + 31);
        assertTrue(verifier.isInGrace(verifier.verify(token)));

        clock = NOW.plusSeconds(60 + 30 + 600);
        assertTrue(verifier.isInGrace(verifier.verify(token)));

        clock = NOW.plusSeconds(60 + 31 + 600);
        assertThrows(AccessDenied.class, () -> verifier.verify(token));
    }

    @Test
    void shouldRefuseATokenBeforeItsTime() throws Exception {
        var token = Jwts.builder()
                .subject("anna")
                .notBefore(Date.from(NOW.plusSeconds(31)))
                .expiration(Date.from(NOW.plusSeconds(60)))
                .signWith(PAIR.getPrivate(), Jwts.SIG.EdDSA)
                .compact();

        refused(token, "token: is good from 2026-11-21T16:00:31Z on, now it is 2026-11-21T16:00:00Z");
        clock = NOW.plusSeconds(1);
        assertEquals("anna", verifier().verify(token).user());
    }

    @Test
    void shouldRefuseAnotherIssuerOrAudience() throws Exception {
        var token = signed(claims(60));
        var issuer = new TokenSettings(keys, Optional.of("lab"), Optional.empty(), Duration.ZERO);
        var audience = new TokenSettings(keys, Optional.empty(), Optional.of("boards"), Duration.ZERO);

        assertThrows(AccessDenied.class, () -> verifier(issuer).verify(token));
        assertThrows(AccessDenied.class, () -> verifier(audience).verify(token));
    }

    @Test
    void shouldFindTheKeyOfASetByItsName() throws Exception {
        var other = SigningKey.newPair();
        Files.writeString(
                keys,
                "{\"keys\":[%s,%s]}"
                        .formatted(
                                Jwks.UNSAFE_JSON(Jwks.builder()
                                        .octetKey(other.getPublic())
                                        .id("old")
                                        .build()),
                                Jwks.UNSAFE_JSON(Jwks.builder()
                                        .octetKey(PAIR.getPublic())
                                        .id("new")
                                        .build())));

        assertEquals("anna", verifier().verify(named("new")).user());
        refused(named("old"), "token: its signature is not that of a key this service knows");
        refused(named("none"), "token: no key of this service fits algorithm 'EdDSA' and key name 'none'");
        assertEquals("anna", verifier().verify(signed(claims(60))).user());
    }

    @Test
    void shouldTakeOverChangedKeysAndForgetTokensOfTheOldOnes() throws Exception {
        var verifier = verifier();
        var token = signed(claims(60));
        verifier.verify(token);
        Files.writeString(keys, publicKey(SigningKey.newPair()) + "\n");

        verifier.refreshKeys(System.nanoTime() + Duration.ofSeconds(3).toNanos());

        assertThrows(AccessDenied.class, () -> verifier.verify(token));
    }

    @Test
    void shouldKeepItsKeysWhenTheirFileIsDamaged() throws Exception {
        var verifier = verifier();
        Files.writeString(keys, "nothing");

        verifier.refreshKeys(System.nanoTime() + Duration.ofSeconds(3).toNanos());

        assertEquals("anna", verifier.verify(signed(claims(60))).user());
    }

    @Test
    void shouldRefusePrivateKeysAndWeakOnes() throws Exception {
        Files.writeString(keys, new Pem(Pem.PRIVATE_KEY, PAIR.getPrivate().getEncoded()).text());
        assertEquals(
                keys + ": block 1: got 'PRIVATE KEY' (allowed 'PUBLIC KEY', 'CERTIFICATE'); the service must not know"
                        + " it, give it the public key",
                assertThrows(NeckarException.class, this::verifier).getMessage());

        Files.writeString(keys, publicKey(newPair("RSA", 1024)));
        assertEquals(
                keys + ": block 1: got a key RSA of 1024 bits (allowed public keys: RSA of 2048 bits or more, EC over"
                        + " P-256, P-384, P-521, Ed25519)",
                assertThrows(NeckarException.class, this::verifier).getMessage());

        Files.writeString(keys, "no key at all");
        assertEquals(
                keys + ": holds no key (allowed PEM blocks 'PUBLIC KEY' or 'CERTIFICATE', or a JSON Web Key Set)",
                assertThrows(NeckarException.class, this::verifier).getMessage());
    }

    @Seeds(300)
    void shouldRefuseEveryDamagedTokenWithoutQuotingIt(RandomGenerator random) throws Exception {
        var good = signed(claims(60));
        var bytes = good.getBytes(StandardCharsets.US_ASCII);
        int changes = random.nextInt(1, 4);
        for (int i = 0; i < changes; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(0x21, 0x7f);
        }
        var damaged = new String(bytes, StandardCharsets.US_ASCII);
        if (damaged.equals(good)) {
            return;
        }

        var denied = assertThrows(AccessDenied.class, () -> verifier().verify(damaged), damaged);

        for (var part : damaged.split("\\.", -1)) {
            assertFalse(part.length() >= 8 && denied.getMessage().contains(part), denied.getMessage());
        }
    }

    private void refused(String token, String message) {
        assertEquals(
                message,
                assertThrows(AccessDenied.class, () -> verifier().verify(token)).getMessage());
    }

    private TokenVerifier verifier() {
        return verifier(TokenSettings.of(keys));
    }

    private TokenVerifier verifier(TokenSettings settings) {
        return new TokenVerifier(settings, () -> clock);
    }

    private static TokenClaims claims(int seconds) {
        return TokenClaims.of("anna", NOW, Duration.ofSeconds(seconds));
    }

    private String signed(TokenClaims claims) throws Exception {
        var key = folder.resolve("lab.key");
        Files.writeString(key, new Pem(Pem.PRIVATE_KEY, PAIR.getPrivate().getEncoded()).text());
        return SigningKey.read(key).sign(claims);
    }

    private static String named(String key) {
        return Jwts.builder()
                .header()
                .keyId(key)
                .and()
                .subject("anna")
                .expiration(Date.from(NOW.plusSeconds(60)))
                .signWith(PAIR.getPrivate(), Jwts.SIG.EdDSA)
                .compact();
    }

    private static KeyPair newPair(String kind, int bits) {
        try {
            var generator = KeyPairGenerator.getInstance(kind);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static String publicKey(KeyPair pair) {
        return new Pem(Pem.PUBLIC_KEY, pair.getPublic().getEncoded()).text();
    }
}
