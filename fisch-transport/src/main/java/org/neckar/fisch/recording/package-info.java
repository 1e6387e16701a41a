/**
 * Recorded traffic: {@code record:FILE+URI} writes down what passes through another connection, {@code replay:FILE}
 * answers from such a file as the board did.
 *
 * <p>A file is one gzip stream. Numbers are big-endian; a <em>count</em> is seven bits per byte, the low ones first,
 * bit 7 set in all bytes but the last; a <em>text</em> is a count of bytes and UTF-8.
 *
 * <pre>
 * file   = "NECKARRC" version(1 byte, 1) board item* end
 * board  = uri kind identifier bitfileInfo repositoryState           texts, of the recorded connection
 * item   = 'P' time count words    a program without its halt; begins a run
 *        | 'A' time count words    words that came back; any number per run
 *        | 'E' time encode commit execute decode                     counts of nanoseconds; ends a run
 *        | 'F' time recovery message                                 texts; ends a run that failed
 * end    = 'Z' runs                a count
 * time   = count of nanoseconds since the item before
 * </pre>
 *
 * <p>The file appears under its name when the connection is closed, whole, or not at all. A reader trusts nothing: it
 * checks everything before the first run, in memory that does not grow with the file.
 */
package org.neckar.fisch.recording;
