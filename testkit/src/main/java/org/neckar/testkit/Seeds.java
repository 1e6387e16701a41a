package org.neckar.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a property: a test method that is called once per seed with a fresh {@link java.util.random.RandomGenerator}.
 *
 * <pre>{@code
 * @Seeds(1000)
 * void shouldDecodeWhatItEncoded(RandomGenerator random) { ... }
 * }</pre>
 *
 * <p>The seeds are 1, 2, ... {@link #value()}, so every run of the suite draws the same values. The first seed that
 * fails ends the property; the failure message names it, and {@code -Dneckar.seed=17} repeats exactly that one.
 *
 * <p>All calls happen inside one JUnit test on one test instance ({@code @BeforeEach} runs once): thousands of seeds
 * cost little more than their bodies, and state belongs into local variables. Further parameters such as
 * {@code @TempDir} are resolved once and handed to every call.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Test
@ExtendWith(SeedsExtension.class)
public @interface Seeds {
    /** Number of seeds, at least 1. */
    int value();
}
