package org.neckar.hal.register;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.neckar.hal.coordinate.Coordinate;

/** Which cells a {@link MemoryBlock} consists of; addresses and back ends are those of their container. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Cells {
    /** Intervals at which the block exists. */
    Class<? extends Coordinate> at();

    /** The container of one cell: a whole word, or one byte of a word. */
    Class<? extends Container<?>> of();

    /** Index of the first cell, as an expression of the interval like {@link Route#address()}. */
    String first();

    /** Name of the list of cells. */
    String field();

    /** What the block is for: one sentence of the register manual. */
    String meaning();
}
