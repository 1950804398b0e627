package org.commonground.local.demo;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonground.local.Console;

/** The invitation's people and organisations, its evening, and a rehearsal to try booking with. */
public final class Demo {

    /** Signs in as an organiser of one of the hosts. */
    public static final String ORGANISER = "organiser@example.org";

    /** Signs in as an administrator. */
    public static final String ADMINISTRATOR = "admin@example.org";

    /** The partner charity whose token is printed. */
    public static final String PARTNER = "Aik Saath";

    /** The event that can be booked. */
    public static final String EVENT = "good-relations";

    private static final int WEEKS_AHEAD = 4;

    private final Path done;
    private final String directory;
    private final String booking;
    private final Path gatewayKey;

    /**
     * @param folder remembers there that it was filled
     * @param directory the directory service's base URL
     * @param booking the booking service's base URL
     * @param gatewayKey the key file of the issuer that the directory trusts
     */
    public Demo(Path folder, String directory, String booking, Path gatewayKey) {
        this.done = folder.resolve("demo.properties");
        this.directory = directory;
        this.booking = booking;
        this.gatewayKey = gatewayKey;
    }

    /** Fills a new stack; does nothing when that was done before. Trouble is said on the console, and tried again next time. */
    public void fill(String partnerToken, Console console) throws InterruptedException {
        if (Files.exists(done)) {
            return;
        }
        LocalDate rehearsal = LocalDate.now(ZoneId.of("Europe/London")).plusWeeks(WEEKS_AHEAD);
        Map<String, String> values =
                Map.of("rehearsal", rehearsal.toString(), "organiser", ORGANISER, "partner-token", partnerToken);
        try {
            Directory target = new Directory(directory, AdminToken.signedWith(gatewayKey));
            for (String kind : List.of("organisations", "speakers", "venues", "events")) {
                for (Map<String, Object> item : read(kind, values)) {
                    String id = Objects.requireNonNull(item.remove("id")).toString();
                    target.put("/internal/" + kind + "/" + id, item);
                }
            }
            for (String kind : List.of("memberships", "tokens")) {
                for (Map<String, Object> item : read(kind, values)) {
                    target.put("/internal/" + kind, item);
                }
            }
            target.awaitOk(booking + "/api/events/" + EVENT + "/availability");
            Files.writeString(
                    done,
                    "rehearsal=" + rehearsal + "\norganiser=" + ORGANISER + "\npartner-token=" + partnerToken + "\n");
            console.done("demo data");
        } catch (IOException cause) {
            console.say("The demo data is not complete, and is tried again at the next start: " + cause.getMessage());
        }
    }

    static List<Map<String, Object>> read(String kind, Map<String, String> values) {
        String name = "/demo/" + kind + ".json";
        try (InputStream source = Objects.requireNonNull(Demo.class.getResourceAsStream(name), name)) {
            String text = new String(source.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> value : values.entrySet()) {
                text = text.replace("${" + value.getKey() + "}", value.getValue());
            }
            Map<String, Object>[] items = JSONObjectUtils.getJSONObjectArray(JSONObjectUtils.parse(text), "items");
            return List.of(Objects.requireNonNull(items));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (ParseException broken) {
            throw new IllegalStateException(name + " is not JSON", broken);
        }
    }
}
