package org.commonground.directory;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

@AnalyzeClasses(packages = "org.commonground.directory", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final int MOST_PARAMETERS = 5;

    /** Records that mirror a shape given elsewhere: the wire's or the store's. */
    private static final Set<String> MIRRORS = Set.of("Document", "Request", "State", "View", "Query", "Registration");

    private static final List<String> DOMAIN = List.of(
            "Event",
            "EventId",
            "Schedule",
            "Setting",
            "Location",
            "Online",
            "Consent",
            "Invitation",
            "InvitationFact",
            "Invited",
            "Standing",
            "Place",
            "Venue",
            "VenueId",
            "VenueProfile",
            "VenueRule",
            "Coordinates",
            "Revision",
            "Identifier",
            "Wording",
            "Billing",
            "BookingRules",
            "BookingWindow",
            "BookingForm",
            "Allotment",
            "Question",
            "PlaceCount",
            "Listing",
            "Status",
            "Hosting",
            "Organisation",
            "OrganisationId",
            "OrganisationProfile",
            "Letterhead",
            "Speaker",
            "SpeakerId",
            "SpeakerProfile",
            "Affiliation",
            "Work",
            "Membership",
            "Team",
            "EmailAddress",
            "ApiToken",
            "Sketch",
            "Fact",
            "Voice",
            "Claim",
            "Claims",
            "Inwards",
            "Slug",
            "WebAddress",
            "Checks",
            "InvalidField");

    @ArchTest
    static final ArchRule FEATURES_FORM_NO_CYCLE = slices().matching("org.commonground.directory.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature that knows those that know it cannot be understood alone");

    @ArchTest
    static final ArchRule THE_DOMAIN_KNOWS_NO_FRAMEWORK = noClasses()
            .that(are(ArchitectureTest::isDomain))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "com.mongodb..",
                    "org.bson..",
                    "tools.jackson..",
                    "org.apache.kafka..",
                    "jakarta..",
                    "biweekly..",
                    "org.commonmark..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .because(
                    "what may happen to an event must be decidable, and testable, without clock, network or framework");

    @ArchTest
    static final ArchRule PLACES_KNOW_NO_EVENT = noClasses()
            .that()
            .resideInAPackage("..places..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..directory.event..", "..directory.organisation..", "..directory.speaker..")
            .because("counts come in whether or not the directory knows the event yet");

    @ArchTest
    static final ArchRule THE_OUTBOX_KNOWS_NO_AGGREGATE = noClasses()
            .that()
            .resideInAPackage("..outbox..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..event..", "..organisation..", "..speaker..", "..profile..", "..membership..")
            .because("there is one way to Kafka for everything that is published");

    @ArchTest
    static final ArchRule SPEAKERS_AND_ORGANISATIONS_KNOW_NO_EVENT = noClasses()
            .that()
            .resideInAnyPackage("..organisation..", "..speaker..", "..membership..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..event..", "..profile..")
            .because("they are shared by all events; pages that link both ways are put together in profile");

    @ArchTest
    static final ArchRule CONTROLLERS_ARE_NOT_PUBLIC = classes()
            .that()
            .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
            .should()
            .notBePublic()
            .because("they are reached by HTTP, not by other features");

    @ArchTest
    static final ArchRule CONSTRUCTORS_ARE_SHORT = classes()
            .that(are(type -> !isMirror(type)))
            .should(haveShortConstructors())
            .because("more than five parameters are a concept that has no name yet");

    private static boolean isDomain(JavaClass type) {
        return DOMAIN.contains(outermost(type).getSimpleName());
    }

    private static boolean isMirror(JavaClass type) {
        var name = outermost(type).getSimpleName();
        return MIRRORS.stream().anyMatch(name::endsWith);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    private static DescribedPredicate<JavaClass> are(java.util.function.Predicate<JavaClass> test) {
        return DescribedPredicate.describe("are of the kind in question", test);
    }

    private static ArchCondition<JavaClass> haveShortConstructors() {
        return new ArchCondition<>("have constructors of at most five parameters") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaConstructor constructor : type.getConstructors()) {
                    if (constructor.getParameters().size() > MOST_PARAMETERS) {
                        events.add(SimpleConditionEvent.violated(constructor, constructor.getDescription()));
                    }
                }
            }
        };
    }
}
