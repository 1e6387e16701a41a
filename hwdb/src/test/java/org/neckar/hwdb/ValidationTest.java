package org.neckar.hwdb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each test breaks a sound database in one place and expects exactly the findings that follow. */
class ValidationTest {
    private static final String SOUND = """
            {wafer: 61, setuptype: cubesetup, fpgas: [{fpga: 0, ip: 192.168.61.1}, {fpga: 3, ip: 192.168.61.4}]}
            ---
            hxcube_id: 1
            usb_serial: abc
            fpgas: [{fpga: 0, ip: 192.168.61.1, fuse_dna: 0x10,
                handwritten_chip_serial: 7, chip_revision: 3, eeprom_chip_serial: 0x70},
              {fpga: 3, ip: 192.168.61.4, fuse_dna: 0x11}]
            ---
            {wafer: 81, setuptype: jboa, fpgas: [{fpga: 12, ip: 192.168.81.33}]}
            ---
            jboa_id: 1
            fpgas:
              - {fpga: 12, ip: 192.168.81.33, handwritten_chip_serial: 8, chip_revision: 3, eeprom_chip_serial: 0x80}
            aggregators:
              - {aggregator: 0, ip: 192.168.81.13}
            ---
            {wafer: 4, setuptype: cubesetup, fpgas: [{fpga: 0, ip: 192.168.4.1}]}
            """;

    @Test
    void shouldFindNothingInASoundDatabase() {
        assertEquals(List.of(), findings(SOUND));
    }

    @Test
    void shouldFindOnlyTheMissingSerialsAndTwinOfTheExample() {
        assertEquals(
                List.of(
                        "warning · jboa9 has no wafer document · db.yaml:28"
                                + " · got none (allowed wafer 89 of setuptype jboa)",
                        "warning · chip at jboa9 fpga 0 has no EEPROM serial · db.yaml:30 · got none (allowed one)",
                        "warning · chip at jboa9 fpga 12 has no EEPROM serial · db.yaml:31 · got none (allowed one)"),
                findings(Databases.allKindsText()));
    }

    @Test
    void shouldFindADocumentThatOccursTwice() {
        assertEquals(
                List.of("error · document occurs twice · db.yaml:21"
                        + " · got dls_setup a_1 (allowed once; first at db.yaml:19)"),
                findings(SOUND + "---\ndls_setup: a_1\n---\ndls_setup: a_1\n"));
    }

    @Test
    void shouldFindAnFpgaThatOccursTwiceInABoard() {
        assertEquals(
                List.of("error · fpga occurs twice · db.yaml:14 · got fpga 12 (allowed once; first at db.yaml:13)"),
                findings(SOUND.replace("aggregators:", "  - {fpga: 12, ip: 192.168.81.33}\naggregators:")));
    }

    @Test
    void shouldFindAnAggregatorThatOccursTwice() {
        assertEquals(
                List.of("error · aggregator occurs twice · db.yaml:16"
                        + " · got aggregator 0 (allowed once; first at db.yaml:15)"),
                findings(SOUND.replace("81.13}", "81.13}\n  - {aggregator: 0, ip: 192.168.81.13}")));
    }

    @Test
    void shouldFindEveryEntryThatOccursTwiceInAWafer() {
        var wafer = "---\nwafer: 20\nsetuptype: vsetup\nreticles: [{reticle: 1}, {reticle: 1}]\n"
                + "hicanns: [{hicann: 5, version: 4}, {hicann: 6, version: 4}, {hicann: 5, version: 2}]\n"
                + "adcs: [{fpga: 1, analog: 0, adc: B1, channel: 0, trigger: 0},"
                + " {fpga: 1, analog: 0, adc: B2, channel: 0, trigger: 0}]\n";
        assertEquals(
                List.of(
                        "error · reticle occurs twice · db.yaml:21 · got reticle 1 (allowed once; first at db.yaml:21)",
                        "error · adc occurs twice · db.yaml:23"
                                + " · got adc 1 analog 0 (allowed once; first at db.yaml:23)",
                        "error · hicann occurs twice · db.yaml:22 · got hicann 5 (allowed once; first at db.yaml:22)"),
                findings(SOUND + wafer));
    }

    @Test
    void shouldFindAnAddressThatTwoBoardsHave() {
        assertEquals(
                List.of("error · address occurs twice · db.yaml:15"
                        + " · got 192.168.4.1 (allowed once; first at db.yaml:17)"),
                findings(SOUND.replace("192.168.81.13", "192.168.4.1")));
    }

    @Test
    void shouldFindAnAddressThatDoesNotFollowTheRule() {
        assertEquals(
                List.of("warning · address of hxcube1 fpga 3 does not follow from its numbers · db.yaml:7"
                        + " · got 192.168.61.3 (allowed 192.168.61.4)"),
                findings(SOUND.replace("192.168.61.4", "192.168.61.3")));
    }

    @Test
    void shouldFindTwinsThatDisagreeOnAnAddress() {
        assertEquals(
                List.of("error · hxcube1 and wafer 61 disagree on FPGAs or addresses · db.yaml:1"
                        + " · got {0=192.168.61.1, 3=192.168.61.9}"
                        + " (allowed {0=192.168.61.1, 3=192.168.61.4} as in hxcube1)"),
                findings(SOUND.replace("ip: 192.168.61.4}]}", "ip: 192.168.61.9}]}")));
    }

    @Test
    void shouldFindTwinsThatDisagreeOnTheType() {
        assertEquals(
                List.of("error · jboa1 and wafer 81 disagree on the type · db.yaml:9 · got vsetup (allowed jboa)"),
                findings(SOUND.replace("setuptype: jboa", "setuptype: vsetup")));
    }

    @Test
    void shouldFindAWaferWithoutItsBoards() {
        assertEquals(
                List.of(
                        "warning · wafer 62 has no document with its chips · db.yaml:19 · got none (allowed hxcube 2)",
                        "warning · wafer 82 has no document with its chips · db.yaml:21 · got none (allowed jboa 2)"),
                findings(SOUND + "---\n{wafer: 62, setuptype: cubesetup}\n---\n{wafer: 82, setuptype: jboa}\n"));
    }

    @Test
    void shouldFindACubeThatNeedsTheWaferNumberOfAJboa() {
        assertEquals(
                List.of(
                        "error · cube needs the wafer number of a jBOA · db.yaml:19 · got hxcube_id 20 (allowed 0..19)",
                        "warning · hxcube20 has no wafer document · db.yaml:19"
                                + " · got none (allowed wafer 80 of setuptype cubesetup)"),
                findings(SOUND + "---\n{hxcube_id: 20, usb_serial: xyz}\n"));
    }

    @Test
    void shouldFindAChipSerialThatOccursTwice() {
        assertEquals(
                List.of("error · chip serial occurs twice · db.yaml:13 · got 7 (allowed once; first at db.yaml:6)"),
                findings(SOUND.replace("handwritten_chip_serial: 8", "handwritten_chip_serial: 7")));
    }

    @Test
    void shouldFindAHandwrittenSerialThatIsAnothersEepromSerial() {
        assertEquals(
                List.of("error · chip serial occurs twice · db.yaml:13 · got 112 (allowed once; first at db.yaml:6)"),
                findings(SOUND.replace("handwritten_chip_serial: 8", "handwritten_chip_serial: 112")));
    }

    @Test
    void shouldFindFusesThatOccurTwice() {
        assertEquals(
                List.of("error · fuse_dna occurs twice · db.yaml:7 · got 0x10 (allowed once; first at db.yaml:5)"),
                findings(SOUND.replace("0x11", "0x10")));
    }

    @Test
    void shouldFindAnUnusualTiming() {
        assertEquals(
                List.of("warning · unusual SRAM timing · db.yaml:6 · got [1, 131, 1, 1] (allowed 1..130)"),
                findings(SOUND.replace("0x70}", "0x70, synram_timing_wconf: [[1, 131], [1, 1]]}")));
    }

    @Test
    void shouldFindAUsbSerialThatOccursTwiceOrNotAtAll() {
        var more = """
                ---
                {wafer: 62, setuptype: cubesetup}
                ---
                {hxcube_id: 2, usb_serial: abc}
                ---
                {wafer: 63, setuptype: cubesetup}
                ---
                hxcube_id: 3
                """;
        assertEquals(
                List.of(
                        "error · usb_serial occurs twice · db.yaml:21 · got abc (allowed once; first at db.yaml:4)",
                        "warning · hxcube3 has no usb_serial · db.yaml:25 · got none (allowed one)"),
                findings(SOUND + more));
    }

    @Test
    void shouldNameKeysWhenTheDatabaseWasNotReadFromAFile() {
        var inMemory = HardwareDatabase.of(
                List.of(new HxCubeSetup(1, List.of(), Optional.empty(), Optional.empty(), Optional.empty())));
        assertEquals(
                List.of("hxcube_id[0]", "hxcube_id[0]"),
                inMemory.validate().stream().map(Finding::where).toList());
    }

    /** The findings without their remedies. */
    private static List<String> findings(String yaml) {
        return HardwareDatabase.parse(yaml, "db.yaml").validate().stream()
                .map(finding ->
                        finding.toString().substring(0, finding.toString().lastIndexOf(" · ")))
                .toList();
    }
}
