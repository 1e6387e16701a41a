package org.neckar.tools.service.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/** Remembers tokens whose signature was found good, by their SHA-256: a dump of this memory holds no token. */
final class GoodTokens {
    private static final int MOST = 4096;
    private static final float LOAD_FACTOR = 0.75f;

    private final Map<String, VerifiedToken> tokens = new LinkedHashMap<>(MOST, LOAD_FACTOR, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, VerifiedToken> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<VerifiedToken> find(String token) {
        return Optional.ofNullable(tokens.get(hash(token)));
    }

    synchronized void add(String token, VerifiedToken verified) {
        tokens.put(hash(token), verified);
    }

    synchronized void clear() {
        tokens.clear();
    }

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new NeckarException(Recovery.BUG, "every Java runtime has SHA-256", e);
        }
    }
}
