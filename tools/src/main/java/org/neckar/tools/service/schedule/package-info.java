/**
 * Who is next on which board: a state machine without threads, clocks and boards. Events and times come in as
 * arguments, decisions go out through {@link org.neckar.tools.service.schedule.Decisions}.
 *
 * <p>Times are nanoseconds of any clock that never runs backwards.
 */
package org.neckar.tools.service.schedule;
