/** Event routing: the crossbar and its background sources. Start with {@link org.neckar.hal.routing.CrossbarNode}. */
package org.neckar.hal.routing;
