package org.commonground.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.commonground.gateway.support.FrontDoor;
import org.commonground.gateway.support.GatewayTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@GatewayTest
class DescribedRoutesTest {

    @Autowired
    private FrontDoor door;

    /** That the routes are answered is {@link RoutingTest}'s to show. */
    @Test
    void theDescriptionNamesEveryRouteAndNoOther() {
        var described = new JsonMapper()
                .readTree(door.visitor().get("/api/openapi.json").body())
                .get("paths");
        var routes = new ArrayList<>(Routes.TO_DIRECTORY);
        routes.addAll(Routes.TO_BOOKING);
        routes.add(Routes.DASHBOARD_STREAM);
        routes.add("/api/openapi.json");
        routes.add("/api/openapi.yaml");
        assertThat(described.propertyNames()).containsExactlyInAnyOrderElementsOf(routes);
    }
}
