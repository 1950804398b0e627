package org.commonground.gateway.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.commonground.gateway.client.Contributor;
import org.commonground.gateway.client.Event;
import org.commonground.gateway.client.Organisation;
import org.commonground.gateway.client.Page;
import org.commonground.gateway.client.Question;
import org.commonground.gateway.client.Speaker;
import org.commonground.gateway.client.Terms;
import org.jspecify.annotations.Nullable;

/** What the services would answer about an evening like the invitation's. */
public final class Demo {

    public static final Instant NOW = Instant.parse("2026-11-24T16:00:00Z");
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Demo() {}

    public static Event rehearsal() {
        return rehearsal(terms());
    }

    public static Event rehearsal(Terms terms) {
        return event(
                "good-relations-rehearsal",
                "Example: Good relations – community responses to hate, intolerance and divisiveness",
                LocalDateTime.parse("2026-12-21T19:00:00"),
                Event.Status.PUBLISHED,
                terms);
    }

    public static Event original() {
        return event(
                "good-relations",
                "Good relations – community responses to hate, intolerance and divisiveness",
                LocalDateTime.parse("2014-10-22T19:00:00"),
                Event.Status.PUBLISHED);
    }

    public static Event cancelled() {
        return event(
                "kind-town",
                "Kind Town: what a seaside town learned about kindness",
                LocalDateTime.parse("2027-01-14T18:30:00"),
                Event.Status.CANCELLED);
    }

    public static Event event(String slug, String title, LocalDateTime start, Event.Status status) {
        return event(slug, title, start, status, terms());
    }

    /** Up to six at a time, with a waiting list. */
    public static Terms terms() {
        return new Terms(null, null, null, 6, true, null, false, false, List.of());
    }

    public static Terms windows(@Nullable Instant opens, @Nullable Instant closes, @Nullable Instant changesUntil) {
        return new Terms(opens, closes, changesUntil, 6, true, null, false, false, List.of());
    }

    /** Names of all, and three questions; places are held until they are confirmed by e-mail. */
    public static Terms asking() {
        return new Terms(null, null, null, 6, true, 1440, true, true, questions());
    }

    public static List<Question> questions() {
        return List.of(
                new Question(
                        "diet", "What do you eat?", Question.Kind.CHOICE, List.of("Everything", "Vegetarian"), false),
                new Question("mp", "Is your MP coming with you?", Question.Kind.YES_NO, List.of(), true),
                new Question("heard", "How did you hear of it?", Question.Kind.TEXT, List.of(), false));
    }

    private static Event event(String slug, String title, LocalDateTime start, Event.Status status, Terms terms) {
        return new Event(
                slug,
                slug,
                title,
                "Who does the quiet work that holds places together, and what could help them? Hear from people who do it.",
                null,
                """
                <p>Loud debates about identity and fairness set one group against another. What goes on at the local level is
                less often told: who does the invisible work that strengthens trust across differences?</p>
                <h2>What you will hear</h2>
                <p>International Alert and Talk for a Change have worked with organisations across England to find out how
                communities get on together on the ground. The speakers come from research, from a think tank and from local
                charities in Slough, Herne Bay, Newcastle upon Tyne and Bradford.</p>
                <blockquote><p>Are good relations across different groups and identities possible? They are being made every day.</p></blockquote>
                <p>There is time for questions at the end.</p>
                """,
                start,
                start.plusHours(2),
                LONDON,
                new Event.Venue(
                        "Houses of Parliament",
                        "Committee Room 70",
                        "Westminster, London",
                        "SW1A 0AA",
                        51.4998,
                        -0.1247,
                        List.of("step-free", "hearing-loop"),
                        null),
                List.of(
                        who("international-alert", "International Alert", null),
                        who("talk-for-a-change", "Talk for a Change", null)),
                List.of(who("appg-conflict-issues", "All Party Parliamentary Group on Conflict Issues", null)),
                who("chi-ongwara", "Chi Ongwara", "MP for Newcastle Central"),
                List.of(
                        who("miles-hewstone", "Professor Miles Hewstone", "University of Oxford"),
                        who("sunder-katwala", "Sunder Katwala", "British Future"),
                        who("jo-broadwood", "Jo Broadwood", "Talk for a Change"),
                        who("aik-saath", "Aik Saath", "Youth-led charity, Slough"),
                        who("tom-andrews", "Tom Andrews", "People United"),
                        who("libby-malcolm", "Libby Malcolm", "Children North East"),
                        who("lisa-cumming", "Lisa Cumming", "Programme for a Peaceful City, Bradford")),
                List.of("good relations"),
                60,
                terms,
                status,
                null,
                18,
                true,
                null,
                null);
    }

    /** The rehearsal as one date of a series, online too, with word of how to arrive. */
    public static Event inSeries() {
        var it = rehearsal();
        return new Event(
                it.id(),
                it.slug(),
                it.title(),
                it.summary(),
                it.description(),
                it.descriptionHtml(),
                it.start(),
                it.end(),
                it.timeZone(),
                new Event.Venue(
                        "Town Hall",
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of("companion-places"),
                        "Allow 20 minutes for security."),
                it.hosts(),
                it.partners(),
                it.chair(),
                it.speakers(),
                it.topics(),
                it.capacity(),
                it.booking(),
                it.status(),
                null,
                18,
                true,
                new Event.Online("https://example.org/live", "A link for questions comes by e-mail."),
                new Event.Series("evenings", "Example evenings"));
    }

    public static Contributor who(String id, String name, @Nullable String affiliation) {
        return new Contributor(id, name, null, affiliation, null);
    }

    public static Organisation talkForAChange() {
        return new Organisation(
                "talk-for-a-change",
                "talk-for-a-change",
                "Talk for a Change",
                "A community interest company that strengthens, supports and promotes good relations work.",
                "https://www.talkforachange.example/",
                "London",
                true,
                List.of(original(), rehearsal()),
                List.of(who("jo-broadwood", "Jo Broadwood", "Talk for a Change")),
                null,
                List.of(),
                "VERIFIED");
    }

    public static Speaker joBroadwood() {
        return new Speaker(
                "jo-broadwood",
                "jo-broadwood",
                "Jo Broadwood",
                "Talk for a Change",
                "Director",
                who("talk-for-a-change", "Talk for a Change", null),
                "Jo leads work on good relations at Talk for a Change, and is lead author of its report with International Alert.",
                List.of(new Speaker.Work("Untold Stories of Good Relations", null)),
                List.of(original(), rehearsal()));
    }

    public static <T> Page<T> page(List<T> items) {
        return new Page<>(items, 0, 20, items.size());
    }
}
