package org.commonground.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceSettingsTest {

    @TempDir
    Path folder;

    @Test
    void mailGoesToTheMailboxUnlessTheEnvironmentNamesAServer() {
        assertThat(notification(Map.of())).containsEntry("spring.mail.port", "3025");
        assertThat(notification(Map.of("SPRING_MAIL_HOST", "mail.example.org", "SPRING_MAIL_PORT", "25")))
                .containsEntry("spring.mail.host", "mail.example.org")
                .containsEntry("spring.mail.port", "25");
    }

    private Map<String, String> notification(Map<String, String> environment) {
        DataFolder data = DataFolder.open(folder.resolve("data"));
        Addresses addresses = Addresses.usual();
        try {
            return new ServiceSettings(
                            folder,
                            addresses,
                            new BackingStack(data, addresses),
                            new Keys(data.folder("keys")),
                            environment)
                    .services()
                    .getLast()
                    .settings();
        } finally {
            data.release();
        }
    }
}
