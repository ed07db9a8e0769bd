package dev.washout.report.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.washout.report.input.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFilesTest {
  @TempDir Path directory;

  @Test
  void writesAndReplaces() throws IOException {
    Path first = Files.writeString(directory.resolve("a"), "old");
    OutputFiles files = new OutputFiles();
    files.add(first, "new");
    files.add(directory.resolve("b"), "fresh");
    files.write();
    assertThat(first).hasContent("new");
    assertThat(directory.resolve("b")).hasContent("fresh");
    assertThat(directory.toFile().list()).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void oneThatFailsLeavesTheOthersAlone() throws IOException {
    Path first = Files.writeString(directory.resolve("a"), "old");
    OutputFiles files = new OutputFiles();
    files.add(first, "new");
    files.add(directory.resolve("gone/b"), "fresh");
    assertThatThrownBy(files::write)
        .isInstanceOf(InputException.class)
        .hasMessageContaining("gone");
    assertThat(first).hasContent("old");
    assertThat(directory.toFile().list()).containsExactly("a");
  }

  @Test
  void followsALink() throws IOException {
    Path target = Files.writeString(directory.resolve("target"), "old");
    Path link = directory.resolve("link");
    try {
      Files.createSymbolicLink(link, target);
    } catch (UnsupportedOperationException | IOException e) {
      // Some file systems have none, and some users may not make any: then there is nothing to
      // test.
      assumeTrue(false, "needs symbolic links");
    }
    OutputFiles files = new OutputFiles();
    files.add(link, "new");
    files.write();
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(target).hasContent("new");
  }

  @Test
  void writesIntoADevice() {
    Path device = Path.of("/dev/null");
    assumeTrue(Files.exists(device), "needs /dev/null");
    OutputFiles.check("--json", device);
    OutputFiles files = new OutputFiles();
    files.add(device, "text");
    files.write();
    assertThat(device).exists();
  }
}
