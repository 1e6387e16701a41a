package org.neckar.hal.register;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The bits of one field of a {@link Container}.
 *
 * <p>Placement grammar, the notation of the register reference: {@code w0[5:0]} puts the value into bits 5 to 0 of word
 * 0; a single bit is {@code w0[3]}; {@code w1[0:3]} stores it bit-reversed (most significant value bit at bit 0). A
 * value split over several places lists them with commas, each saying which value bits it holds: {@code v[1:0]>w1[5:4],
 * v[7:2]>w0[5:0]}. A field with several elements (a {@code List} component) separates the placements of its elements
 * with {@code |}, element 0 first. {@code inv} behind a placement stores those bits inverted. {@code e0[3]} is byte
 * enable 3 of word 0, which belongs to bits 31 to 24; a container without such placements is written with all bytes
 * enabled.
 *
 * <p>Component types: {@code boolean}, {@code int}, {@code long} (for fields of 32 bits and more), an enum (its
 * ordinal), a coordinate (its index), or a {@code List} of these.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Bits {
    /** Placement of the value bits. */
    String value();

    /** What the field does: one sentence of the register manual. */
    String meaning();

    /** Unit of one step, empty for none. */
    String unit() default "";

    /** Whether the stored bits are a number in two's complement. */
    boolean signed() default false;

    /** Smallest value; for coordinates and enums their own range counts. */
    long min() default 0;

    /** Largest value; -1 stands for all bits set. */
    long max() default -1;

    /** Value after construction of the default container: one for all elements, or one per element. */
    long[] initial() default {0};

    /** Added to the value before it is stored: 128 for excess-128, -1 for "value minus one". */
    int storedOffset() default 0;

    /** Code of the stored bits. */
    Class<? extends FieldCode> code() default FieldCode.Plain.class;
}
