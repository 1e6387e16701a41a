package org.neckar.hal.board;

import org.neckar.hal.register.Meaning;

/**
 * Resolution and averaging of an {@link INA219Config}, named by what the part does with the code; the order is that of
 * the codes. The field's software names only codes 0 to 11 and gives codes 4 to 11 the names of codes 8 to 15.
 */
public enum Ina219AdcMode {
    @Meaning("9 bits")
    BITS_9,
    @Meaning("10 bits")
    BITS_10,
    @Meaning("11 bits")
    BITS_11,
    @Meaning("12 bits")
    BITS_12,
    @Meaning("9 bits, again")
    BITS_9_CODE_4,
    @Meaning("10 bits, again")
    BITS_10_CODE_5,
    @Meaning("11 bits, again")
    BITS_11_CODE_6,
    @Meaning("12 bits, again")
    BITS_12_CODE_7,
    @Meaning("12 bits, one sample")
    SAMPLES_1,
    @Meaning("12 bits, mean of 2 samples")
    SAMPLES_2,
    @Meaning("12 bits, mean of 4 samples")
    SAMPLES_4,
    @Meaning("12 bits, mean of 8 samples")
    SAMPLES_8,
    @Meaning("12 bits, mean of 16 samples")
    SAMPLES_16,
    @Meaning("12 bits, mean of 32 samples")
    SAMPLES_32,
    @Meaning("12 bits, mean of 64 samples")
    SAMPLES_64,
    @Meaning("12 bits, mean of 128 samples")
    SAMPLES_128
}
