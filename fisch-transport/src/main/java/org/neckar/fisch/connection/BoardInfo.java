package org.neckar.fisch.connection;

/**
 * What a connection knows of its peer without executing anything.
 *
 * @param uri the URI the connection was opened with
 * @param kind connection kind, e.g. {@code sim}, {@code arq}, {@code zeromock}
 * @param identifier unique name of the setup as the field writes it, e.g. {@code hxcube17fpga0chip142_1} or
 *     {@code simulation}
 * @param bitfileInfo YAML text the FPGA announced, or the kind's name where there is none
 */
public record BoardInfo(String uri, String kind, String identifier, String bitfileInfo) {}
