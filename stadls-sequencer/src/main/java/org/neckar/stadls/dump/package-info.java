/**
 * Programs as lists of what they write, {@link org.neckar.stadls.dump.Dump}: to look at, to compare, to keep in files,
 * and to turn into chip images and back.
 */
package org.neckar.stadls.dump;
