package org.neckar.chipmodel.connection;

import java.util.List;
import java.util.Optional;
import org.neckar.chipmodel.analog.ModelSettings;
import org.neckar.chipmodel.exchange.ExchangeTiming;
import org.neckar.chipmodel.exchange.NetworkPort;
import org.neckar.chipmodel.fpga.BoardSettings;
import org.neckar.chipmodel.fpga.EmulatedBoard;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.connection.BoardInfo;
import org.neckar.fisch.connection.Connection;
import org.neckar.fisch.connection.ConnectionProvider;
import org.neckar.fisch.connection.ConnectionUri;
import org.neckar.fisch.connection.UriParameters;

/**
 * The connection kind {@code sim:}, the software board. Parameters: {@code seed} (the chip, default 1), {@code trial}
 * (the noise, default 0), {@code mismatch} and {@code noise} (0 or 1, default 1), {@code link-errors} (probability that
 * a bit on the high-speed links is wrong, default 0), {@code vector-generators} (0 or 1, default 0: whether the FPGA
 * image has them in place of the begin of the external DRAM), {@code timeout} (seconds of the host that a run may last,
 * default 3600). Every connection is a board of its own.
 *
 * <p>Boards of this process that name the same {@code network} exchange events through their routing tables and meet at
 * barriers between FPGAs; {@code fpgas} tells how many belong to it, {@code fpga} the place of this one, from 0.
 */
public final class SimConnectionProvider implements ConnectionProvider {
    private static final String SCHEME = "sim";
    private static final String IDENTIFIER = "simulation";
    private static final long DEFAULT_SEED = 1;
    private static final double DEFAULT_TIMEOUT = 3600;
    private static final String NETWORK = "network";
    private static final String NETWORK_SIZE = "fpgas";
    private static final String NETWORK_PLACE = "fpga";
    private static final String[] PARAMETERS = {
        "seed",
        "trial",
        "mismatch",
        "noise",
        "link-errors",
        "vector-generators",
        NETWORK,
        NETWORK_SIZE,
        NETWORK_PLACE,
        UriParameters.TIMEOUT
    };

    /** For {@link java.util.ServiceLoader}. */
    public SimConnectionProvider() {}

    @Override
    public String scheme() {
        return SCHEME;
    }

    @Override
    public String description() {
        return "sim:?seed=1&trial=0&mismatch=1&noise=1: a software board with the chip of this seed";
    }

    @Override
    public Connection open(ConnectionUri uri) {
        uri.requireNoTarget();
        var parameters = uri.parameters().allow(PARAMETERS);
        long seed = parameters.integer("seed", DEFAULT_SEED, 0, Long.MAX_VALUE);
        long trial = parameters.integer("trial", 0, 0, Long.MAX_VALUE);
        var chip = new ModelSettings(seed, trial, parameters.flag("mismatch", true), parameters.flag("noise", true));
        var settings = new BoardSettings(
                chip,
                parameters.decimal("link-errors", 0, 0, BoardSettings.LARGEST_ERROR_RATE),
                parameters.flag("vector-generators", false));
        long timeoutNs = parameters.timeoutNs(DEFAULT_TIMEOUT);
        var info = new BoardInfo(uri.text(), SCHEME, IDENTIFIER, EmulatedBoard.bitfileInfo(chip), "");
        var port = join(uri.text(), parameters);
        return new SimConnection(
                info, timeoutNs, EmulatedBoard.of(settings, port), () -> port.ifPresent(NetworkPort::close));
    }

    private static Optional<NetworkPort> join(String uri, UriParameters parameters) {
        var name = parameters.text(NETWORK);
        for (var other : List.of(NETWORK_SIZE, NETWORK_PLACE)) {
            if (parameters.text(other).isPresent() != name.isPresent()) {
                throw new NeckarException(
                        Recovery.FIX_INPUT,
                        ("connection URI %s: %s, %s and %s belong together; give all of them, as in"
                                        + " sim:?network=lab&fpgas=2&fpga=0")
                                .formatted(uri, NETWORK, NETWORK_SIZE, NETWORK_PLACE));
            }
        }
        int fpgas = (int) parameters.integer(NETWORK_SIZE, 2, 2, ExchangeTiming.LARGEST_NETWORK);
        int fpga = (int) parameters.integer(NETWORK_PLACE, 0, 0, fpgas - 1L);
        return name.map(known -> SimNetworks.join(uri, known, fpgas, fpga));
    }
}
