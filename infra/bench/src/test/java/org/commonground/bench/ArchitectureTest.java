package org.commonground.bench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.commonground.bench", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("org.commonground.bench.(*)..")
            .should()
            .beFreeOfCycles()
            .because("each part is understood without the others");

    @ArchTest
    static final ArchRule A_LOAD_IS_A_LOAD = noClasses()
            .that()
            .resideInAnyPackage("..http..", "..load..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..stack..", "..scenario..", "..report..", "java.net.http..")
            .because("the generator is lean and knows nothing of what it loads");
}
