package org.neckar.hal.register;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neckar.fisch.NeckarException;
import org.neckar.testkit.Seeds;

class BitPlacementTest {
    private static final int[] NO_BYTE_ENABLES = {};

    private static BitPlacement placement(String text) {
        return BitPlacement.parseElements(text, "test").getFirst();
    }

    private static int[] put(String text, long value) {
        int[] words = new int[2];
        placement(text).put(value, words, 0, NO_BYTE_ENABLES);
        return words;
    }

    @Test
    void shouldPutPlainBitsInPlace() {
        assertArrayEquals(new int[] {0, 0x15 << 3}, put("w1[7:3]", 0x15));
    }

    @Test
    void shouldReverseBitsOfAnAscendingRange() {
        assertArrayEquals(new int[] {0b0001 << 4, 0}, put("w0[4:7]", 0b1000));
    }

    @Test
    void shouldInvertOnlyItsOwnBits() {
        assertArrayEquals(new int[] {0b10 << 6, 0}, put("w0[7:6] inv", 0b01));
    }

    @Test
    void shouldSplitAValueOverSeveralPlaces() {
        assertArrayEquals(new int[] {0b11, 0b01 << 30}, put("v[1:0]>w1[31:30], v[3:2]>w0[1:0]", 0b1101));
    }

    @Test
    void shouldLeaveOtherBitsAlone() {
        int[] words = {-1};
        placement("w0[15:8]").put(0, words, 0, NO_BYTE_ENABLES);
        assertEquals(0xffff00ff, words[0]);
    }

    @Test
    void shouldPutByteEnablesBesideTheWords() {
        int[] words = {0, 0};
        int[] byteEnables = {0, 0};
        placement("e1[3]").put(1, words, 0, byteEnables);
        assertArrayEquals(new int[] {0, 0}, words);
        assertArrayEquals(new int[] {0, 0b1000}, byteEnables);
    }

    @Test
    void shouldPlaceElementsSeparatedByBars() {
        assertEquals(
                3, BitPlacement.parseElements("w0[0] | w0[1] | w1[0]", "test").size());
    }

    @Seeds(200)
    void shouldTakeWhatItPut(RandomGenerator random) {
        String text = "v[9:0]>w1[0:9] inv, v[41:10]>w0[31:0], v[42]>w1[31]";
        long value = random.nextLong(1L << 43);
        int[] words = {random.nextInt(), random.nextInt()};
        placement(text).put(value, words, 0, NO_BYTE_ENABLES);
        assertEquals(value, placement(text).take(words, 0, NO_BYTE_ENABLES));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "w0[3:0]",
                "w0[0:3] inv",
                "v[1:0]>w1[5:4], v[7:2]>w0[5:0]",
                "v[5]>w0[29], v[4:0]>w0[24:28]",
                "e0[3]"
            })
    void shouldPrintTheNotationItReads(String text) {
        assertEquals(text, placement(text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "w0", "w0[a]", "x0[1]", "v[2:0]>w0[1:0]", "w0[1] inverted"})
    void shouldRefuseMalformedPlacements(String text) {
        assertThrows(NeckarException.class, () -> placement(text));
    }
}
