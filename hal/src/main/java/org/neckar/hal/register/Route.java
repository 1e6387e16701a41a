package org.neckar.hal.register;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The addresses of a container on one or more back ends.
 *
 * <p>An address is an integer expression with {@code + - * / % ( )}, decimal and hexadecimal numbers, {@code i} for the
 * position of the word in the container, {@code n} for the enumeration index of the coordinate, and the name of any
 * method of the coordinate that takes nothing and returns an {@code int}, a {@code boolean} (0 or 1) or another
 * coordinate (its index). The register manual prints it as it stands.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface Route {
    /** Back ends that use these addresses, the default one first. */
    Backend[] via() default {Backend.OMNIBUS, Backend.OMNIBUS_CHIP_OVER_JTAG};

    /** One expression for all words, or one per word in the order of the words. */
    String[] address();
}
