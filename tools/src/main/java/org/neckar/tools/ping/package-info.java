/** Round trips to a board, measured. Start with {@link org.neckar.tools.ping.RoundTrips}. */
package org.neckar.tools.ping;
