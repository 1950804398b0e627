package org.commonground.gateway.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.commonground.gateway.support.FrontDoor;
import org.commonground.gateway.support.GatewayTest;
import org.commonground.gateway.support.Stubs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class UnsubscribePageTest {

    private static final String LINK = "/unsubscribe/AbC_-123";
    private static final String CALL = "/api/unsubscriptions/AbC_-123";

    @Autowired
    private FrontDoor door;

    @BeforeEach
    void theServiceTakesIt() {
        door.tidy();
        Stubs.NOTIFICATION.on("POST " + CALL, 204, "");
    }

    @Test
    void openingTheLinkChangesNothingAndThePageHasOneButton() {
        var page = door.visitor().get(LINK);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Stop these messages");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(Stubs.NOTIFICATION.seen()).isEmpty();
    }

    @Test
    void aMailProgramUnsubscribesWithOnePost() {
        var answer = door.visitor().post(LINK, Map.of("List-Unsubscribe", "One-Click"), "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("These messages have stopped");
        assertThat(Stubs.NOTIFICATION.last().target()).isEqualTo(CALL);
    }

    @Test
    void aLinkThatIsNotWholeIsNotFound() {
        Stubs.NOTIFICATION.on("POST " + CALL, 404, "{\"type\":\"/problems/link-not-found\",\"status\":404}");

        assertThat(door.visitor().post(LINK, Map.of(), "").statusCode()).isEqualTo(404);
    }

    @Test
    void theServicesOwnAddressIsNotForTheOutside() {
        assertThat(door.visitor().postJson(CALL, "{}").statusCode()).isEqualTo(404);
        assertThat(Stubs.NOTIFICATION.seen()).isEmpty();
    }
}
