package org.neckar.fisch.connection;

import java.util.Objects;
import java.util.Optional;
import org.neckar.fisch.NeckarException;

/**
 * What a connection knows of its peer without executing anything.
 *
 * @param uri the URI the connection was opened with
 * @param kind connection kind, e.g. {@code sim}, {@code arq}, {@code zeromock}
 * @param identifier unique name of the setup as the field writes it, e.g. {@code hxcube17fpga0chip142_1} or
 *     {@code simulation}
 * @param bitfileInfo YAML text the FPGA announced, or the kind's name where there is none
 * @param repositoryState version of the software at the other end; empty for an FPGA, which has none
 */
public record BoardInfo(String uri, String kind, String identifier, String bitfileInfo, String repositoryState) {
    /** Checks that nothing is null. */
    public BoardInfo {
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(identifier, "identifier");
        Objects.requireNonNull(bitfileInfo, "bitfileInfo");
        Objects.requireNonNull(repositoryState, "repositoryState");
    }

    /**
     * The bitfile info taken apart, or nothing where there is no bitfile.
     *
     * @throws NeckarException ({@link org.neckar.fisch.Recovery#BOARD_FAULT}) if the text is malformed
     */
    public Optional<BitfileInfo> bitfile() {
        return bitfileInfo.equals(kind) ? Optional.empty() : Optional.of(BitfileInfo.parse(uri, bitfileInfo));
    }
}
