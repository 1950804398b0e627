package org.commonground.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The local stack's secrets: random per data folder, in files that only their owner can read. */
final class Keys {

    private static final int SECRET_BYTES = 32;

    private final Path folder;

    Keys(Path folder) {
        this.folder = folder;
    }

    /** Where a service keeps the key it signs with; the service makes it. */
    Path signingKey(String service) {
        return folder.resolve(service + ".jwk");
    }

    /** The secret that manage links are derived from: 32 random bytes in Base64, the same at every start. */
    String manageLinkKey() {
        return secret("manage-link.key", Base64.getEncoder());
    }

    /** The key that guests' access needs are sealed with: 32 random bytes in Base64, the same at every start. */
    String accessNeedsKey() {
        return secret("access-needs.key", Base64.getEncoder());
    }

    /** A partner's API token for trying things out: {@code cg_} and 43 characters. */
    String partnerToken() {
        return "cg_" + secret("demo-partner.token", Base64.getUrlEncoder().withoutPadding());
    }

    private String secret(String name, Base64.Encoder encoder) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[SECRET_BYTES];
                new SecureRandom().nextBytes(random);
                Path unfinished = folder.resolve(name + ".part");
                Files.writeString(unfinished, encoder.encodeToString(random));
                if (Files.getFileStore(unfinished).supportsFileAttributeView("posix")) {
                    Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rw-------"));
                }
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file).strip();
        } catch (IOException cause) {
            throw new CannotStart("cannot keep a secret in " + file + ": " + cause, cause);
        }
    }
}
