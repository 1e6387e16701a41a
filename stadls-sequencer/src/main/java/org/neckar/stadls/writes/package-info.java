/**
 * What of the words of a program sets something: {@link org.neckar.stadls.writes.WriteFilter} passes it on, transfer by
 * transfer, and {@link org.neckar.stadls.writes.WriteKey} names what is set.
 */
package org.neckar.stadls.writes;
