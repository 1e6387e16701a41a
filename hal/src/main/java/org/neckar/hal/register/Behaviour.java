package org.neckar.hal.register;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How a register differs from storage, which gives back what was written and does nothing else: a transfer that is an
 * action, or a content that the hardware makes. Part of {@link Register}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface Behaviour {
    /** In which way. */
    Kind kind();

    /** What happens, or what the content is: one sentence of the register manual. */
    String meaning();

    /** Ways in which a register differs from storage. */
    enum Kind {
        /** A write is an action, also when it repeats the last one. */
        ON_WRITE("on write"),
        /** A read is an action. */
        ON_READ("on read"),
        /** The hardware counts. */
        COUNTER("counter"),
        /** The hardware shows its state or a result. */
        STATUS("status"),
        /** The content never changes. */
        CONSTANT("constant");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** Name in the register manual. */
        public String title() {
            return title;
        }
    }
}
