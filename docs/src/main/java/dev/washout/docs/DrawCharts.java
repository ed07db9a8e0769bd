package dev.washout.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Draws every chart of the documentation. The build draws them into {@code docs/target/charts}; to
 * renew those the pages show, run {@code mvn -B -Dquick package -pl docs -am -DskipTests
 * -Dcharts=charts}.
 */
public final class DrawCharts {
  private DrawCharts() {}

  /**
   * Draws the charts.
   *
   * @param args the folder to write to
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] args) throws IOException {
    System.setProperty("java.awt.headless", "true");
    Path folder = Path.of(args[0]);
    Files.createDirectories(folder);
    for (Chart chart : Charts.all()) {
      Files.writeString(folder.resolve(chart.name() + ".svg"), Drawing.svg(chart));
    }
    Files.writeString(folder.resolve(PhaseDiagram.NAME + ".svg"), PhaseDiagram.svg());
  }
}
