/** Shared test tools: seeded properties, recorded vectors, fake time. Used by tests only. */
package org.neckar.testkit;
