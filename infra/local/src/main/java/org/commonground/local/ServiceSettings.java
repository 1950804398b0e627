package org.commonground.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonground.local.demo.Demo;
import org.commonground.local.service.Service;

/** What each service is told: in production the same keys come from the environment. */
final class ServiceSettings {

    private static final String GATEWAY = "gateway";
    private static final String NOTIFICATION = "notification-service";

    private final Path home;
    private final Addresses addresses;
    private final BackingStack backing;
    private final Keys keys;
    private final Map<String, String> environment;

    ServiceSettings(Path home, Addresses addresses, BackingStack backing, Keys keys, Map<String, String> environment) {
        this.home = home;
        this.addresses = addresses;
        this.backing = backing;
        this.keys = keys;
        this.environment = environment;
    }

    /** The four services, the front door first. */
    List<Service> services() {
        return List.of(
                service(GATEWAY, Port.GATEWAY, "gateway", gateway()),
                // whoever tries feeds here has them on this machine
                service(
                        "directory-service",
                        Port.DIRECTORY,
                        "directory",
                        Map.of(
                                "commonground.imports.allow-loopback",
                                "true",
                                "commonground.directory.administrators[0]",
                                Demo.ADMINISTRATOR)),
                service(
                        "booking-service",
                        Port.BOOKING,
                        "booking",
                        Map.of(
                                "commonground.booking.manage-link-key", keys.manageLinkKey(),
                                "commonground.booking.access-needs.keys[0]", keys.accessNeedsKey())),
                service(NOTIFICATION, Port.NOTIFICATION, "notification", notification()));
    }

    private Service service(String name, Port port, String database, Map<String, String> own) {
        Map<String, String> settings = new HashMap<>(own);
        settings.put("server.address", "127.0.0.1");
        settings.put("server.port", Integer.toString(addresses.port(port)));
        settings.put("spring.kafka.bootstrap-servers", backing.kafkaServers());
        settings.put("spring.mongodb.uri", backing.mongoUri(database));
        // An open dashboard stream would hold up Ctrl-C for the usual 30 seconds.
        settings.put("spring.lifecycle.timeout-per-shutdown-phase", "3s");
        settings.put("commonground.site.url", addresses.url(Port.GATEWAY));
        settings.put("commonground.site.address", addresses.url(Port.GATEWAY));
        settings.put("commonground.booking.site-url", addresses.url(Port.GATEWAY));
        settings.put("commonground.identity.trusted-issuers." + GATEWAY, keySet(Port.GATEWAY));
        settings.put("commonground.identity.trusted-issuers." + NOTIFICATION, keySet(Port.NOTIFICATION));
        Path jar = home.resolve(name).resolve("target/" + name + ".jar");
        return new Service(name, jar, addresses.url(port), settings, urgency(port));
    }

    private static Service.Urgency urgency(Port port) {
        return switch (port) {
            case GATEWAY, BOOKING -> Service.Urgency.RUSH;
            case NOTIFICATION -> Service.Urgency.CAN_WAIT;
            default -> Service.Urgency.USUAL;
        };
    }

    private Map<String, String> gateway() {
        return Map.of(
                "commonground.identity.key-file", keys.signingKey(GATEWAY).toString(),
                "commonground.services.directory", addresses.url(Port.DIRECTORY),
                "commonground.services.booking", addresses.url(Port.BOOKING),
                "commonground.services.notification", addresses.url(Port.NOTIFICATION));
    }

    private Map<String, String> notification() {
        return Map.of(
                "commonground.identity.key-file", keys.signingKey(NOTIFICATION).toString(),
                "commonground.services.directory", addresses.url(Port.DIRECTORY),
                "commonground.services.booking", addresses.url(Port.BOOKING),
                "spring.mail.host", environment.getOrDefault("SPRING_MAIL_HOST", backing.mailHost()),
                "spring.mail.port",
                        environment.getOrDefault("SPRING_MAIL_PORT", Integer.toString(addresses.port(Port.SMTP))));
    }

    private String keySet(Port issuer) {
        return addresses.url(issuer) + "/.well-known/jwks.json";
    }
}
