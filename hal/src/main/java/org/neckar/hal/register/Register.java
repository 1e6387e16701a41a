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

    /** What transfers cause and what the hardware makes of the content; none for plain storage. */
    Behaviour[] behaviour() default {};

    /** Peers on which reading is refused. */
    HardwareTarget[] unreadableOn() default {};

    /** Bits that are not a matter of choice. */
    Fixed[] fixed() default {};

    /**
     * For a container that is one byte of a word: which one, 0 the most significant, as an expression of the coordinate
     * like {@link Route#address()}. The container's fields lie in bits 7 to 0 of word 0; a write enables only this
     * byte. Empty for containers of whole words.
     */
    String byteLane() default "";

    /** A code over all words together, applied after the fields are placed. */
    Class<? extends WordCode> code() default WordCode.Plain.class;
}
