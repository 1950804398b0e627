package org.commonground.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.commonground.gateway.support.FrontDoor;
import org.commonground.gateway.support.GatewayTest;
import org.commonground.gateway.support.StubService;
import org.commonground.gateway.support.Stubs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class ImportRouteTest {

    private static final int MEGABYTE = 1_048_576;
    private static final String RUNS = "/api/organisations/o/feeds/f/runs";

    @Autowired
    private FrontDoor door;

    @BeforeEach
    void tidy() {
        door.tidy();
    }

    @Test
    void aFileMayBeTenMegabytesLargeAndNoLarger() {
        assertThat(send("/api/imports?organisation=o", 10 * MEGABYTE)).isEqualTo(200);
        assertThat(Stubs.DIRECTORY.last().body()).hasSize(10 * MEGABYTE);
        assertThat(send("/api/imports?organisation=o", 10 * MEGABYTE + 1)).isEqualTo(413);
        assertThat(send("/api/organisations/o/feeds", MEGABYTE)).isEqualTo(413);
    }

    @Test
    void aRunIsWaitedForLongerThanAPage() {
        var never = new CountDownLatch(1);
        Stubs.DIRECTORY.on("POST " + RUNS, exchange -> {
            try {
                never.await(2_500, TimeUnit.MILLISECONDS);
                StubService.send(exchange, 200, "application/json", "{\"outcome\":\"DONE\"}");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(send(RUNS, 0)).isEqualTo(200);
    }

    private int send(String target, int bytes) {
        return door.visitor()
                .send(
                        target,
                        request -> request.header("Content-Type", "text/csv")
                                .POST(BodyPublishers.ofString("x".repeat(bytes))))
                .statusCode();
    }
}
