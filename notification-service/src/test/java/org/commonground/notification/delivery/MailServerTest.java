package org.commonground.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.commonground.notification.message.Mail;
import org.commonground.notification.message.MailProperties;
import org.commonground.notification.support.ScriptedSmtp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailServerTest {

    private static final Mail MAIL = new Mail("Subject", "text", "<p>html</p>", null);

    private static final Pauses PAUSES = new Pauses(
            Duration.ofSeconds(1),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofHours(1),
            Duration.ofHours(24));
    /** Left out of this: what one domain may take is another test's. */
    private static final DomainRules EASY_GOING =
            new DomainRules(8, Duration.ofSeconds(30), 1_000, Duration.ofSeconds(5), Duration.ofMinutes(5));

    private static final DeliveryProperties PROPERTIES = new DeliveryProperties(
            8, Duration.ofSeconds(1), Duration.ofSeconds(15), Duration.ofDays(30), PAUSES, EASY_GOING);

    private ScriptedSmtp smtp;
    private MailServer server;

    @BeforeEach
    void start() throws IOException {
        smtp = new ScriptedSmtp();
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(smtp.port());
        sender.getJavaMailProperties().put("mail.smtp.timeout", "1000");
        sender.getJavaMailProperties().put("mail.smtp.quitwait", "false");
        var breaker = CircuitBreakerConfig.custom().slidingWindowSize(4).minimumNumberOfCalls(4);
        new MailServerBreaker().onlyBeingAwayCounts().customize(breaker);
        server = new MailServer(
                new MailConnections(sender),
                new Domains(PROPERTIES, Clock.systemUTC()),
                new SmtpLimits(
                        CircuitBreakerRegistry.of(Map.of("default", breaker.build())),
                        RateLimiterRegistry.of(threeAtATime())),
                new MailProperties("Common Ground <bookings@example.org>", null),
                Clock.systemUTC());
    }

    private static RateLimiterConfig threeAtATime() {
        return RateLimiterConfig.custom()
                .limitForPeriod(3)
                .limitRefreshPeriod(Duration.ofMillis(200))
                .timeoutDuration(Duration.ofSeconds(10))
                .build();
    }

    @Test
    void moreMessagesThanTheServerTakesAtATimeWaitForTheNextTime() throws AddressException {
        var began = System.nanoTime();
        for (var i = 0; i < 7; i++) {
            assertThat(send()).isInstanceOf(Outcome.Accepted.class);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(200));
    }

    @AfterEach
    void stop() throws IOException {
        smtp.close();
    }

    private Outcome send() throws AddressException {
        return server.send(new JobId("booking:1:booking-confirmed"), Recipient.of("amina@example.org"), MAIL);
    }

    @Test
    void aGoodServerTakesTheMessage() throws AddressException {
        assertThat(send()).isEqualTo(new Outcome.Accepted());
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 450 4.2.0 <amina@example.org>: greylisted try again in 5 minutes",
        "RCPT, 452 4.2.2 mailbox full",
        "MAIL, 451 4.3.0 local error",
        "DATA, 451 4.3.0 local error",
        "., 451 4.7.1 greylisted",
    })
    void aTemporaryRefusalIsPutOff(String command, String reply) throws AddressException {
        smtp.saying(command, reply);

        assertThat(send())
                .isInstanceOfSatisfying(
                        Outcome.PutOff.class,
                        putOff -> assertThat(putOff.reason())
                                .contains(reply.substring(0, 3))
                                .doesNotContain("amina"));
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 <amina@example.org>: no such user here",
        "RCPT, 553 5.1.3 amina@example.org is not an address",
        "., 554 5.7.1 looks like spam",
    })
    void aPermanentRefusalIsRefusedAndItsReasonNamesNobody(String command, String reply) throws AddressException {
        smtp.saying(command, reply);

        assertThat(send())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason())
                                .contains(reply.substring(0, 3))
                                .doesNotContain("amina"));
    }

    @ParameterizedTest
    @CsvSource({"HELLO, 421 too busy", "RCPT, 421 closing down", "HELLO, ''", "DATA, ''", "., ''"})
    void aServerThatGoesAwayIsAway(String command, String reply) throws AddressException {
        smtp.saying(command, reply);

        assertThat(send()).isInstanceOf(Outcome.Away.class);
    }

    @Test
    void aServerThatIsAwayIsLeftInPeaceAfterSomeTries() throws AddressException {
        smtp.saying("HELLO", ScriptedSmtp.CUT);
        for (var i = 0; i < 8; i++) {
            assertThat(send()).isInstanceOf(Outcome.Away.class);
        }

        assertThat(smtp.connections()).isEqualTo(4);
        assertThat(server.room(Room.of(8)).isNone()).isTrue();
    }

    @Test
    void aConnectionIsKeptForTheNextMessage() throws AddressException {
        for (var i = 0; i < 5; i++) {
            assertThat(send()).isInstanceOf(Outcome.Accepted.class);
        }

        assertThat(smtp.connections()).isEqualTo(1);
    }

    @Test
    void aConnectionThatTheServerClosedIsReplaced() throws AddressException {
        assertThat(send()).isInstanceOf(Outcome.Accepted.class);
        smtp.hangUp();

        assertThat(send()).isInstanceOf(Outcome.Accepted.class);
        assertThat(smtp.connections()).isEqualTo(2);
    }

    @Test
    void aServerThatDoesNotAnswerInTimeIsNotTakenForAway() throws AddressException {
        smtp.saying("RCPT", ScriptedSmtp.NOTHING);

        assertThat(send()).isInstanceOf(Outcome.Silent.class);
        assertThat(send()).isInstanceOf(Outcome.Held.class);
        assertThat(server.resting()).hasSize(1);
        assertThat(server.room(Room.of(8))).isEqualTo(Room.of(8));
    }

    @Test
    void refusalsSayNothingAgainstTheServer() throws AddressException {
        smtp.saying("RCPT", "550 no such user");
        for (var i = 0; i < 8; i++) {
            send();
        }

        assertThat(smtp.connections()).isEqualTo(8);
        assertThat(server.room(Room.of(8))).isEqualTo(Room.of(8));
    }
}
