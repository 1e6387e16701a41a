/**
 * Who may use the experiment service, and how much of it a peer may take. Everything here stands in front of the
 * service: a peer that is refused never reaches it.
 *
 * <pre>
 * TCP connection -&gt; ConnectionGate      how many, how long without a word
 *                -&gt; ServerTls           certificates of the server and of its clients
 * call           -&gt; AccessInterceptor   whose it is: token, certificate, or the name it says on this machine
 *                -&gt; the service         asks {@link org.neckar.tools.service.access.Caller#current}
 * </pre>
 *
 * <p>Start with {@link org.neckar.tools.service.access.ServiceDoor}, which puts these together around a server. The
 * keys, tokens and certificates of a small lab are made in {@link org.neckar.tools.service.access.lab}.
 *
 * <p>Vocabulary: a <em>caller</em> is the person a call belongs to; a <em>token</em> is a JSON Web Token signed with a
 * private key (RFC 7519); a connection is <em>half-open</em> until it has completed TLS and spoken HTTP/2.
 *
 * <p>Threading: everything public may be called by any thread.
 *
 * <p>Errors: settings that cannot be used are {@link org.neckar.fisch.NeckarException} with
 * {@link org.neckar.fisch.Recovery#FIX_INPUT}; a peer is told by the gRPC codes UNAUTHENTICATED (who are you),
 * RESOURCE_EXHAUSTED (too much) and DEADLINE_EXCEEDED (too slow).
 *
 * <p>Facts: the algorithms, the mandatory expiry and the grace after it are those of the field's experiment service.
 */
package org.neckar.tools.service.access;
