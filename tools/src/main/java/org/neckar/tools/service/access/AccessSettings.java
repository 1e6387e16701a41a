package org.neckar.tools.service.access;

import java.net.InetSocketAddress;
import java.util.Objects;
import java.util.Optional;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * Who is let in.
 *
 * <p>Without tokens and without an authority for clients everybody is whom they say, which is accepted on this machine
 * only. With either of them every call must prove who it is, on this machine too; with both, either proof will do, and
 * the token counts where there are both.
 *
 * @param tls certificates; nothing means plain text
 * @param tokens which tokens are believed
 * @param plainTextTokens whether tokens may cross the network without TLS, because something else keeps it secret
 * @param limits what a peer may take
 */
public record AccessSettings(
        Optional<TlsFiles> tls, Optional<TokenSettings> tokens, boolean plainTextTokens, PeerLimits limits) {
    /** Everybody on this machine. */
    public static final AccessSettings LOCAL =
            new AccessSettings(Optional.empty(), Optional.empty(), false, PeerLimits.DEFAULT);

    /** Checks that nothing is null. */
    public AccessSettings {
        Objects.requireNonNull(tls, "tls");
        Objects.requireNonNull(tokens, "tokens");
        Objects.requireNonNull(limits, "limits");
    }

    /** The same with a certificate. */
    public AccessSettings withTls(TlsFiles files) {
        return new AccessSettings(Optional.of(files), tokens, plainTextTokens, limits);
    }

    /** The same with tokens. */
    public AccessSettings withTokens(TokenSettings settings) {
        return new AccessSettings(tls, Optional.of(settings), plainTextTokens, limits);
    }

    /** The same with other limits. */
    public AccessSettings withLimits(PeerLimits other) {
        return new AccessSettings(tls, tokens, plainTextTokens, other);
    }

    /** Whether callers show certificates. */
    public boolean asksForCertificates() {
        return tls.flatMap(TlsFiles::clientAuthority).isPresent();
    }

    /** Whether callers have to prove who they are. */
    public boolean asksForProof() {
        return tokens.isPresent() || asksForCertificates();
    }

    /**
     * Refuses to serve other machines when anybody there could be anybody.
     *
     * @param address where the service is to listen
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if other machines reach it and callers prove nothing, or
     *     tokens would cross the network in plain text
     */
    public void requireFitFor(InetSocketAddress address) {
        if (address.isUnresolved()) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "listen address: '%s' has no address (allowed an address of this machine)"
                            .formatted(address.getHostString()));
        }
        if (address.getAddress().isLoopbackAddress()) {
            return;
        }
        if (!asksForProof()) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    ("listen address: other machines reach %s and callers need not prove who they are (allowed"
                                    + " 127.0.0.1 without proof); give --token-key with --tls-cert and --tls-key, or"
                                    + " --client-ca with these")
                            .formatted(address));
        }
        if (tls.isEmpty() && !plainTextTokens) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    ("listen address: tokens would cross the network to %s in plain text, and whoever reads one can use"
                                    + " it; give --tls-cert and --tls-key, or --plain-text-tokens if the network itself"
                                    + " is secret")
                            .formatted(address));
        }
    }
}
