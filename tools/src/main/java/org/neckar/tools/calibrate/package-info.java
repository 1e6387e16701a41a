/**
 * Calibrations as a person sees them: tables, pictures and the account for scripts. Start with
 * {@link org.neckar.tools.calibrate.LeakSummary}.
 */
package org.neckar.tools.calibrate;
