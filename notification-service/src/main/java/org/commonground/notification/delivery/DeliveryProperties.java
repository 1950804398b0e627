package org.commonground.notification.delivery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.commonground.notification.contact.Contacts;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How messages are sent.
 *
 * @param atOnce messages under way at the same time, each with a connection to the mail server; two more for urgent ones
 * @param lookEvery how often other instances' and deferred jobs are looked for
 * @param lease how long a job is this instance's, 15 s or more; renewed every 5 s while it works on it, so that a crashed
 *     instance's jobs are soon taken over
 * @param keepEnded how long the ends of deliveries are kept; longer than Kafka keeps the events that caused them
 */
@Validated
@ConfigurationProperties("commonground.delivery")
record DeliveryProperties(
        @Min(1) @Max(Contacts.BATCH) @DefaultValue("40") int atOnce,
        @NotNull @DefaultValue("1s") Duration lookEvery,
        @DurationMin(seconds = 15) @DefaultValue("15s") Duration lease,
        @NotNull @DefaultValue("30d") Duration keepEnded,
        @Valid @NotNull @DefaultValue Pauses pauses,
        @Valid @NotNull @DefaultValue DomainRules domain) {}
