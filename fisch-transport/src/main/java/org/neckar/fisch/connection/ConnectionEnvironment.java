package org.neckar.fisch.connection;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Predicate;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * The connection URIs that environment variables ask for. The first of these that is set wins, all others are passed
 * over:
 *
 * <ol>
 *   <li>{@code NECKAR_CONNECTION}: a URI
 *   <li>{@code HXCOMM_ENABLE_ZERO_MOCK}, not 0: {@code zeromock:}
 *   <li>{@code QUIGGELDY_ENABLED}, not 0: the service at {@code QUIGGELDY_IP} and {@code QUIGGELDY_PORT},
 *       {@code grpc://ip:port}; {@code QUIGGELDY_USER_NO_MUNGE} and {@code QUIGGELDY_PARTITION} become its parameters
 *       {@code user} and {@code partition}, see {@link ServiceAccess}
 *   <li>{@code SLURM_FPGA_IPS}, addresses joined by commas: {@code arq://address} each
 *   <li>{@code FLANGE_SIMULATION_RCF_PORT}: refused, for Neckar does not speak to that simulator
 * </ol>
 *
 * Source: selection of connections in hxcomm. All refusals are {@link NeckarException} with {@link Recovery#FIX_INPUT}.
 */
public final class ConnectionEnvironment {
    /** Holds a connection URI and goes before all others. */
    public static final String CONNECTION = "NECKAR_CONNECTION";

    static final String ZERO_MOCK = "HXCOMM_ENABLE_ZERO_MOCK";
    static final String FPGAS = "SLURM_FPGA_IPS";
    private static final String SERVICE = "QUIGGELDY_ENABLED";
    private static final String SERVICE_HOST = "QUIGGELDY_IP";
    private static final String SERVICE_PORT = "QUIGGELDY_PORT";
    private static final String SERVICE_USER = "QUIGGELDY_USER_NO_MUNGE";
    private static final String SERVICE_PARTITION = "QUIGGELDY_PARTITION";
    private static final String SIMULATION_PORT = "FLANGE_SIMULATION_RCF_PORT";
    private static final String SIMULATION_HOST = "FLANGE_SIMULATION_RCF_HOST";
    private static final String LOOPBACK = "127.0.0.1";
    private static final String NAME = "[A-Za-z0-9._:\\[\\]@-]+";

    private ConnectionEnvironment() {}

    /**
     * The URIs of all boards the environment asks for, in its order; empty if it asks for none.
     *
     * @param environment variables, usually {@link System#getenv()}
     */
    public static List<String> uris(Map<String, String> environment) {
        var uri = environment.getOrDefault(CONNECTION, "");
        if (!uri.isEmpty()) {
            return List.of(uri);
        }
        if (isSwitchedOn(environment, ZERO_MOCK)) {
            return List.of(ZeroMockProvider.SCHEME + ":");
        }
        if (isSwitchedOn(environment, SERVICE)) {
            return List.of(service(environment));
        }
        var addresses = environment.getOrDefault(FPGAS, "");
        if (!addresses.isEmpty()) {
            return boards(addresses);
        }
        var port = environment.getOrDefault(SIMULATION_PORT, "");
        if (!port.isEmpty()) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    ("%s=%s: the simulator at %s:%s speaks RCF, which Neckar does not; unset it or set %s to a "
                                    + "connection URI")
                            .formatted(
                                    SIMULATION_PORT,
                                    port,
                                    environment.getOrDefault(SIMULATION_HOST, LOOPBACK),
                                    port,
                                    CONNECTION));
        }
        return List.of();
    }

    /**
     * The URIs of {@link #uris} in groups that are used together, one program for each board: all boards of a group of
     * jBOA setups share one group, otherwise every board is a group of its own.
     *
     * @param environment variables, usually {@link System#getenv()}
     * @param isJboa whether the board behind a URI belongs to a jBOA setup, as the board database knows
     */
    public static List<List<String>> groups(Map<String, String> environment, Predicate<String> isJboa) {
        var uris = uris(environment);
        if (uris.isEmpty() || uris.stream().allMatch(isJboa)) {
            return uris.isEmpty() ? List.of() : List.of(uris);
        }
        return uris.stream().map(List::of).toList();
    }

    private static boolean isSwitchedOn(Map<String, String> environment, String variable) {
        var value = environment.getOrDefault(variable, "");
        return !value.isEmpty() && !value.equals("0");
    }

    private static String service(Map<String, String> environment) {
        var parameters = new StringJoiner("&", "?", "").setEmptyValue("");
        for (var parameter : List.of(SERVICE_USER, SERVICE_PARTITION)) {
            if (!environment.getOrDefault(parameter, "").isEmpty()) {
                var name = parameter.equals(SERVICE_USER) ? ServiceAccess.USER : ServiceAccess.PARTITION;
                parameters.add(name + "=" + name(environment, parameter));
            }
        }
        return "%s://%s:%s%s"
                .formatted(
                        ServiceAccess.SCHEME,
                        name(environment, SERVICE_HOST),
                        name(environment, SERVICE_PORT),
                        parameters);
    }

    private static String name(Map<String, String> environment, String variable) {
        var value = environment.getOrDefault(variable, "");
        if (!value.matches(NAME)) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "%s: got '%s' (allowed a name or number); %s asks for the service, unset it or set %s too"
                            .formatted(variable, value, SERVICE, variable));
        }
        return value;
    }

    private static List<String> boards(String addresses) {
        var list = List.of(addresses.split(",", -1));
        if (!list.stream().allMatch(address -> address.matches(NAME))
                || list.stream().distinct().count() < list.size()) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    ("%s: got '%s' (allowed different addresses joined by commas); correct it or set %s to a "
                                    + "connection URI")
                            .formatted(FPGAS, addresses, CONNECTION));
        }
        return list.stream().map(address -> "arq://" + address).toList();
    }
}
