package dev.washout.benchmarks.summary;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.svg.SVGGraphics2D;

/** Draws how costs grow, both scales logarithmic: linear growth rises by a decade a decade. */
final class GrowthChart {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 480;
  private static final Color INK = new Color(0x33, 0x3a, 0x42);
  private static final Color GRID = new Color(0xd9, 0xdd, 0xe2);
  private static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
  private static final Color[] COLOURS = {
    new Color(0x1f5fa8),
    new Color(0xd1495b),
    new Color(0x2a9d6f),
    new Color(0xe0992e),
    new Color(0x7a4fa3),
    new Color(0x6b7280),
    new Color(0x0f766e),
    new Color(0x9a3412)
  };

  private GrowthChart() {}

  /** The picture as SVG. */
  static String svg(String title, List<Growth> growths) {
    SVGGraphics2D graphics = new SVGGraphics2D(WIDTH, HEIGHT);
    graphics.setDefsKeyPrefix("growth");
    graphics.setGeomDoubleConverter(v -> Double.toString(Math.rint(10 * v) / 10));
    JFreeChart chart = new JFreeChart(null, SMALL, plot(growths), true);
    chart.setBackgroundPaint(Color.WHITE);
    chart.setPadding(new RectangleInsets(6, 4, 2, 10));
    TextTitle heading = new TextTitle(title, new Font(Font.SANS_SERIF, Font.BOLD, 13));
    heading.setPaint(INK);
    chart.setTitle(heading);
    chart.getLegend().setItemFont(SMALL);
    chart.getLegend().setItemPaint(INK);
    chart.getLegend().setFrame(BlockBorder.NONE);
    chart.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
    return graphics.getSVGElement(null, true, null, null, null) + "\n";
  }

  private static XYPlot plot(List<Growth> growths) {
    XYSeriesCollection data = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
    for (int k = 0; k < growths.size(); k++) {
      Growth growth = growths.get(k);
      XYSeries series = new XYSeries(growth.label());
      for (int i = 0; i < growth.sizes().size(); i++) {
        series.add(growth.sizes().get(i).doubleValue(), growth.ns().get(i) / 1e6);
      }
      data.addSeries(series);
      renderer.setSeriesPaint(k, COLOURS[k % COLOURS.length]);
      renderer.setSeriesStroke(k, new BasicStroke(1.5f));
      renderer.setSeriesShape(k, new Ellipse2D.Double(-2.5, -2.5, 5, 5));
    }
    XYPlot plot = new XYPlot(data, axis("bars, or symbols"), axis("milliseconds"), renderer);
    plot.setBackgroundPaint(Color.WHITE);
    plot.setDomainGridlinePaint(GRID);
    plot.setRangeGridlinePaint(GRID);
    plot.setOutlineVisible(false);
    return plot;
  }

  private static LogAxis axis(String label) {
    LogAxis axis = new LogAxis(label);
    axis.setNumberFormatOverride(
        new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT)));
    axis.setTickUnit(new NumberTickUnit(1)); // a decade
    axis.setMinorTickMarksVisible(false);
    axis.setLabelFont(SMALL);
    axis.setLabelPaint(INK);
    axis.setTickLabelFont(SMALL);
    axis.setTickLabelPaint(INK);
    return axis;
  }
}
