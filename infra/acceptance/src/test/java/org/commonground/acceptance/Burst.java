package org.commonground.acceptance;

import static org.commonground.acceptance.FrontDoor.party;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.commonground.acceptance.FrontDoor.Answer;

/** Many guests who book one event at once, each with an idempotency key, and who ask again when they get no answer. */
final class Burst {

    private final LocalStack stack;
    private final String event;
    private final Map<Integer, Answer> answers = new ConcurrentHashMap<>();
    private int guests;

    Burst(LocalStack stack, String event) {
        this.stack = stack;
        this.event = event;
    }

    /** So many more guests ask, and those who were not answered again; {@code meanwhile} is done after so many answers. */
    void ask(int more, int answersBefore, Runnable meanwhile) {
        guests += more;
        var waiting = IntStream.range(0, guests)
                .filter(guest -> !answers.containsKey(guest))
                .boxed()
                .toList();
        var reached = new CountDownLatch(Math.min(answersBefore, waiting.size()));
        var visitor = new FrontDoor(stack.site());
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            waiting.forEach(guest -> callers.submit(() -> {
                ask(visitor, guest);
                reached.countDown();
            }));
            if (!reached.await(60, TimeUnit.SECONDS)) {
                throw new AssertionError("too few answers");
            }
            meanwhile.run();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Silence and 503 tell nothing; the guest asks again later. */
    private void ask(FrontDoor visitor, int guest) {
        try {
            var answer =
                    visitor.book(event, party("burst-" + guest + "@example.org", 1), "Idempotency-Key", key(guest));
            if (answer.status() < 500) {
                answers.put(guest, answer);
            }
        } catch (UncheckedIOException cutOff) {
            // the outcome is not known
        }
    }

    boolean isAnswered() {
        return answers.size() == guests;
    }

    List<Answer> confirmed() {
        var confirmed = new ArrayList<Answer>();
        answers.values().stream().filter(answer -> answer.status() == 201).forEach(confirmed::add);
        return confirmed;
    }

    private String key(int guest) {
        return event + "-" + guest;
    }
}
