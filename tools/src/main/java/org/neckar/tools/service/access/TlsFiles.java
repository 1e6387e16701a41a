package org.neckar.tools.service.access;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * The service's certificate, PEM files that are read again when they change.
 *
 * @param certificate chain, the service's own certificate first
 * @param key private key, PKCS #8 without password
 * @param clientAuthority certificates of the authorities that clients' certificates are signed by
 */
public record TlsFiles(Path certificate, Path key, Optional<Path> clientAuthority) {
    /** Checks that nothing is null. */
    public TlsFiles {
        Objects.requireNonNull(certificate, "certificate");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(clientAuthority, "clientAuthority");
    }
}
