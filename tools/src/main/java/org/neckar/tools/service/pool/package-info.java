/** The boards: one thread each, which opens, uses and closes its connection, and brings sessions onto it. */
package org.neckar.tools.service.pool;
