package org.neckar.hwdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.neckar.hwdb.Databases.ip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neckar.testkit.Seeds;

class HardwareDatabaseTest {
    private final HardwareDatabase database = Databases.allKinds();

    @Test
    void shouldReadACube() {
        var wing = new Wing(
                142,
                3,
                OptionalLong.of(0x5a1b2c),
                Optional.of(new SynramTiming(1, 1, 2, 2)),
                Optional.of(new SynramTiming(3, 3, 8, 8)));
        var fpgas = List.of(
                new FpgaEntry(0, ip("192.168.77.1"), OptionalLong.of(0x123456789ABCDEF0L), true, Optional.of(wing)),
                new FpgaEntry(3, ip("192.168.77.4"), OptionalLong.empty(), false, Optional.empty()));
        var cube = new HxCubeSetup(
                17, fpgas, Optional.of("C0FFEE0012003400"), Optional.of("labhost3"), Optional.of("jtagbox-9:3121"));
        assertEquals(List.of(cube), database.cubes());
    }

    @Test
    void shouldReadAJboa() {
        var jboa = new JboaSetup(
                9,
                List.of(jboaFpga(0, "192.168.89.1", 201), jboaFpga(12, "192.168.89.33", 202)),
                List.of(
                        new AggregatorEntry(0, ip("192.168.89.13"), false),
                        new AggregatorEntry(1, ip("192.168.89.45"), false)),
                Optional.empty());
        assertEquals(List.of(jboa), database.jboas());
    }

    @Test
    void shouldReadTheSchedulersViewOfACube() {
        var twin = WaferSetup.of(
                77,
                SetupType.CUBE_SETUP,
                List.of(
                        new WaferSetup.Fpga(0, ip("192.168.77.1"), true),
                        new WaferSetup.Fpga(3, ip("192.168.77.4"), false)));
        assertEquals(twin, database.wafers().get(0));
    }

    @Test
    void shouldReadAWaferModule() {
        var module = new WaferSetup(
                42,
                SetupType.BSS_WAFER,
                Optional.of(ip("192.168.43.254")),
                1,
                List.of(new WaferSetup.Fpga(12, ip("192.168.42.33"), true)),
                List.of(new WaferSetup.Reticle(0, false)),
                List.of(new WaferSetup.Ananas(0, ip("192.168.43.32"), 0xafe0, 0xaff0)),
                List.of(new WaferSetup.Adc(12, 0, "B299999", 0, 1, Optional.of(ip("10.1.2.3")), OptionalInt.of(4711))),
                new WaferSetup.Hicanns.Uniform(4, "spare"));
        assertEquals(module, database.wafers().get(1));
    }

    @Test
    void shouldReadADeskSetup() {
        var setup = new DlsSetup("B299998_31", "B299998", "Obelix", 3, 31, 3, Optional.of("10.9.8.7"), 2);
        assertEquals(List.of(setup), database.dlsSetups());
    }

    @Test
    void shouldTakeTheFieldsWordsForNothingAsNothing() {
        var read = HardwareDatabase.parse("""
                hxcube_id: 1
                usb_host: None
                usb_serial: ''
                ---
                dls_setup: a_1
                ntpwr_ip: ' '
                ---
                """, "db.yaml");
        assertEquals(Optional.empty(), read.cubes().getFirst().usbHost());
        assertEquals(Optional.empty(), read.cubes().getFirst().usbSerial());
        assertEquals(Optional.empty(), read.dlsSetups().getFirst().ntpwrIp());
    }

    @Test
    void shouldFindAnFpgaByItsAddress() {
        assertEquals(
                "jboa9 fpga 12",
                database.byIp(ip("192.168.89.33")).orElseThrow().toString());
    }

    @Test
    void shouldNotFindAnAddressThatOnlyAWaferHas() {
        assertEquals(Optional.empty(), database.byIp(ip("192.168.42.33")));
    }

    @Test
    void shouldFindAChipByItsHandwrittenSerial() {
        assertEquals("jboa9 fpga 0", database.byChipSerial(201).orElseThrow().toString());
    }

    @Test
    void shouldFindAChipByItsEepromSerial() {
        assertEquals(
                "hxcube17 fpga 0", database.byChipSerial(0x5a1b2c).orElseThrow().toString());
    }

    @Test
    void shouldNotFindAnUnknownChip() {
        assertEquals(Optional.empty(), database.byChipSerial(999));
    }

    @Test
    void shouldFindAnFpgaByItsFuses() {
        assertEquals(
                "hxcube17 fpga 0",
                database.byFuseDna(0x123456789ABCDEF0L).orElseThrow().toString());
    }

    @Test
    void shouldRefuseToChooseBetweenTwoChipsOfOneSerial() {
        var fpgas = List.of(jboaFpga(0, "10.0.0.1", 7), jboaFpga(1, "10.0.0.2", 7));
        var twice = HardwareDatabase.of(List.of(new JboaSetup(1, fpgas, List.of(), Optional.empty())));
        var error = assertThrows(HwdbException.class, () -> twice.byChipSerial(7));
        assertEquals("jboa1 fpga 0 and jboa1 fpga 1", error.where());
    }

    @Test
    void shouldNameTheLicenceOfAnFpga() {
        assertEquals(
                List.of("W77F0", "W77F3", "W89F0", "W89F12"),
                database.sites().stream().map(site -> site.licence().toString()).toList());
    }

    @Test
    void shouldNameEveryChipByItsBranchIdentifier() {
        assertEquals(
                List.of("hxcube17fpga0chip142_1", "jboa9fpga0chip201_1", "jboa9fpga12chip202_1"),
                database.sites().stream()
                        .flatMap(site -> site.branchIdentifier().stream())
                        .map(BranchIdentifier::toString)
                        .toList());
    }

    @Test
    void shouldFindEveryChipByItsBranchIdentifier() {
        for (var site : database.sites()) {
            site.branchIdentifier().ifPresent(id -> assertEquals(Optional.of(site), database.byIdentifier(id)));
        }
    }

    @Test
    void shouldNotFindAChipThatWasSwapped() {
        assertEquals(Optional.empty(), database.byIdentifier(BranchIdentifier.parse("hxcube17fpga0chip141_1")));
    }

    @Test
    void shouldReadBackWhatItWrites() {
        assertEquals(database, HardwareDatabase.parse(database.toYaml(), "again.yaml"));
    }

    @Test
    void shouldWriteWafersDeskSetupsCubesJboasWithoutDefaults() {
        assertEquals("""
                ---
                wafer: 5
                setuptype: cubesetup
                fpgas:
                - fpga: 0
                  ip: 10.0.0.1
                ---
                dls_setup: a_1
                ---
                hxcube_id: 2
                fpgas:
                - fpga: 0
                  ip: 192.168.62.1
                  fuse_dna: 0xf000000000000001
                  handwritten_chip_serial: 7
                  chip_revision: 3
                  eeprom_chip_serial: 0xff
                  synram_timing_pcconf: [[1, 2], [3, 4]]
                ---
                jboa_id: 1
                """, HardwareDatabase.parse("""
                                {jboa_id: 1, fpgas: []}
                                ---
                                hxcube_id: 2
                                fpgas: [{fpga: 0, ip: 192.168.62.1, fuse_dna: 0xF000000000000001, ci_test_node: false,
                                  handwritten_chip_serial: 7, chip_revision: 3, eeprom_chip_serial: 255,
                                  synram_timing_pcconf: [[1, 2], [3, 4]]}]
                                ---
                                dls_setup: a_1
                                chip_id: 0
                                ---
                                {wafer: 5, setuptype: cubesetup, fpgas: [{fpga: 0, ip: 10.0.0.1, highspeed: true}]}
                                """, "db.yaml").toYaml());
    }

    @Seeds(300)
    void shouldReadBackAnyDatabaseItWrites(RandomGenerator random) {
        var any = Databases.random(random);
        var yaml = any.toYaml();
        assertEquals(any, HardwareDatabase.parse(yaml, "any.yaml"), yaml);
    }

    @Test
    void shouldLoadAFile(@TempDir Path directory) throws IOException {
        var file = Files.writeString(directory.resolve("db.yaml"), Databases.allKindsText());
        assertEquals(database, HardwareDatabase.load(file));
    }

    @Test
    void shouldNameTheFileThatIsMissing(@TempDir Path directory) {
        var file = directory.resolve("db.yaml");
        var error = assertThrows(HwdbException.class, () -> HardwareDatabase.load(file));
        assertEquals(file.toString(), error.where());
    }

    @Test
    void shouldTellTheFirstErrorOfEveryDocument(@TempDir Path directory) throws IOException {
        var file = Files.writeString(directory.resolve("db.yaml"), """
                jboa_id: x
                ---
                jboa_id: 1
                ---
                jboa_id: -2
                ---
                hello: 1
                ---
                [
                """);
        var lines = HardwareDatabase.check(file).stream()
                .map(finding -> finding.where().substring(file.toString().length()))
                .toList();
        assertEquals(List.of(":1", ":5", ":7", ":10"), lines);
    }

    @Test
    void shouldTellTheFindingsOfAFileThatCanBeRead(@TempDir Path directory) throws IOException {
        var file = Files.writeString(directory.resolve("db.yaml"), "\n# a cube\nhxcube_id: 1\nusb_serial: abc\n");
        assertEquals(
                List.of("warning · hxcube1 has no wafer document · " + file + ":3 · got none (allowed wafer 61 of"
                        + " setuptype cubesetup) · add it, for the job scheduler knows only wafers"),
                HardwareDatabase.check(file).stream().map(Finding::toString).toList());
    }

    @Test
    void shouldBeFoundWhereTheEnvironmentSays(@TempDir Path directory) throws IOException {
        var file = Files.writeString(directory.resolve("db.yaml"), "\nhxcube_id: 1\n");
        var found = HardwareDatabase.find(Map.of(HardwareDatabase.VARIABLE, file.toString()));
        assertEquals(1, found.orElseThrow().cubes().getFirst().id());
        var missing =
                Map.of(HardwareDatabase.VARIABLE, directory.resolve("none").toString());
        assertThrows(HwdbException.class, () -> HardwareDatabase.find(missing));
        assertEquals(
                Files.isReadable(HardwareDatabase.FIELD_FILE),
                HardwareDatabase.find(Map.of()).isPresent());
    }

    private static FpgaEntry jboaFpga(int fpga, String ip, int serial) {
        var wing = new Wing(serial, 3, OptionalLong.empty(), Optional.empty(), Optional.empty());
        return new FpgaEntry(fpga, ip(ip), OptionalLong.empty(), false, Optional.of(wing));
    }
}
