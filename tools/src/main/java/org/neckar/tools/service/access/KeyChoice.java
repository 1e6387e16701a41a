package org.neckar.tools.service.access;

import io.jsonwebtoken.JweHeader;
import io.jsonwebtoken.JwsHeader;
import io.jsonwebtoken.LocatorAdapter;
import io.jsonwebtoken.ProtectedHeader;
import io.jsonwebtoken.UnsupportedJwtException;
import java.security.Key;
import java.util.List;
import java.util.Optional;

/** Offers the parser one after the other the keys that a token may have been signed with. */
final class KeyChoice extends LocatorAdapter<Key> {
    private final TokenKeys keys;
    private List<TokenKey> candidates = List.of();
    private int turn;

    KeyChoice(TokenKeys keys) {
        this.keys = keys;
    }

    /** Goes on to the next key; false if there is none. */
    boolean next() {
        turn++;
        return turn < candidates.size();
    }

    @Override
    protected Key locate(JwsHeader header) {
        candidates = keys.candidates(Optional.ofNullable(header.getKeyId()), header.getAlgorithm());
        if (candidates.isEmpty()) {
            throw new UnsupportedJwtException("no key of this service fits algorithm '%s' and key name '%s'"
                    .formatted(header.getAlgorithm(), header.getKeyId()));
        }
        return candidates.get(turn).key();
    }

    @Override
    protected Key locate(JweHeader header) {
        throw new UnsupportedJwtException("encrypted tokens are not accepted");
    }

    @Override
    protected Key locate(ProtectedHeader header) {
        return header instanceof JwsHeader signed ? locate(signed) : locate((JweHeader) header);
    }
}
