package org.neckar.hal.coordinate;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The inclusive range of a coordinate type that has no parts. Types with parts declare {@link Grid}, {@link Composed}
 * or {@link Interval}; a type without any of them is unique: its only index is 0.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Range {
    /** Smallest index. */
    long min() default 0;

    /** Largest index. */
    long max();
}
