package org.commonground.gateway.routing;

import java.util.List;
import java.util.regex.Pattern;

/** Every address of a service that the outside may reach. What is not named here does not exist for it. */
final class Routes {

    static final List<String> TO_DIRECTORY = List.of(
            "/api/events",
            "/api/events/suggestions",
            "/api/events/{id}",
            "/api/events/{id}.ics",
            "/api/events/{id}/provenance",
            "/api/imports",
            "/api/organisations",
            "/api/organisations/{id}",
            "/api/organisations/{id}/feeds",
            "/api/organisations/{id}/feeds/{feedId}",
            "/api/organisations/{id}/feeds/{feedId}/runs",
            "/api/speakers",
            "/api/speakers/{id}",
            "/api/organise/events",
            "/api/feeds/events",
            "/events/{id}.ics",
            "/calendar.ics",
            "/events.atom",
            "/sitemap.xml",
            "/sitemaps/{number}.xml",
            "/api/organise/organisations",
            "/api/organise/invitations",
            "/api/events/{id}/copies",
            "/api/events/{id}/invitations/{organisationId}",
            "/api/events/{id}/invitations/{organisationId}/acceptance",
            "/api/events/{id}/reports",
            "/api/organisations/{id}/mail",
            "/api/organisations/{id}/members",
            "/api/organisations/{id}/members/{email}",
            "/api/organisations/{id}/tokens",
            "/api/organisations/{id}/tokens/{tokenId}",
            "/api/venues",
            "/api/venues/{id}",
            "/api/admin/organisations",
            "/api/admin/organisations/{id}/decision",
            "/api/admin/reports",
            "/api/admin/reports/{id}/decision",
            "/api/admin/events/{id}/decision",
            "/api/admin/audit");

    static final List<String> TO_BOOKING = List.of(
            "/api/events/{id}/availability",
            "/api/events/{id}/bookings",
            "/api/events/{id}/bookings.csv",
            "/api/events/{id}/access-needs",
            "/api/events/{id}/holds",
            "/api/events/{id}/holds/{holdId}",
            "/api/events/{id}/holds/{holdId}/bookings",
            "/api/events/{id}/dashboard",
            "/api/bookings/{manageToken}",
            "/api/bookings/{manageToken}/acceptance");

    static final List<String> TO_NOTIFICATION = List.of(
            "/api/organisations/{id}/digest",
            "/api/events/{id}/deliveries",
            "/api/events/{id}/deliveries/{messageId}/retry",
            "/api/events/{id}/messages",
            "/api/events/{id}/messages/preview",
            "/api/events/{id}/messages/test",
            "/api/admin/deliveries",
            "/api/admin/deliveries/{messageId}/retry");

    static final String DASHBOARD_STREAM = "/api/events/{id}/dashboard/stream";

    /** The services' own business, which no rule may ever let through. */
    static final List<String> NOBODYS = List.of("/api/**", "/internal/**", "/actuator/**");

    private static final Pattern IMPORTS = Pattern.compile("/api/imports|/api/organisations/[^/]+/feeds/[^/]+/runs");

    private Routes() {}

    /** What takes as long as an import takes. */
    static boolean isImport(String path) {
        return IMPORTS.matcher(path).matches();
    }
}
