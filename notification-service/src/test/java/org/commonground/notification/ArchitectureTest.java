package org.commonground.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.commonground.notification", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule FEATURES_FORM_NO_CYCLE = slices().matching("org.commonground.notification.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature that knows those that know it cannot be understood alone");

    @ArchTest
    static final ArchRule WHAT_IS_SAID_KNOWS_NOT_HOW_IT_IS_SENT = noClasses()
            .that()
            .resideInAPackage("..message..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..delivery..", "..inbox..", "..signin..", "com.mongodb..", "org.apache.kafka..")
            .because("a message is written from facts alone, so that every one can be looked at in a test");

    @ArchTest
    static final ArchRule CONTACTS_ARE_NOT_STORED = noClasses()
            .that()
            .haveNameMatching(".*\\.delivery\\.(Job|JobDocument|Jobs|Delivery|Deliveries|Letter)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(".*\\.contact\\.(Contact|ContactLookup.*)")
            .because("names and addresses belong to the booking service; after an erasure nothing goes out");

    @ArchTest
    static final ArchRule DECISIONS_ARE_PURE = noClasses()
            .that()
            .haveNameMatching(
                    ".*\\.(Job|Letter|Outcome|Pauses|Plan|Schedule|Due|When|Line|Words|ZoneComponent|CalendarEntry)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "org.apache.kafka..", "jakarta.mail..", "org.thymeleaf..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .because("what happens next, and what is said, must be decidable without clock, network or framework");

    @ArchTest
    static final ArchRule THE_POLL_LOOP_DOES_NOTHING_SLOW = noClasses()
            .that()
            .resideInAnyPackage("..inbox..", "..event..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail..", "org.springframework.mail..", "org.springframework.web.client..")
            .because("a record is stored and acknowledged; sending is done elsewhere");

    @ArchTest
    static final ArchRule CONTROLLERS_ARE_NOT_PUBLIC = classes()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .should()
            .bePackagePrivate()
            .because("they are reached by HTTP, not by other features");
}
