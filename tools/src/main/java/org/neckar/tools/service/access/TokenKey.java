package org.neckar.tools.service.access;

import java.security.Key;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.NamedParameterSpec;
import java.util.Optional;
import java.util.Set;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * A public key with the algorithms it may be used with. Which ones follows from the key, never from the token: a token
 * cannot talk the service into reading a public key as the secret of a weaker algorithm.
 *
 * @param id name of the key where there are several
 * @param key RSA of 2048 bits or more, EC over P-256, P-384, P-521, or Ed25519
 * @param algorithms names of RFC 7518 and RFC 8037
 */
record TokenKey(Optional<String> id, PublicKey key, Set<String> algorithms) {
    /** Kind of RSA keys that are good for the PS algorithms and no others. */
    static final String PSS_ONLY = "RSASSA-PSS";

    private static final int SHORTEST_RSA_BITS = 2048;
    private static final Set<String> RSA = Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512");
    private static final Set<String> PSS = Set.of("PS256", "PS384", "PS512");

    /**
     * A key.
     *
     * @param where file and place in it, for messages
     * @param only the one algorithm its owner allows, if told
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if it is of no kind that tokens are signed with
     */
    static TokenKey of(String where, Optional<String> id, Key key, Optional<String> only) {
        var algorithms = algorithms(where, key);
        if (only.isPresent() && !algorithms.contains(only.get())) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "%s: got algorithm '%s' (allowed %s for such a key)".formatted(where, only.get(), algorithms));
        }
        return new TokenKey(id, (PublicKey) key, only.map(Set::of).orElse(algorithms));
    }

    private static Set<String> algorithms(String where, Key key) {
        return switch (key) {
            case RSAPublicKey rsa
            when rsa.getModulus().bitLength() >= SHORTEST_RSA_BITS ->
                rsa.getAlgorithm().equals(PSS_ONLY) ? PSS : RSA;
            case ECPublicKey ec when curveBits(ec) == 256 -> Set.of("ES256");
            case ECPublicKey ec when curveBits(ec) == 384 -> Set.of("ES384");
            case ECPublicKey ec when curveBits(ec) == 521 -> Set.of("ES512");
            case EdECPublicKey ed
            when ed.getParams().getName().equals(NamedParameterSpec.ED25519.getName()) -> Set.of("EdDSA");
            default ->
                throw new NeckarException(
                        Recovery.FIX_INPUT,
                        ("%s: got a key %s (allowed public keys: RSA of %d bits or more, EC over P-256, P-384, P-521,"
                                        + " Ed25519)")
                                .formatted(where, description(key), SHORTEST_RSA_BITS));
        };
    }

    private static int curveBits(ECPublicKey key) {
        return key.getParams().getCurve().getField().getFieldSize();
    }

    private static String description(Key key) {
        return switch (key) {
            case RSAPublicKey rsa -> "RSA of %d bits".formatted(rsa.getModulus().bitLength());
            case ECPublicKey ec -> "EC over another curve, " + ec.getParams();
            case EdECPublicKey ed -> ed.getParams().getName();
            case PublicKey other -> "of kind " + other.getAlgorithm();
            default -> "that is not public, of kind " + key.getAlgorithm();
        };
    }

    boolean fits(String algorithm) {
        return algorithms.contains(algorithm);
    }
}
