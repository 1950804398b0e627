package org.commonground.notification.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bson.Document;
import org.commonground.backing.Backing;
import org.commonground.notification.support.DirectoryStub;
import org.commonground.notification.support.SampleEvent;
import org.commonground.notification.support.ServiceTest;
import org.commonground.testing.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From Kafka to the mail server: an organisation is asked, and who asked hears the answer. */
@ServiceTest
class InvitationJourneyTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private MongoDatabase database;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String event = "event-" + mark;
    private final String asked = "asked-" + mark;
    private final String asking = "asking-" + mark;

    @BeforeEach
    void twoOrganisations() {
        DirectoryStub.knows(
                asked,
                "Example Asked",
                true,
                Map.of(mail("Owner"), "OWNER", mail("organiser"), "ORGANISER", mail("door"), "DOOR"));
        DirectoryStub.knows(asking, "Example Asking", true, Map.of(mail("host"), "OWNER"));
        DirectoryStub.invites(event, asked, "Example Asking", false);
    }

    @AfterEach
    void theDirectoryIsThere() {
        DirectoryStub.isAway(false);
    }

    @Test
    void ownersAndOrganisersAreAskedOnceHoweverOftenItIsHeard() throws Exception {
        hear("made", 2);
        hear("made", 2);

        await().atMost(SOON).until(() -> mails("Owner") == 1 && mails("organiser") == 1);
        // as after a crash between handing in and noting that it is done
        hear("made", 2);
        await().atMost(SOON).until(this::allIsDone);

        assertThat(mails("Owner")).isEqualTo(1);
        assertThat(mails("organiser")).isEqualTo(1);
        assertThat(mails("door")).isZero();
        var message = Backing.mail().receivedBy(mail("Owner")).getFirst().message();
        assertThat(message.getSubject()).startsWith("Example Asking invites you to host an event together: ");
        assertThat(message.getMessageID()).matches("<[0-9a-f]{32}@example.org>");
        for (var kept : database.listCollectionNames()) {
            assertThat(database.getCollection(kept).find())
                    .allSatisfy(document -> assertThat(document.toJson()).doesNotContainIgnoringCase(mail("Owner")));
        }
    }

    @Test
    void whatIsToldOfTheDeliveryNamesNobody() {
        hear("made", 2);
        var id = Pattern.compile("invitation:" + event + ":" + asked + ":2:[0-9a-f]{32}:invitation");

        await().atMost(SOON)
                .until(() -> Topics.readAll("notification.deliveries").stream()
                                .filter(record -> id.matcher(record.key()).matches())
                                .filter(record -> Topics.data(record)
                                        .get("state")
                                        .asString()
                                        .equals("SENT"))
                                .count()
                        == 2);
    }

    @Test
    void anAbsentDirectoryIsWaitedFor() {
        DirectoryStub.isAway(true);
        hear("made", 2);
        await().atMost(SOON)
                .until(() -> database.getCollection("rounds").countDocuments(new Document("eventId", event)) == 1);
        assertThat(mails("Owner")).isZero();

        DirectoryStub.isAway(false);
        await().atMost(SOON).until(() -> mails("Owner") == 1);
    }

    @Test
    void whoAskedHearsTheAnswer() throws Exception {
        DirectoryStub.invites(event, asked, null, true);
        hear("accepted", 3);
        await().atMost(SOON).until(() -> mails("host") == 1);
        assertThat(Backing.mail().receivedBy(mail("host")).getFirst().message().getSubject())
                .startsWith("Example Asked has accepted: ");
        assertThat(mails("Owner")).isZero();

        DirectoryStub.invites(event, asked, null, false);
        hear("declined", 4);
        await().atMost(SOON).until(() -> mails("host") == 2);
    }

    @Test
    void anInvitationThatWasAnsweredMeanwhileIsNotSent() {
        DirectoryStub.invites(event, asked, null, false);
        hear("made", 2);

        await().atMost(SOON).until(() -> obsolete() == 2 && allIsDone());
        assertThat(mails("Owner")).isZero();
    }

    @Test
    void aHostThatIsNotVerifiedHasNobodyWrittenTo() {
        DirectoryStub.knows(asking, "Example Asking", false, Map.of(mail("host"), "OWNER"));
        hear("made", 2);
        hear("withdrawn", 3);
        var other = "other-" + mark;
        DirectoryStub.knows(other, "Example Other", true, Map.of());
        hear("made", 4, other);

        await().atMost(SOON).until(() -> mails("Owner") == 1 && allIsDone());
        assertThat(mails("organiser")).isEqualTo(1);
    }

    private void hear(String what, long sequence) {
        hear(what, sequence, asking);
    }

    private void hear(String what, long sequence, String by) {
        SampleEvent.ofInvitation(what, event, asked, by, sequence).send();
    }

    private boolean allIsDone() {
        return database.getCollection("rounds").countDocuments(new Document("eventId", event)) == 0
                && database.getCollection("jobs").countDocuments(new Document("member.eventId", event)) == 0;
    }

    private long obsolete() {
        return database.getCollection("deliveries")
                .countDocuments(new Document("state", "OBSOLETE")
                        .append("_id", new Document("$regex", "^invitation:" + event + ":")));
    }

    private String mail(String who) {
        return who + "-" + mark + "@example.org";
    }

    private int mails(String who) {
        return Backing.mail().receivedBy(mail(who)).size();
    }
}
