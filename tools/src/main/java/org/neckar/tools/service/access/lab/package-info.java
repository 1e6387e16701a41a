/**
 * Keys, tokens and certificates for a laboratory that has no authority of its own: what {@code neckar service
 * key|token|certificate} make. Start with {@link org.neckar.tools.service.access.lab.SigningKey} for tokens and
 * {@link org.neckar.tools.service.access.lab.CertificateAuthority} for TLS.
 *
 * <p>Private keys are written as PKCS #8 without password, readable by their owner only.
 *
 * <p>Facts: X.509 certificates after RFC 5280, tokens after RFC 7519 and RFC 8037.
 */
package org.neckar.tools.service.access.lab;
