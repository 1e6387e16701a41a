package org.neckar.hwdb;

import java.util.List;
import java.util.Optional;

/**
 * A HICANN-X cube, a desktop box with up to a few FPGAs and chips ({@code hxcube_id}).
 *
 * @param id number N, 0 or more; the scheduler knows the cube as wafer 60 + N
 * @param fpgas the FPGAs, typically 0 and 3
 * @param usbSerial USB serial of the board controller
 * @param usbHost host that owns the USB cable
 * @param xilinxHwServer network JTAG server, {@code host:port}
 */
public record HxCubeSetup(
        int id,
        List<FpgaEntry> fpgas,
        Optional<String> usbSerial,
        Optional<String> usbHost,
        Optional<String> xilinxHwServer)
        implements HxSetup {
    /**
     * Copies the list and checks id and server.
     *
     * @throws HwdbException naming the key that is out of range
     */
    public HxCubeSetup {
        Checks.atLeast("hxcube_id", id, 0);
        xilinxHwServer.ifPresent(server -> Checks.hostAndPort("xilinx_hw_server", server));
        fpgas = List.copyOf(fpgas);
    }

    @Override
    public Board board() {
        return Board.HXCUBE;
    }
}
