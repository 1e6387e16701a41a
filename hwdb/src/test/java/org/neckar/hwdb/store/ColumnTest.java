package org.neckar.hwdb.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.neckar.testkit.Seeds;

class ColumnTest {
    @Test
    void shouldStoreIntegersWithTheLowestByteFirst() {
        assertArrayEquals(
                new byte[] {4, 3, 2, 1, -1, -1, -1, -1},
                Column.of(new int[] {0x01020304, -1}).toBytes());
    }

    @Test
    void shouldStoreDoublesWithTheLowestByteFirst() {
        assertArrayEquals(
                new byte[] {0, 0, 0, 0, 0, 0, (byte) 0xF8, 0x3F},
                Column.of(new double[] {1.5}).toBytes());
    }

    @Test
    void shouldStoreEveryNanAlike() {
        var odd = Column.of(new double[] {Double.longBitsToDouble(0x7FF8_0000_0000_0001L)});
        var usual = Column.of(new double[] {Double.NaN});
        assertEquals(usual, odd);
        assertArrayEquals(usual.toBytes(), odd.toBytes());
    }

    @Test
    void shouldNotTakeIntegersForDoubles() {
        assertNotEquals(Column.of(new int[0]), Column.of(new double[0]));
    }

    @Test
    void shouldRefuseAnUnknownType() {
        assertThrows(IllegalArgumentException.class, () -> Column.fromBytes("text", 1, new byte[1]));
    }

    @Test
    void shouldRefuseBytesThatAreTooShort() {
        var error = assertThrows(IllegalArgumentException.class, () -> Column.fromBytes("int32", 2, new byte[7]));
        assertEquals("column of 2 x int32: got 7 bytes (allowed 8)", error.getMessage());
    }

    @Test
    void shouldRefuseABitThatIsNeitherZeroNorOne() {
        assertThrows(IllegalArgumentException.class, () -> Column.fromBytes("bit", 1, new byte[] {2}));
    }

    @Seeds(100)
    void shouldReadWhatItStored(RandomGenerator random) {
        var length = random.nextInt(20);
        var bits = new boolean[length];
        for (var i = 0; i < length; i++) {
            bits[i] = random.nextBoolean();
        }
        for (var column : new Column[] {
            Column.of(random.ints(length).toArray()),
            Column.of(random.doubles(length).toArray()),
            Column.of(bits)
        }) {
            assertEquals(column, Column.fromBytes(column.type(), length, column.toBytes()));
        }
    }
}
