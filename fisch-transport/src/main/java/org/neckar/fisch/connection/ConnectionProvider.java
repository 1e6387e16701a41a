package org.neckar.fisch.connection;

import java.util.Optional;

/** A kind of connection, found through {@link java.util.ServiceLoader} and chosen by the scheme of a connection URI. */
public interface ConnectionProvider {
    /** The URI scheme this kind answers to, e.g. {@code sim}. */
    String scheme();

    /** One line for help texts, beginning with the form of the URI: {@code zeromock: answers every read with zero}. */
    String description();

    /**
     * What a connection to this URI would have for itself as long as it is open, in one spelling for all URIs of the
     * same target, e.g. {@code arq://192.168.0.1:1234}; nothing where every connection has a peer of its own.
     * {@link Connections} refuses a second connection to a target that is held.
     *
     * @throws org.neckar.fisch.NeckarException when the URI is malformed
     */
    default Optional<String> exclusiveTarget(ConnectionUri uri) {
        return Optional.empty();
    }

    /**
     * Opens a connection.
     *
     * @param uri the URI, taken apart; its scheme is {@link #scheme()}
     * @throws org.neckar.fisch.NeckarException when the URI is malformed (naming the part and what is allowed) or the
     *     peer does not answer
     */
    Connection open(ConnectionUri uri);
}
