/**
 * Bringing a board back to where one of several users had it: {@link org.neckar.stadls.reinit.SessionImage} learns that
 * from the executed words; a {@link org.neckar.stadls.reinit.ReinitStack} is told by the user, and keeps what the chip
 * changed by itself.
 */
package org.neckar.stadls.reinit;
