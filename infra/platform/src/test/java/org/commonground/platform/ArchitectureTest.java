package org.commonground.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.commonground.platform", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule NO_DOMAIN = noClasses()
            .should()
            .haveNameMatching(".*\\.[A-Za-z]*(Booking|Organis|Speaker|Allocation|Reminder|Venue|Place)[A-Za-z]*")
            .because("services share technical code only: what they tell each other is data, in contract folders");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("org.commonground.platform.(*)..")
            .should()
            .beFreeOfCycles()
            .because("each part must be usable and replaceable without the others");
}
