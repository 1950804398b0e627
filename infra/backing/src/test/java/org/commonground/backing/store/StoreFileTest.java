package org.commonground.backing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFileTest {

    @TempDir
    Path folder;

    @Test
    void refusesAFileThatWasWrittenInAnotherFormat() {
        Path file = folder.resolve("store.mv");
        try (MVStore former = MVStore.open(file.toString())) {
            former.openMap("databases.test.things").put("one", "a serialized object");
        }

        assertThatThrownBy(() -> new DurableBackend(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("format 0")
                .hasMessageContaining("move it away");

        try (MVStore untouched = MVStore.open(file.toString())) {
            assertThat(untouched.openMap("databases.test.things").get("one")).isEqualTo("a serialized object");
        }
    }

    @Test
    void opensItsOwnFileAgain() {
        Path file = folder.resolve("store.mv");
        StoreFile.open(file).close();

        try (MVStore again = StoreFile.open(file)) {
            assertThat(again.getStoreVersion()).isEqualTo(StoreFile.FORMAT);
        }
    }
}
