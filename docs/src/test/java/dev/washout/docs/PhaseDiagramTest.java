package dev.washout.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.washout.stress.StressPhase;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** The diagram a page shows is the one the build would draw today. */
class PhaseDiagramTest {
  @Test
  void pageShowsTheDiagramOfNow() throws Exception {
    Path shown = Pages.DOCS.resolve("charts").resolve(PhaseDiagram.NAME + ".svg");
    assertThat(Pages.read(shown)).isEqualTo(PhaseDiagram.svg());
    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(shown.toFile());
    for (StressPhase phase : StressPhase.values()) {
      assertThat(PhaseDiagram.svg()).contains(">" + phase + "</text>");
    }
  }
}
