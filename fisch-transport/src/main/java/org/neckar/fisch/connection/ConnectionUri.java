package org.neckar.fisch.connection;

import java.util.Objects;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * A connection URI taken apart: {@code scheme:target?name=value&name=value}, for example {@code sim:?seed=7} or
 * {@code arq://192.168.0.1?timeout=2}. Target and parameters may be absent, which {@link java.net.URI} would refuse.
 *
 * @param text the whole URI as given
 * @param scheme connection kind, lower case letters, digits, {@code +}, {@code -}, {@code .}
 * @param target what stands between scheme and parameters, without a leading {@code //}; empty if there is nothing
 * @param parameters what follows the {@code ?}
 */
public record ConnectionUri(String text, String scheme, String target, UriParameters parameters) {
    /** Checks that nothing is null. */
    public ConnectionUri {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(parameters, "parameters");
    }

    /**
     * Takes a URI apart.
     *
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if there is no scheme or the parameters are malformed
     */
    public static ConnectionUri parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || !text.substring(0, colon).matches("[a-z][a-z0-9+.-]*")) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    ("connection URI: got '%s' (allowed kind:target?name=value&name=value); begin with a connection "
                                    + "kind, for example sim:")
                            .formatted(text));
        }
        int question = text.indexOf('?', colon);
        var target = text.substring(colon + 1, question < 0 ? text.length() : question);
        return new ConnectionUri(
                text,
                text.substring(0, colon),
                target.startsWith("//") ? target.substring(2) : target,
                UriParameters.parse(text, question < 0 ? "" : text.substring(question + 1)));
    }

    /** This URI, if its target is empty; for kinds that have nothing to name. */
    public ConnectionUri requireNoTarget() {
        if (!target.isEmpty()) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "connection URI %s: got target '%s' (allowed none, %s:?name=value)"
                            .formatted(text, target, scheme));
        }
        return this;
    }

    /** The text. */
    @Override
    public String toString() {
        return text;
    }
}
