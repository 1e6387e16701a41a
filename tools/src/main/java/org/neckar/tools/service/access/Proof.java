package org.neckar.tools.service.access;

/** How it is known who a caller is. */
public enum Proof {
    /** The caller says so, on a service that asks for nothing better. */
    WORD,
    /** A token signed with a key the service knows. */
    TOKEN,
    /** A certificate signed by an authority the service knows. */
    CERTIFICATE
}
