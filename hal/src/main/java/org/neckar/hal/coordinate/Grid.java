package org.neckar.hal.coordinate;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A coordinate on a grid, numbered row by row: index = y * size(x) + x. Replaces {@link Range}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Grid {
    /** The part that counts fastest: columns. */
    Class<? extends Coordinate> x();

    /** The part that counts slowest: rows. */
    Class<? extends Coordinate> y();

    /**
     * Whether only some crossings of the grid exist. Such a type has a {@link Range}, numbers its places itself, row by
     * row, and tells their parts by its conversions to {@link #x()} and {@link #y()}.
     */
    boolean sparse() default false;
}
