package org.neckar.chipmodel.connection;

import java.util.HashMap;
import java.util.Map;
import org.neckar.chipmodel.exchange.BoardNetwork;
import org.neckar.chipmodel.exchange.NetworkPort;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/** The networks of the boards of this process, by name. A network is there as long as one of its boards is. */
final class SimNetworks {
    private static final Map<String, BoardNetwork> BY_NAME = new HashMap<>();

    private SimNetworks() {}

    /**
     * Attaches a board.
     *
     * @param uri for messages
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if the boards that are there know another number of FPGAs,
     *     or the place is taken
     */
    static synchronized NetworkPort join(String uri, String name, int fpgas, int fpga) {
        BY_NAME.values().removeIf(BoardNetwork::isEmpty);
        var network = BY_NAME.computeIfAbsent(name, first -> new BoardNetwork(fpgas));
        if (network.size() != fpgas) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "connection URI %s: got fpgas=%d (allowed %d, as the boards say that belong to network %s already)"
                            .formatted(uri, fpgas, network.size(), name));
        }
        try {
            return network.join(fpga);
        } catch (NeckarException e) {
            throw new NeckarException(e.recovery(), "connection URI %s: %s".formatted(uri, e.getMessage()), e);
        }
    }
}
