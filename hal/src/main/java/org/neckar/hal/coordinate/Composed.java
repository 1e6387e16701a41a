package org.neckar.hal.coordinate;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A coordinate made of a place inside a block and the block, numbered block by block: index = block * size(local) +
 * local. Replaces {@link Range}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Composed {
    /** The place inside the block. */
    Class<? extends Coordinate> local();

    /** The block. */
    Class<? extends Coordinate> on();

    /** Index of the place taken where none is said; if negative, the one made of those of the parts. */
    long initial() default -1;
}
