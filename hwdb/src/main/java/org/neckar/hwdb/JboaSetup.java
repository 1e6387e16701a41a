package org.neckar.hwdb;

import java.util.List;
import java.util.Optional;

/**
 * A jBOA, a rack backplane with up to 2 x 12 node FPGAs and their aggregators ({@code jboa_id}).
 *
 * @param id number N, 0 or more; the scheduler knows it as wafer 80 + N
 * @param fpgas the node FPGAs, numbers 0..23
 * @param aggregators the aggregator FPGAs
 * @param xilinxHwServer network JTAG server, {@code host:port}
 */
public record JboaSetup(
        int id, List<FpgaEntry> fpgas, List<AggregatorEntry> aggregators, Optional<String> xilinxHwServer)
        implements HxSetup {
    private static final int LAST_FPGA = 23;

    /**
     * Copies the lists and checks id, server and FPGA numbers.
     *
     * @throws HwdbException naming the key that is out of range
     */
    public JboaSetup {
        Checks.atLeast("jboa_id", id, 0);
        xilinxHwServer.ifPresent(server -> Checks.hostAndPort("xilinx_hw_server", server));
        fpgas = List.copyOf(fpgas);
        aggregators = List.copyOf(aggregators);
        for (var i = 0; i < fpgas.size(); i++) {
            Checks.range("fpgas[" + i + "].fpga", fpgas.get(i).fpga(), 0, LAST_FPGA);
        }
    }

    @Override
    public Board board() {
        return Board.JBOA;
    }
}
