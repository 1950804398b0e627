package org.commonground.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Set;
import org.commonground.gateway.support.FrontDoor;
import org.commonground.gateway.support.GatewayTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@GatewayTest
class DescribedRoutesTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Set<String> RULES =
            Set.of("anyone", "holder", "signed-in", "person", "organiser", "owner", "admin");

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
        routes.addAll(Routes.TO_NOTIFICATION);
        routes.add(Routes.DASHBOARD_STREAM);
        routes.add("/api/openapi.json");
        routes.add("/api/openapi.yaml");
        assertThat(described.propertyNames()).containsExactlyInAnyOrderElementsOf(routes);
    }

    /** The services' own tests try every operation by its rule; those of a path that is nobody's would be tried by none. */
    @Test
    void everyPathNamesTheServiceThatAnswersItAndEveryOperationWhoMayUseIt() {
        new JsonMapper()
                .readTree(door.visitor().get("/api/openapi.json").body())
                .get("paths")
                .properties()
                .forEach(path -> {
                    assertThat(path.getValue().path("x-service").asString(""))
                            .as(path.getKey())
                            .isEqualTo(service(path.getKey()));
                    path.getValue().properties().stream()
                            .filter(member -> METHODS.contains(member.getKey()))
                            .forEach(operation -> assertThat(operation
                                            .getValue()
                                            .at("/x-access/who")
                                            .asString(""))
                                    .as(operation.getKey() + " " + path.getKey())
                                    .isIn(RULES));
                });
    }

    private static String service(String path) {
        if (Routes.TO_DIRECTORY.contains(path)) {
            return "directory";
        }
        if (Routes.TO_NOTIFICATION.contains(path)) {
            return "notification";
        }
        return Routes.TO_BOOKING.contains(path) || path.equals(Routes.DASHBOARD_STREAM) ? "booking" : "gateway";
    }
}
