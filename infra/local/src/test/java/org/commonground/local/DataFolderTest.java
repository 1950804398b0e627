package org.commonground.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path parent;

    @Test
    void itEmptiesOnlyWhatItMade() throws Exception {
        Path folder = parent.resolve("data");
        DataFolder data = DataFolder.open(folder);
        Files.writeString(data.folder("logs").resolve("some.log"), "said");
        data.empty();
        data.release();
        assertThat(folder.resolve("logs")).doesNotExist();

        DataFolder.open(folder).release();
    }

    @Test
    void aFolderWithSomethingElseIsLeftAlone() throws Exception {
        Path photo = Files.writeString(parent.resolve("photo.jpg"), "smile");
        assertThatThrownBy(() -> DataFolder.open(parent))
                .isInstanceOf(CannotStart.class)
                .hasMessage(parent + " holds something else: choose another folder with --data=DIR");
        assertThat(photo).exists();
    }

    @Test
    void aFileIsNotAFolder() throws Exception {
        Path file = Files.createFile(parent.resolve("data"));
        assertThatThrownBy(() -> DataFolder.open(file)).isInstanceOf(CannotStart.class);
    }
}
