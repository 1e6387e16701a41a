package org.neckar.hwdb;

import java.util.Optional;

/**
 * A desk setup of the previous chip generation, DLSv2 or DLSv3 ({@code dls_setup}).
 *
 * @param id name, {@code <fpga>_<chip>}
 * @param fpgaName serial or number of the FPGA board, may be empty
 * @param boardName nickname, may be empty
 * @param boardVersion 0 or more
 * @param chipId 0 or more
 * @param chipVersion 0 or more
 * @param ntpwrIp address of the network power switch that can power-cycle the board
 * @param ntpwrSlot outlet of that switch, 0 or more
 */
public record DlsSetup(
        String id,
        String fpgaName,
        String boardName,
        int boardVersion,
        int chipId,
        int chipVersion,
        Optional<String> ntpwrIp,
        int ntpwrSlot)
        implements Setup {
    /**
     * Checks the numbers and that there is a name.
     *
     * @throws HwdbException naming the key that is out of range
     */
    public DlsSetup {
        if (id.isBlank()) {
            throw new HwdbException(
                    "setup without a name", "dls_setup", "got '' (allowed <fpga>_<chip>)", "name the setup");
        }
        Checks.atLeast("board_version", boardVersion, 0);
        Checks.atLeast("chip_id", chipId, 0);
        Checks.atLeast("chip_version", chipVersion, 0);
        Checks.atLeast("ntpwr_slot", ntpwrSlot, 0);
    }
}
