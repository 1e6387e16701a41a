package org.neckar.tools.service.access;

import java.time.Instant;

/**
 * What a token with a good signature says.
 *
 * @param user claim {@code sub}
 * @param expires claim {@code exp}
 * @param allowance claims {@code neckar_weight} and {@code neckar_board_seconds}
 */
record VerifiedToken(String user, Instant expires, Allowance allowance) {}
