package org.neckar.hwdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a database file must not contain, and how the error tells it. */
class StrictReadingTest {
    @Test
    void shouldNameTheUnknownKeyItsLineAndTheKeysAllowed() {
        var error = errorOf("jboa_id: 1\naggregators:\n  - aggregator: 0\n    ip: 10.0.0.1\n    ipp: 10.0.0.1\n");
        assertEquals(
                "unknown key · db.yaml:5 · got 'ipp' (allowed aggregator, ip, ci_test_node) · remove the key or correct"
                        + " its spelling",
                error.getMessage());
    }

    @Test
    void shouldNameTheKindsOfDocumentsWhenThereIsNone() {
        var error = errorOf("jboa_id: 1\n---\nboard: 7\n");
        assertEquals("db.yaml:3", error.where());
        assertEquals("got none of its keys (allowed one of wafer, dls_setup, hxcube_id, jboa_id)", error.got());
    }

    @Test
    void shouldTakeTheFirstKindInTheFieldsOrder() {
        var error = errorOf("hxcube_id: 1\nwafer: 61\nsetuptype: cubesetup\n");
        assertEquals("db.yaml:1", error.where());
        assertEquals(
                "got 'hxcube_id' (allowed wafer, setuptype, macu, macuversion, fpgas, reticles, ananas, adcs, hicanns)",
                error.got());
    }

    @Test
    void shouldRefuseAKeyThatOccursTwice() {
        assertEquals("db.yaml:2", errorOf("jboa_id: 1\njboa_id: 1\n").where());
    }

    @Test
    void shouldNameTheLineOfASyntaxError() {
        var error = errorOf("jboa_id: 1\n---\njboa_id: [\n");
        assertEquals("not YAML", error.what());
        assertEquals("db.yaml:4", error.where());
    }

    @Test
    void shouldNameTheMapThatLacksAKey() {
        var error = errorOf("jboa_id: 1\nfpgas:\n  - fpga: 3\n");
        assertEquals("db.yaml:3", error.where());
        assertEquals("got no 'ip' (allowed exactly one)", error.got());
    }

    /** Each line: a document of one kind with one wrong value, its line, and what the error says about the value. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jboa_id: 1.5 | 1 | got '1.5' (allowed decimal, or hexadecimal after 0x)",
                "jboa_id: 010 | 1 | got '010' (allowed decimal, or hexadecimal after 0x)",
                "jboa_id: 2147483648 | 1 | got 2147483648 (allowed 0..2147483647)",
                "jboa_id: 99999999999999999999 | 1 | got 99999999999999999999 (allowed numbers of 64 bit)",
                "jboa_id: | 1 | got nothing (allowed one value)",
                "jboa_id: [1] | 1 | got a list (allowed one value)",
                "jboa_id: 1~fpgas: 3 | 2 | got a single value (allowed a list)",
                "jboa_id: 1~fpgas:~- 3 | 3 | got a single value (allowed a map of fpga, ip, fuse_dna, ci_test_node,"
                        + " handwritten_chip_serial, chip_revision, eeprom_chip_serial, synram_timing_pcconf,"
                        + " synram_timing_wconf)",
                "jboa_id: 1~fpgas:~- fpga: 24~  ip: 1.2.3.4 | 3 | got 24 (allowed 0..23)",
                "hxcube_id: 1~fpgas:~- fpga: 48~  ip: 1.2.3.4 | 3 | got 48 (allowed 0..47)",
                "jboa_id: 1~fpgas:~- fpga: 0~  ip: 1.2.3.256 | 4 | got '1.2.3.256' (allowed 0.0.0.0..255.255.255.255)",
                "jboa_id: 1~fpgas:~- fpga: 0~  ip: host | 4 | got 'host' (allowed 0.0.0.0..255.255.255.255)",
                "jboa_id: 1~fpgas:~- fpga: 0~  ip: 1.2.3 | 4 | got '1.2.3' (allowed 0.0.0.0..255.255.255.255)",
                "jboa_id: 1~xilinx_hw_server: here | 2 | got 'here' (allowed host:port, port 0..65535)",
                "jboa_id: 1~xilinx_hw_server: a:65536 | 2 | got 'a:65536' (allowed host:port, port 0..65535)",
                "jboa_id: 1~aggregators:~- ip: 1.2.3.4~  aggregator: 2 | 4 | got 2 (allowed 0..1)",
                "jboa_id: 1~aggregators:~- ip: 1.2.3.4~  aggregator: 1~  ci_test_node: yes | 5 | got 'yes' (allowed"
                        + " true, false)",
                "wafer: 1~setuptype: dice | 2 | got 'dice' (allowed vsetup, facetswafer, cubesetup, bsswafer, jboa)",
                "wafer: 1~setuptype: bsswafer | 1 | got no 'macu' (allowed exactly one)",
                "wafer: 1~setuptype: vsetup~reticles: [{reticle: 48}] | 3 | got 48 (allowed 0..47)",
                "wafer: 1~setuptype: vsetup~hicanns: {version: -1} | 3 | got '-1' (allowed decimal, or"
                        + " hexadecimal after 0x)",
                "wafer: 1~setuptype: vsetup~hicanns: [{hicann: 384, version: 4}] | 3 | got 384 (allowed 0..383)",
                "wafer: 1~setuptype: vsetup~ananas: [{ananas: 2, ip: 1.2.3.4, baseport_data: 1, baseport_reset: 1}] | 3"
                        + " | got 2 (allowed 0..1)",
                "wafer: 1~setuptype: vsetup~adcs: [{fpga: 1, analog: 2, adc: B1, channel: 0, trigger: 0}] | 3"
                        + " | got 2 (allowed 0..1)",
                "dls_setup: ' ' | 1 | got '' (allowed <fpga>_<chip>)",
            })
    void shouldNameTheLineAndTheAllowedValues(String document, int line, String got) {
        var error = errorOf(document.replace("~", "\n"));
        assertEquals("db.yaml:" + line, error.where());
        assertEquals(got, error.got());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "handwritten_chip_serial: 0     | chip_revision: 3 | 5 | got 0 (allowed 1..2147483647)",
                "handwritten_chip_serial: 1     | chip_revision: 0 | 6 | got 0 (allowed 1..2147483647)",
                "handwritten_chip_serial: 1     | ci_test_node: true"
                        + " | 5 | got handwritten_chip_serial (allowed only together with chip_revision)",
                "ci_test_node: true             | chip_revision: 3"
                        + " | 6 | got chip_revision (allowed only together with handwritten_chip_serial)",
                "ci_test_node: true             | eeprom_chip_serial: 3"
                        + " | 6 | got eeprom_chip_serial (allowed only together with handwritten_chip_serial and"
                        + " chip_revision)",
                "ci_test_node: true             | synram_timing_wconf: [[1, 1], [1, 1]]"
                        + " | 6 | got synram_timing_wconf (allowed only together with handwritten_chip_serial and"
                        + " chip_revision)",
            })
    void shouldRefuseAWingThatIsNotWhole(String first, String second, int line, String got) {
        var error = errorOf("hxcube_id: 1\nfpgas:\n- fpga: 0\n  ip: 1.2.3.4\n  " + first + "\n  " + second + "\n");
        assertEquals("db.yaml:" + line, error.where());
        assertEquals(got, error.got());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "eeprom_chip_serial: 0x100000000                  | got 4294967296 (allowed 0..4294967295)",
                "synram_timing_pcconf: [[1, 1], [1, 65536]]       | got 65536 (allowed 0..65535)",
                "synram_timing_pcconf: [1, 1, 1, 1]               | got a single value (allowed a list)",
                "synram_timing_pcconf: [[1, 1, 1], [1]]"
                        + " | got 2 rows, 4 values (allowed [[west, east], [west, east]])",
                "synram_timing_wconf: [[1, 1]]" + " | got 1 rows, 2 values (allowed [[west, east], [west, east]])",
            })
    void shouldCheckTheOptionalValuesOfAWing(String line, String got) {
        var error = errorOf("hxcube_id: 1\nfpgas:\n- fpga: 0\n  ip: 1.2.3.4\n  handwritten_chip_serial: 1\n"
                + "  chip_revision: 3\n  " + line + "\n");
        assertEquals("db.yaml:7", error.where());
        assertEquals(got, error.got());
    }

    private static HwdbException errorOf(String yaml) {
        return assertThrows(HwdbException.class, () -> HardwareDatabase.parse(yaml, "db.yaml"));
    }
}
