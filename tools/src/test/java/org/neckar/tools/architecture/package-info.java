/**
 * The rules of the house, checked on the compiled classes, the poms and the sources of all modules.
 *
 * <p>{@link org.neckar.tools.architecture.Room} is the table of who may use whom. Sources are read with the compiler's
 * own parser ({@link org.neckar.tools.architecture.SourceFile}). Every rule is also shown a small offender, so that a
 * rule that never fails is noticed.
 */
package org.neckar.tools.architecture;
