package org.neckar.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.TestAbortedException;

/** Calls a {@link Seeds} method once per seed. */
final class SeedsExtension implements ParameterResolver, InvocationInterceptor {
    /** Name of the system property that holds the one seed to repeat. */
    static final String SEED_PROPERTY = "neckar.seed";

    private static final RandomGeneratorFactory<RandomGenerator> GENERATORS =
            RandomGeneratorFactory.of("L64X128MixRandom");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RandomGenerator.class;
    }

    /** A place holder that satisfies JUnit; every call gets its own generator in its stead. */
    @Override
    public RandomGenerator resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return GENERATORS.create(0);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext context)
            throws Throwable {
        invocation.skip();
        var method = call.getExecutable();
        method.setAccessible(true);
        for (long seed : seeds(method)) {
            callWith(seed, method, call);
        }
    }

    private static long[] seeds(Method method) {
        int count = method.getAnnotation(Seeds.class).value();
        if (count < 1) {
            throw new IllegalArgumentException(
                    "@Seeds on %s: got %d (allowed 1..); a property needs a seed".formatted(method, count));
        }
        var only = Long.getLong(SEED_PROPERTY);
        return only == null ? LongStream.rangeClosed(1, count).toArray() : new long[] {only};
    }

    private static void callWith(long seed, Method method, ReflectiveInvocationContext<Method> call) throws Throwable {
        var arguments = call.getArguments().toArray();
        var types = method.getParameterTypes();
        for (int i = 0; i < arguments.length; i++) {
            if (types[i] == RandomGenerator.class) {
                arguments[i] = GENERATORS.create(seed);
            }
        }
        try {
            method.invoke(call.getTarget().orElse(null), arguments);
        } catch (InvocationTargetException thrown) {
            var failure = thrown.getCause();
            if (failure instanceof TestAbortedException) {
                throw failure;
            }
            throw new AssertionError(
                    "seed %d fails (repeat with -D%s=%d): %s".formatted(seed, SEED_PROPERTY, seed, failure), failure);
        }
    }
}
