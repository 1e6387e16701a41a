/**
 * Which boards exist, where they are, and which chip sits on them.
 *
 * <p><b>Errors.</b> {@link org.neckar.hwdb.HwdbException}, whose message says what, where, got (allowed) and remedy.
 */
package org.neckar.hwdb;
