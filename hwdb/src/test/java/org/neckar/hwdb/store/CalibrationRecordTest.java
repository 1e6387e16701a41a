package org.neckar.hwdb.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neckar.hwdb.HwdbException;

class CalibrationRecordTest {
    @Test
    void shouldBeEqualByContent() {
        assertEquals(Records.leak(), Records.leak());
    }

    @Test
    void shouldHaveTheSameChecksumForTheSameContent() {
        assertEquals(Records.leak().checksum(), Records.leak().checksum());
    }

    @Test
    void shouldNotLetTheOrderOfSettingsMatter() {
        var one = Records.leak().withSetting("a", "1").withSetting("b", "2");
        var two = Records.leak().withSetting("b", "2").withSetting("a", "1");
        assertEquals(one, two);
        assertEquals(one.checksum(), two.checksum());
    }

    @Test
    void shouldChangeTheChecksumWithEveryPartOfTheContent() {
        var record = Records.leak();
        var others = List.of(
                Records.leak(Records.OTHER_CHIP, Records.NOON),
                Records.leak(Records.CHIP, Records.NOON.plusNanos(1)),
                record.with("v_leak", Column.of(new int[] {700, 1022, 1})),
                record.with("residual", Column.of(new double[] {0.5, -1.25, 0})),
                record.with("success", Column.of(new boolean[] {true, true, true})),
                record.withSetting("target", "121 LSB"),
                record.withMetadata("target", "120 LSB"));
        for (var other : others) {
            assertNotEquals(record.checksum(), other.checksum(), other::toString);
        }
    }

    @Test
    void shouldTellASettingFromARemarkOfTheSameName() {
        var plain = CalibrationRecord.of("leak", 1, Records.CHIP, Records.NOON, "neckar");
        assertNotEquals(
                plain.withSetting("a", "b").checksum(),
                plain.withMetadata("a", "b").checksum());
    }

    @Test
    void shouldNotSeeLaterChangesOfTheCallersArray() {
        var codes = new int[] {1, 2, 3};
        var record = Records.leak().with("v_leak", Column.of(codes));
        codes[0] = 99;
        assertArrayEquals(new int[] {1, 2, 3}, record.ints("v_leak"));
    }

    @Test
    void shouldHandOutCopiesOfColumns() {
        var record = Records.leak();
        record.ints("v_leak")[0] = -1;
        record.doubles("residual")[0] = -1;
        record.bits("success")[0] = false;
        assertEquals(Records.leak(), record);
    }

    @Test
    void shouldKeepTheOrderOfColumns() {
        assertEquals(
                List.of("v_leak", "residual", "success"),
                List.copyOf(Records.leak().columns().keySet()));
    }

    @Test
    void shouldNameTheColumnsThereAreWhenOneIsMissing() {
        var error = assertThrows(HwdbException.class, () -> Records.leak().ints("leak"));
        assertEquals(
                "got 'leak' as Ints (allowed {v_leak=int32[3], residual=float64[3], success=bit[3]})", error.got());
    }

    @Test
    void shouldRefuseAColumnOfAnotherType() {
        assertThrows(HwdbException.class, () -> Records.leak().doubles("v_leak"));
    }

    @Test
    void shouldRefuseAKindThatIsNoName() {
        var error = assertThrows(
                HwdbException.class, () -> CalibrationRecord.of("a b", 1, Records.CHIP, Records.NOON, "neckar"));
        assertTrue(error.getMessage().contains("got 'a b'"), error.getMessage());
    }

    @Test
    void shouldRefuseFormatZero() {
        assertThrows(HwdbException.class, () -> CalibrationRecord.of("leak", 0, Records.CHIP, Records.NOON, "neckar"));
    }

    @Test
    void shouldPassARecordOfAnUnderstoodFormat() {
        var record = Records.leak();
        assertSame(record, record.requireFormat(1, 2));
    }

    @Test
    void shouldRefuseARecordOfAnOlderFormat() {
        var error =
                assertThrows(FormatTooOldException.class, () -> Records.leak().requireFormat(2, 3));
        assertEquals("got format 1 (allowed 2..3)", error.got());
    }

    @Test
    void shouldRefuseARecordOfANewerFormat() {
        var future = CalibrationRecord.of("leak", 7, Records.CHIP, Records.NOON, "neckar 9");
        var error = assertThrows(FormatTooNewException.class, () -> future.requireFormat(2, 3));
        assertEquals(
                "calibration 'leak' too new · chip 0x5a1b2c, created 2026-11-21T12:00:00Z by neckar 9"
                        + " · got format 7 (allowed 2..3) · use the newer program that wrote it",
                error.getMessage());
    }

    @Test
    void shouldWriteJson() {
        assertEquals("""
                {
                  "kind": "leak",
                  "format_version": 1,
                  "eeprom_chip_serial": "0x5a1b2c",
                  "fpga_dna": "0x17b3d591e6a2c48",
                  "created": "2026-11-21T12:00:00Z",
                  "tool_version": "neckar 0.1.0",
                  "sha256": "%s",
                  "settings": {
                    "target": "120 LSB",
                    "samples": "20"
                  },
                  "columns": {
                    "v_leak": [700, 1022, 0],
                    "residual": [0.5, -1.25, null],
                    "success": [true, true, false]
                  },
                  "metadata": {
                    "operator": "night \\"shift\\""
                  }
                }
                """.formatted(Records.leak().checksum()), Records.leak().toJson());
    }

    @Test
    void shouldWriteEmptyMapsAsEmptyJsonObjects() {
        var json = CalibrationRecord.of("leak", 1, Records.CHIP, Records.NOON, "a\tb\u0001")
                .toJson();
        assertTrue(json.endsWith("  \"settings\": {},\n  \"columns\": {},\n  \"metadata\": {}\n}\n"), json);
        assertTrue(json.contains("\"a\\tb\\u0001\""), json);
    }
}
