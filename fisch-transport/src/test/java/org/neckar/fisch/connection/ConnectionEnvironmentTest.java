package org.neckar.fisch.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

class ConnectionEnvironmentTest {
    private static final Map<String, String> ALL = Map.of(
            "NECKAR_CONNECTION", "sim:?seed=3",
            "HXCOMM_ENABLE_ZERO_MOCK", "1",
            "QUIGGELDY_ENABLED", "1",
            "QUIGGELDY_IP", "10.0.0.1",
            "QUIGGELDY_PORT", "40000",
            "SLURM_FPGA_IPS", "192.168.0.1",
            "FLANGE_SIMULATION_RCF_PORT", "50001");

    @Test
    void shouldTakeTheFirstVariableThatIsSet() {
        var environment = new HashMap<>(ALL);
        assertEquals(List.of("sim:?seed=3"), uris(environment));
        environment.remove("NECKAR_CONNECTION");
        assertEquals(List.of("zeromock:"), uris(environment));
        environment.remove("HXCOMM_ENABLE_ZERO_MOCK");
        assertEquals(List.of("grpc://10.0.0.1:40000"), uris(environment));
        environment.remove("QUIGGELDY_ENABLED");
        assertEquals(List.of("arq://192.168.0.1"), uris(environment));
        environment.remove("SLURM_FPGA_IPS");
        refused(environment);
        environment.remove("FLANGE_SIMULATION_RCF_PORT");
        assertEquals(List.of(), uris(environment));
    }

    @Test
    void shouldTakeZeroAndEmptyForNotSet() {
        var environment = new HashMap<>(ALL);
        environment.put("NECKAR_CONNECTION", "");
        environment.put("HXCOMM_ENABLE_ZERO_MOCK", "0");
        environment.put("QUIGGELDY_ENABLED", "0");
        assertEquals(List.of("arq://192.168.0.1"), uris(environment));
        environment.put("SLURM_FPGA_IPS", "");
        environment.put("FLANGE_SIMULATION_RCF_PORT", "");
        assertEquals(List.of(), uris(environment));
    }

    @Test
    void shouldHandUserAndPartitionToTheServiceAndKeepTheTokenOutOfTheUri() {
        var environment = new HashMap<>(ALL);
        environment.put("NECKAR_CONNECTION", "");
        environment.put("HXCOMM_ENABLE_ZERO_MOCK", "");
        environment.put("QUIGGELDY_USER_NO_MUNGE", "ada");
        environment.put("QUIGGELDY_PARTITION", "cube");
        environment.put("QUIGGELDY_TOKEN", "secret");
        assertEquals(List.of("grpc://10.0.0.1:40000?user=ada&partition=cube"), uris(environment));

        var access = ServiceAccess.of(ConnectionUri.parse(uris(environment).getFirst()), environment);
        assertEquals(
                new ServiceAccess(
                        "10.0.0.1",
                        40000,
                        Optional.of("ada"),
                        Optional.of("cube"),
                        false,
                        Optional.of("secret"),
                        Optional.empty(),
                        20_000_000_000L,
                        1_000_000_000_000_000L),
                access);
        assertFalse(access.toString().contains("secret"), access::toString);
    }

    @Test
    void shouldNameTheVariableTheServiceLacks() {
        assertEquals(
                "QUIGGELDY_IP: got '' (allowed a name or number); QUIGGELDY_ENABLED asks for the service, unset it or "
                        + "set QUIGGELDY_IP too",
                refused(Map.of("QUIGGELDY_ENABLED", "1", "QUIGGELDY_PORT", "1")));
        refused(Map.of("QUIGGELDY_ENABLED", "1", "QUIGGELDY_IP", "host"));
        refused(Map.of(
                "QUIGGELDY_ENABLED", "1", "QUIGGELDY_IP", "h", "QUIGGELDY_PORT", "1", "QUIGGELDY_PARTITION", "a&b=c"));
    }

    @Test
    void shouldRefuseAServiceAddressWithoutPort() {
        for (var uri : List.of("grpc://host", "grpc://host:", "grpc://:1", "grpc://host:0", "grpc://host:65536")) {
            var refusal =
                    assertThrows(NeckarException.class, () -> ServiceAccess.of(ConnectionUri.parse(uri), Map.of()));
            assertEquals(Recovery.FIX_INPUT, refusal.recovery());
        }
    }

    @Test
    void shouldNameEveryBoardOfAList() {
        var environment = Map.of("SLURM_FPGA_IPS", "192.168.0.1,192.168.0.2");
        assertEquals(List.of("arq://192.168.0.1", "arq://192.168.0.2"), uris(environment));
    }

    @Test
    void shouldPutBoardsOfJboaSetupsIntoOneGroup() {
        var environment = Map.of("SLURM_FPGA_IPS", "a,b");
        assertEquals(List.of(List.of("arq://a", "arq://b")), ConnectionEnvironment.groups(environment, uri -> true));
        assertEquals(
                List.of(List.of("arq://a"), List.of("arq://b")),
                ConnectionEnvironment.groups(environment, uri -> uri.endsWith("a")));
        assertEquals(List.of(), ConnectionEnvironment.groups(Map.of(), uri -> true));
    }

    @Test
    void shouldRefuseAListWithGapsOrRepetitions() {
        assertEquals(
                "SLURM_FPGA_IPS: got '1.2.3.4,' (allowed different addresses joined by commas); correct it or set "
                        + "NECKAR_CONNECTION to a connection URI",
                refused(Map.of("SLURM_FPGA_IPS", "1.2.3.4,")));
        refused(Map.of("SLURM_FPGA_IPS", "a,a"));
        refused(Map.of("SLURM_FPGA_IPS", "a, b"));
    }

    @Test
    void shouldRefuseRatherThanPassOverASimulatorItCannotReach() {
        assertEquals(
                "FLANGE_SIMULATION_RCF_PORT=50001: the simulator at 127.0.0.1:50001 speaks RCF, which Neckar does not; "
                        + "unset it or set NECKAR_CONNECTION to a connection URI",
                refused(Map.of("FLANGE_SIMULATION_RCF_PORT", "50001")));
        assertEquals(
                "FLANGE_SIMULATION_RCF_PORT=1: the simulator at hdl:1 speaks RCF, which Neckar does not; "
                        + "unset it or set NECKAR_CONNECTION to a connection URI",
                refused(Map.of("FLANGE_SIMULATION_RCF_PORT", "1", "FLANGE_SIMULATION_RCF_HOST", "hdl")));
    }

    private static List<String> uris(Map<String, String> environment) {
        return ConnectionEnvironment.uris(environment);
    }

    private static String refused(Map<String, String> environment) {
        var refusal = assertThrows(NeckarException.class, () -> uris(environment));
        assertEquals(Recovery.FIX_INPUT, refusal.recovery());
        return refusal.getMessage();
    }
}
