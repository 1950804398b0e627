package org.commonground.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.commonground.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule FEATURES_FORM_NO_CYCLE = slices().matching("org.commonground.gateway.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature that knows those that know it cannot be understood alone");

    @ArchTest
    static final ArchRule PAGES_KNOW_NO_SECURITY = noClasses()
            .that()
            .resideInAPackage("..gateway.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..gateway.token..", "..gateway.signin..", "..gateway.routing..", "..gateway.limits..")
            .because("who is asking travels with the call, and the services decide");

    @ArchTest
    static final ArchRule ONLY_SIGN_IN_STORES = noClasses()
            .that()
            .resideOutsideOfPackage("..gateway.signin..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "org.bson..")
            .because(
                    "the gateway keeps nothing but links that are on their way, so that instances can be added freely");

    @ArchTest
    static final ArchRule CONTROLLERS_ARE_NOT_PUBLIC = classes()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .should()
            .bePackagePrivate()
            .because("they are reached by HTTP, not by other features");
}
