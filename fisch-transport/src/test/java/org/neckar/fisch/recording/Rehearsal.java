package org.neckar.fisch.recording;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.neckar.testkit.Seeds;

/** Calls each test method once more before it counts, a property with the seeds it will have. */
final class Rehearsal implements InvocationInterceptor {
    private static final RandomGeneratorFactory<RandomGenerator> GENERATORS =
            RandomGeneratorFactory.of("L64X128MixRandom");

    /** The test class, which has to know what is going on. */
    interface Stage {
        /** Called before each of the two. */
        void begin(boolean rehearsal);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext context)
            throws Throwable {
        var stage = (Stage) call.getTarget().orElseThrow();
        var method = call.getExecutable();
        method.setAccessible(true);
        stage.begin(true);
        try {
            var seeds = method.getAnnotation(Seeds.class);
            if (seeds == null) {
                method.invoke(stage);
            } else {
                for (long seed = 1; seed <= seeds.value(); seed++) {
                    method.invoke(stage, GENERATORS.create(seed));
                }
            }
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        stage.begin(false);
        invocation.proceed();
    }
}
