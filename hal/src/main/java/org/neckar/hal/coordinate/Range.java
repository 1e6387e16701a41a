package org.neckar.hal.coordinate;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The inclusive range of a coordinate type that has no parts. Types with parts declare {@link Grid} or
 * {@link Composed}; a type without any of them is unique: its only index is 0.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Range {
    /** Smallest index. */
    int min() default 0;

    /** Largest index. */
    int max();
}
