/**
 * Shared test tools, used by tests only and never published.
 *
 * <ul>
 *   <li>{@link org.neckar.testkit.Seeds}: a test that is repeated with many seeds and names the one that fails.
 *   <li>{@link org.neckar.testkit.Vectors} and {@link org.neckar.testkit.EnabledIfVectors}: recorded encodings of an
 *       independent implementation, which judge "bit for bit".
 *   <li>{@link org.neckar.testkit.GoldenFiles}: expected texts that are kept beside the test.
 *   <li>{@link org.neckar.testkit.ProjectRoot}: where the project lies, for tests that look at the sources themselves.
 * </ul>
 *
 * <p>Nothing here knows any other room.
 */
package org.neckar.testkit;
