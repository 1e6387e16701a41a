package org.neckar.tools.architecture;

import static com.tngtech.archunit.core.importer.ImportOption.Predefined.DO_NOT_INCLUDE_TESTS;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** The compiled classes of all rooms, without tests; read once for all rules. */
final class CompiledClasses {
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(DO_NOT_INCLUDE_TESTS)
            .withImportOption(place -> !place.contains("-tests.jar"))
            .importPackages("org.neckar");

    private CompiledClasses() {}

    static JavaClasses all() {
        return ALL;
    }
}
