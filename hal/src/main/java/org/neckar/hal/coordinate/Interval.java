package org.neckar.hal.coordinate;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A coordinate that stands for neighbouring places of one type, from a first to a last one inclusive, numbered by index
 * = first * size(of) + last. Numbers whose first place lies behind the last one do not exist. Replaces {@link Range}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Interval {
    /** The places. */
    Class<? extends Coordinate> of();
}
