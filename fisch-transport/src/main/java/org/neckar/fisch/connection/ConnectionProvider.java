package org.neckar.fisch.connection;

/** A kind of connection, found through {@link java.util.ServiceLoader} and chosen by the scheme of a connection URI. */
public interface ConnectionProvider {
    /** The URI scheme this kind answers to, e.g. {@code sim}. */
    String scheme();

    /** One line for help texts, beginning with the form of the URI: {@code zeromock: answers every read with zero}. */
    String description();

    /**
     * Opens a connection.
     *
     * @param uri the URI, taken apart; its scheme is {@link #scheme()}
     * @throws org.neckar.fisch.NeckarException when the URI is malformed (naming the part and what is allowed) or the
     *     peer does not answer
     */
    Connection open(ConnectionUri uri);
}
