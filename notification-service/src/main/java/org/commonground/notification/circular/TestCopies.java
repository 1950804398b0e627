package org.commonground.notification.circular;

import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.commonground.notification.event.Event;
import org.commonground.platform.mongo.Duplicates;
import org.commonground.platform.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts the copies that organisers send themselves: so many a day for each event, as its clocks count days. */
@Component
class TestCopies {

    private final MongoCollection<Document> taken;
    private final int perDay;
    private final Clock clock;

    TestCopies(MongoDatabase database, CircularProperties properties, Clock clock) {
        this.taken = database.getCollection("testCopies");
        this.perDay = properties.testsPerDay();
        this.clock = clock;
    }

    /** Takes one of the day's; a slot is taken by its insert, so that no two can have the last one. */
    void takeOne(Event event) {
        var day = OrganisersDay.of(event, clock.instant());
        for (var number = 1; number <= perDay; number++) {
            if (take(day, number)) {
                return;
            }
        }
        throw Problem.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-tests",
                        "Enough tests for today",
                        "An event's organisers can send themselves " + perDay
                                + " tests a day. Look at the preview, or test again tomorrow.")
                .retryAfter(day.left());
    }

    private boolean take(OrganisersDay day, int number) {
        return Duplicates.unlessThere(
                () -> taken.insertOne(new Document("_id", day.slot(number)).append("until", Date.from(day.end()))));
    }

    @Scheduled(initialDelay = 25, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        taken.deleteMany(lt("until", Date.from(clock.instant())));
    }
}
