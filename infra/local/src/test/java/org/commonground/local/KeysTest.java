package org.commonground.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

    @TempDir
    Path folder;

    @Test
    void secretsStayTheSameInTheirFolderAndDifferBetweenFolders() throws Exception {
        Keys keys = new Keys(folder);
        String key = keys.manageLinkKey();
        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
        assertThat(keys.partnerToken()).matches("cg_[A-Za-z0-9_-]{43}");
        assertThat(new Keys(folder).manageLinkKey()).isEqualTo(key);
        assertThat(new Keys(Files.createDirectory(folder.resolve("other"))).manageLinkKey())
                .isNotEqualTo(key);
    }

    @Test
    void onlyTheOwnerReadsThem() throws Exception {
        new Keys(folder).manageLinkKey();
        assertThat(Files.getPosixFilePermissions(folder.resolve("manage-link.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
