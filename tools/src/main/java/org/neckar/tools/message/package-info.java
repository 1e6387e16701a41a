/** What messages to people have in common. Start with {@link org.neckar.tools.message.NearestName}. */
package org.neckar.tools.message;
