package org.neckar.hal.register;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a constant of an enum stands for that is the value of a field: one sentence of the register manual. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Meaning {
    /** The sentence. */
    String value();
}
