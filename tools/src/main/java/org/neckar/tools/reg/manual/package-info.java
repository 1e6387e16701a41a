/**
 * The register manual as a static site: one page per container, bit diagrams, a searchable index. Start at
 * {@link org.neckar.tools.reg.manual.RegisterManual}. The pages need no server and load nothing from elsewhere.
 */
package org.neckar.tools.reg.manual;
