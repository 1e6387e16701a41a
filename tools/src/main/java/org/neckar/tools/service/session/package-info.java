/**
 * What clients were promised: sessions with owner, content of the board, order of runs and results, which outlive lost
 * connections and, with a state directory, the process.
 */
package org.neckar.tools.service.session;
