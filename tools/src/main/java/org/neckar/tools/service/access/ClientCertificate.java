package org.neckar.tools.service.access;

import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/** Reads the user out of a client's certificate: the common name of its subject (RFC 4514, attribute CN). */
final class ClientCertificate {
    private ClientCertificate() {}

    /**
     * The user of a connection whose handshake is complete, which has verified the certificate; nothing if the client
     * showed none.
     *
     * @throws AccessDenied if the certificate names no user
     */
    static Optional<String> user(SSLSession session) {
        try {
            return Optional.of(user((X509Certificate) session.getPeerCertificates()[0]));
        } catch (SSLPeerUnverifiedException e) {
            // The session's way to say that the client has no certificate.
            return Optional.empty();
        }
    }

    private static String user(X509Certificate certificate) {
        var subject = certificate.getSubjectX500Principal().getName();
        try {
            return new LdapName(subject)
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(Rdn::getValue)
                            .map(Object::toString)
                            .findFirst()
                            .map(name -> UserName.require("the common name of your certificate", name))
                            .orElseThrow(() -> AccessDenied.unproven(
                                    "your certificate has no common name (CN), which would be the user"));
        } catch (InvalidNameException e) {
            throw new NeckarException(Recovery.BUG, "subject of a certificate: " + subject, e);
        }
    }
}
