package org.commonground.notification.reminder;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.commonground.notification.contact.BookingId;
import org.commonground.notification.delivery.Letter;
import org.commonground.notification.delivery.PostBox;
import org.commonground.notification.event.Event;
import org.commonground.notification.event.Events;
import org.commonground.notification.message.Template;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Hands in what is due. It is looked for instead of waited for, so that neither a restart nor a change of the machine's
 * clock can make one be missed; a letter has the same id whenever it is handed in, so that neither can double it.
 */
@Component
class Reminders {

    private static final Logger log = LoggerFactory.getLogger(Reminders.class);
    private static final int AT_ONCE = 20;
    private static final int PAGE = 500;

    /** Whoever booked so shortly before has just been told everything. */
    static final Duration JUST_BOOKED = Duration.ofHours(6);

    private final Schedules schedules;
    private final Events events;
    private final Guests guests;
    private final PostBox post;
    private final Clock clock;

    Reminders(Schedules schedules, Events events, Guests guests, PostBox post, Clock clock) {
        this.schedules = schedules;
        this.events = events;
        this.guests = guests;
        this.post = post;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 20, timeUnit = TimeUnit.SECONDS)
    void look() {
        try {
            remind();
        } catch (MongoException e) {
            log.warn("What is due cannot be looked for, trying again: {}", e.getMessage());
        }
    }

    /** Everything that is due now. What fails half-way is done once more from its beginning. */
    void remind() {
        List<Schedule> due;
        do {
            due = schedules.due(clock.instant(), AT_ONCE);
            due.forEach(this::carryOut);
        } while (due.size() == AT_ONCE);
    }

    private void carryOut(Schedule schedule) {
        var rest = schedule;
        for (var due : schedule.due(clock.instant())) {
            carryOut(schedule, due);
            rest = rest.without(due);
        }
        if (!schedules.replace(schedule, rest)) {
            log.info(
                    "The plan of {} changed meanwhile; it is looked at again",
                    schedule.id().value());
        }
    }

    private void carryOut(Schedule schedule, Due due) {
        var template = due.occasion().template();
        if (template == null) {
            guests.forget(schedule.id());
        } else if (due.isTooLate(clock.instant())) {
            log.warn(
                    "{} of {} is too late to be sent",
                    due.occasion(),
                    schedule.id().value());
        } else {
            events.find(schedule.id()).ifPresent(event -> write(template, due, event));
        }
    }

    private void write(Template template, Due due, Event event) {
        BookingId last = null;
        List<Guest> page;
        var written = 0;
        do {
            page = guests.confirmed(event.id(), due.at().minus(JUST_BOOKED), last, PAGE);
            for (var guest : page) {
                var letter = new Letter.ToGuest(template, guest.id(), event.id(), guest.sequence(), event.sequence());
                post.post(due.job(guest.id(), template), letter);
                last = guest.id();
            }
            written += page.size();
        } while (page.size() == PAGE);
        log.info("{} of {}: {} letters handed in", due.occasion(), event.id().value(), written);
    }
}
