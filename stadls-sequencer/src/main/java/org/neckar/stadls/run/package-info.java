/**
 * Running programs: {@link org.neckar.stadls.run.Board} is one connected board;
 * {@link org.neckar.stadls.run.BoardState} knows from the executed words what it holds;
 * {@link org.neckar.stadls.run.RunResult} is what came back. {@link org.neckar.stadls.run.Boards} runs programs on
 * several boards at once, {@link org.neckar.stadls.run.AsyncRuns} while the caller does something else.
 */
package org.neckar.stadls.run;
