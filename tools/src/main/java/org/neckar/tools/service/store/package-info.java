/**
 * Where words are kept: programs by their hash, results until they are acknowledged. In memory up to a bound, then in
 * files.
 *
 * <p>Bytes of words are those of the wire: eight per word, the most significant first.
 */
package org.neckar.tools.service.store;
