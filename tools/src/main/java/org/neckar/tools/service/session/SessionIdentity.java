package org.neckar.tools.service.session;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import org.neckar.tools.service.store.Digests;

/**
 * What never changes of a session. The secret itself is not kept, only its hash: who reads the state directory cannot
 * take sessions over.
 *
 * @param name public name
 * @param user owner
 * @param secretHash SHA-256 of the secret, as hexadecimal text
 * @param options what the client wanted
 * @param createdMs milliseconds since 1970
 */
public record SessionIdentity(String name, String user, String secretHash, SessionOptions options, long createdMs) {
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Checks that nothing is null. */
    public SessionIdentity {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(secretHash, "secretHash");
        Objects.requireNonNull(options, "options");
    }

    /** A new secret. */
    public static String newSecret() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** What is kept of a secret. */
    public static String hashOf(String secret) {
        return HexFormat.of().formatHex(Digests.sha256().digest(secret.getBytes(StandardCharsets.UTF_8)));
    }
}
