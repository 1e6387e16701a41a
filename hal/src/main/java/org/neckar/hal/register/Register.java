package org.neckar.hal.register;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.neckar.hal.coordinate.Coordinate;

/** Where a {@link Container} lives and how it may be reached. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Register {
    /** Coordinates at which the container exists. */
    Class<? extends Coordinate> at();

    /** What the register group is for: one sentence of the register manual. */
    String meaning();

    /** Number of 32-bit words. */
    int words() default 1;

    /** Addresses by back end; the first back end of the first route is the default one. */
    Route[] routes();

    /** Directions. */
    Access access() default Access.READ_WRITE;

    /** Whether only words that differ from a reference may be written. */
    boolean differential() default false;

    /** Peers on which reading is refused. */
    HardwareTarget[] unreadableOn() default {};

    /** A code over all words together, applied after the fields are placed. */
    Class<? extends WordCode> code() default WordCode.Plain.class;
}
