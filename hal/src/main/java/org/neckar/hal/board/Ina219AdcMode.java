package org.neckar.hal.board;

/**
 * Resolution and averaging of an {@link INA219Config}, named by what the part does with the code; the order is that of
 * the codes. The field's software names only codes 0 to 11 and gives codes 4 to 11 the names of codes 8 to 15.
 */
public enum Ina219AdcMode {
    /** 9 bits. */
    BITS_9,
    /** 10 bits. */
    BITS_10,
    /** 11 bits. */
    BITS_11,
    /** 12 bits. */
    BITS_12,
    /** 9 bits, again. */
    BITS_9_CODE_4,
    /** 10 bits, again. */
    BITS_10_CODE_5,
    /** 11 bits, again. */
    BITS_11_CODE_6,
    /** 12 bits, again. */
    BITS_12_CODE_7,
    /** 12 bits, one sample. */
    SAMPLES_1,
    /** 12 bits, mean of 2 samples. */
    SAMPLES_2,
    /** 12 bits, mean of 4 samples. */
    SAMPLES_4,
    /** 12 bits, mean of 8 samples. */
    SAMPLES_8,
    /** 12 bits, mean of 16 samples. */
    SAMPLES_16,
    /** 12 bits, mean of 32 samples. */
    SAMPLES_32,
    /** 12 bits, mean of 64 samples. */
    SAMPLES_64,
    /** 12 bits, mean of 128 samples. */
    SAMPLES_128
}
