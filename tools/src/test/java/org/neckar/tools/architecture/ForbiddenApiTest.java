package org.neckar.tools.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.neckar.tools.architecture.fixture.fisch.Careless;

class ForbiddenApiTest {
    /** Printing, waiting, wall clocks, dice without seed, threads without name, charsets by chance. */
    private static final Set<String> FORBIDDEN = Set.of(
            "java.lang.System.out",
            "java.lang.System.err",
            "java.lang.Throwable.printStackTrace()",
            "java.lang.Exception.printStackTrace()",
            "java.lang.Thread.sleep(long)",
            "java.lang.Thread.sleep(long, int)",
            "java.lang.Thread.sleep(java.time.Duration)",
            "java.lang.System.currentTimeMillis()",
            "java.lang.Math.random()",
            "java.util.Random.<init>()",
            "java.util.concurrent.ThreadLocalRandom.current()",
            "java.lang.Thread.<init>()",
            "java.lang.Thread.<init>(java.lang.Runnable)",
            "java.lang.String.getBytes()",
            "java.lang.String.<init>([B)",
            "java.io.InputStreamReader.<init>(java.io.InputStream)",
            "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
            "java.nio.charset.Charset.defaultCharset()");

    /** Functions that may differ in the last digit between virtual machines; those of StrictMath do not. */
    private static final Set<String> DIFFERENT_ELSEWHERE = Set.of(
            "java.lang.Math.exp(double)",
            "java.lang.Math.expm1(double)",
            "java.lang.Math.log(double)",
            "java.lang.Math.log10(double)",
            "java.lang.Math.log1p(double)",
            "java.lang.Math.pow(double, double)",
            "java.lang.Math.sin(double)",
            "java.lang.Math.cos(double)",
            "java.lang.Math.tan(double)",
            "java.lang.Math.sinh(double)",
            "java.lang.Math.cosh(double)",
            "java.lang.Math.tanh(double)",
            "java.lang.Math.atan(double)",
            "java.lang.Math.atan2(double, double)",
            "java.lang.Math.cbrt(double)",
            "java.lang.Math.hypot(double, double)");

    private static final Pattern METHOD = Pattern.compile("Careless\\.(\\w+)\\(");

    @Test
    void shouldKeepLibrariesFreeOfForbiddenCalls() {
        callsNothingForbidden("org.neckar.tools..").check(CompiledClasses.all());
    }

    @Test
    void shouldKeepTheChipModelTheSameOnEveryVirtualMachine() {
        noClasses()
                .that()
                .resideInAnyPackage("org.neckar.chipmodel..", "org.neckar.hal.transfer..")
                .should()
                .accessTargetWhere(accesses(DIFFERENT_ELSEWHERE))
                .check(CompiledClasses.all());
    }

    @Test
    void shouldNoticeEveryForbiddenCall() {
        JavaClasses careless = new ClassFileImporter().importClasses(Careless.class);

        var report = callsNothingForbidden("nobody..").evaluate(careless).getFailureReport();

        var noticed = new TreeSet<String>();
        for (var detail : report.getDetails()) {
            METHOD.matcher(detail).results().limit(1).forEach(match -> noticed.add(match.group(1)));
        }
        var all = new TreeSet<String>();
        Arrays.stream(Careless.class.getDeclaredMethods()).forEach(method -> all.add(method.getName()));
        assertEquals(all, noticed);
    }

    private static ArchRule callsNothingForbidden(String except) {
        return noClasses().that().resideOutsideOfPackage(except).should().accessTargetWhere(accesses(FORBIDDEN));
    }

    private static DescribedPredicate<JavaAccess<?>> accesses(Set<String> names) {
        return new DescribedPredicate<>("calls forbidden in libraries") {
            @Override
            public boolean test(JavaAccess<?> access) {
                return names.contains(access.getTarget().getFullName());
            }
        };
    }
}
