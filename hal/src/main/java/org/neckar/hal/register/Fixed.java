package org.neckar.hal.register;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Bits of a {@link Container} that always have the same value. */
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface Fixed {
    /** Placement in the grammar of {@link Bits#value()}. */
    String value();

    /** The value. */
    long bits();

    /** What the bits mean: one sentence of the register manual. */
    String meaning();

    /** Whether decoding refuses other bits; else they are ignored. */
    boolean checked() default false;
}
