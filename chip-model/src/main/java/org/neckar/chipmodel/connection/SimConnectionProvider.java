package org.neckar.chipmodel.connection;

import org.neckar.chipmodel.analog.ModelSettings;
import org.neckar.chipmodel.fpga.EmulatedBoard;
import org.neckar.fisch.connection.BoardInfo;
import org.neckar.fisch.connection.Connection;
import org.neckar.fisch.connection.ConnectionProvider;
import org.neckar.fisch.connection.ConnectionUri;
import org.neckar.fisch.connection.UriParameters;

/**
 * The connection kind {@code sim:}, the software board. Parameters: {@code seed} (the chip, default 1), {@code trial}
 * (the noise, default 0), {@code mismatch} and {@code noise} (0 or 1, default 1), {@code timeout} (seconds of the host
 * that a run may last, default 3600). Every connection is a board of its own.
 */
public final class SimConnectionProvider implements ConnectionProvider {
    private static final String SCHEME = "sim";
    private static final String IDENTIFIER = "simulation";
    private static final long DEFAULT_SEED = 1;
    private static final double DEFAULT_TIMEOUT = 3600;

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
        var parameters = uri.parameters().allow("seed", "trial", "mismatch", "noise", UriParameters.TIMEOUT);
        long seed = parameters.integer("seed", DEFAULT_SEED, 0, Long.MAX_VALUE);
        long trial = parameters.integer("trial", 0, 0, Long.MAX_VALUE);
        var settings =
                new ModelSettings(seed, trial, parameters.flag("mismatch", true), parameters.flag("noise", true));
        var info = new BoardInfo(uri.text(), SCHEME, IDENTIFIER, EmulatedBoard.bitfileInfo(settings), "");
        return new SimConnection(info, parameters.timeoutNs(DEFAULT_TIMEOUT), EmulatedBoard.of(settings));
    }
}
