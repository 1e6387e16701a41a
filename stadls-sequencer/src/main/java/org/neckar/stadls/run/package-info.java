/**
 * Running programs: {@link org.neckar.stadls.run.Board} is one connected board;
 * {@link org.neckar.stadls.run.BoardState} knows from the executed words what it holds;
 * {@link org.neckar.stadls.run.RunResult} is what came back.
 */
package org.neckar.stadls.run;
