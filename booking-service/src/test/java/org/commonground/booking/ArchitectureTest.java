package org.commonground.booking;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.commonground.booking", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule FEATURES_FORM_NO_CYCLE = slices().matching("org.commonground.booking.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature that knows those that know it cannot be understood alone");

    @ArchTest
    static final ArchRule DECISIONS_ARE_PURE = noClasses()
            .that()
            .haveNameMatching(".*\\.allocation\\.(Allocation|Ruling|Decision|Standing|Command|Outcome)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "com.mongodb..", "org.apache.kafka..", "java.time.Clock")
            .because("who gets places must be decidable, and testable, without clock, network or framework");

    @ArchTest
    static final ArchRule THE_ALLOCATION_KNOWS_NO_PERSON = noClasses()
            .that()
            .resideInAPackage("..allocation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..booking.booking..", "..outbox..", "..dashboard..")
            .because("the allocation document holds no personal data and is decided without any");

    @ArchTest
    static final ArchRule CONTROLLERS_ARE_NOT_PUBLIC = classes()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .should()
            .bePackagePrivate()
            .because("they are reached by HTTP, not by other features");
}
