package org.commonground.gateway.web.organise;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Set;
import org.commonground.gateway.client.Delivery.Deliveries;
import org.commonground.gateway.client.DirectoryClient;
import org.commonground.gateway.client.Event;
import org.commonground.gateway.client.NotificationClient;
import org.commonground.gateway.client.ServiceProblem;
import org.commonground.gateway.web.Listing;
import org.commonground.gateway.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What became of messages: of an event for its organisers, of all for administrators. */
@Controller
class MessagesController {

    private static final Set<String> STATES = Set.of("QUEUED", "DEFERRED", "SENT", "FAILED", "OBSOLETE");
    private static final ZoneId HOME = ZoneId.of("Europe/London");

    private final DirectoryClient directory;
    private final NotificationClient notification;
    private final Clock clock;

    MessagesController(DirectoryClient directory, NotificationClient notification, Clock clock) {
        this.directory = directory;
        this.notification = notification;
        this.clock = clock;
    }

    @GetMapping("/organise/events/{id}/messages")
    String ofEvent(
            @PathVariable String id,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String page,
            @RequestParam @Nullable String retried,
            @RequestParam @Nullable String sent,
            @RequestParam @Nullable String written,
            Model model) {
        var event = directory.event(id);
        write(event, Paging.asked(written), model);
        model.addAttribute("sent", sent != null);
        model.addAttribute("event", Listing.of(event, clock.instant()));
        model.addAttribute("base", "/organise/events/" + event.id() + "/messages");
        var wanted = known(state);
        show(notification.deliveries(event.id(), wanted, Paging.asked(page)), wanted, event.timeZone(), model);
        model.addAttribute("retried", retried);
        return "organise/messages";
    }

    @PostMapping("/organise/events/{id}/messages/{messageId}/retry")
    String retry(@PathVariable String id, @PathVariable String messageId) {
        var event = directory.event(id);
        return "redirect:/organise/events/" + event.id() + "/messages?retried="
                + retried(() -> notification.retry(event.id(), messageId));
    }

    @GetMapping("/admin/deliveries")
    String all(
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String page,
            @RequestParam @Nullable String retried,
            Model model) {
        var wanted = known(state);
        model.addAttribute("base", "/admin/deliveries");
        show(notification.allDeliveries(wanted, Paging.asked(page)), wanted, HOME, model);
        model.addAttribute("retried", retried);
        return "organise/messages";
    }

    @PostMapping("/admin/deliveries/{messageId}/retry")
    String retryAny(@PathVariable String messageId) {
        return "redirect:/admin/deliveries?retried=" + retried(() -> notification.retryAny(messageId));
    }

    /** What was written by hand, above all that was sent. */
    private void write(Event event, int page, Model model) {
        var found = notification.written(event.id(), page);
        model.addAttribute(
                "written",
                found.items().stream()
                        .map(message -> MessageLine.of(message, event))
                        .toList());
        model.addAttribute("writtenPaging", Paging.of(found));
    }

    private static void show(Deliveries found, @Nullable String state, ZoneId zone, Model model) {
        model.addAttribute(
                "messages",
                found.items().stream()
                        .map(delivery -> DeliveryLine.of(delivery, zone))
                        .toList());
        model.addAttribute("counts", found.counts());
        model.addAttribute("state", state);
        model.addAttribute("paging", Paging.of(found.asPage()));
    }

    /** What became of asking: somebody else, or the service itself, may have been quicker. */
    private static String retried(Runnable retry) {
        try {
            retry.run();
            return "yes";
        } catch (ServiceProblem problem) {
            if (problem.status() == 409) {
                return "late";
            }
            throw problem;
        }
    }

    private static @Nullable String known(@Nullable String state) {
        return state != null && STATES.contains(state) ? state : null;
    }
}
