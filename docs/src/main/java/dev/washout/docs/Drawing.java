package dev.washout.docs;

import com.google.common.primitives.ImmutableLongArray;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.SimpleDateFormat;
import java.util.Locale;
import java.util.TimeZone;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.jfree.data.time.FixedMillisecond;
import org.jfree.data.time.TimeSeries;
import org.jfree.data.time.TimeSeriesCollection;
import org.jfree.data.xy.XYBarDataset;
import org.jfree.svg.SVGGraphics2D;

/** Draws a {@link Chart} as SVG, readable on white and on dark pages. */
final class Drawing {
  private static final int WIDTH = 760;
  private static final int PANEL_HEIGHT = 90;
  private static final Color[] COLOURS = {
    new Color(0x1f5fa8),
    new Color(0xd1495b),
    new Color(0x2a9d6f),
    new Color(0xe0992e),
    new Color(0x7a4fa3)
  };
  private static final Color INK = new Color(0x33, 0x3a, 0x42);
  private static final Color GRID = new Color(0xd9, 0xdd, 0xe2);
  private static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 11);

  private Drawing() {}

  static String svg(Chart chart) {
    int weights = chart.panels().stream().mapToInt(Chart.Panel::weight).sum();
    int height = 70 + PANEL_HEIGHT * weights;
    SVGGraphics2D graphics = new SVGGraphics2D(WIDTH, height);
    graphics.setDefsKeyPrefix(chart.name());
    graphics.setGeomDoubleConverter(v -> Double.toString(Math.rint(10 * v) / 10));
    plot(chart).draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, height));
    String svg = graphics.getSVGElement(null, true, null, null, null);
    int body = svg.indexOf('>', svg.indexOf("<svg")) + 1;
    return svg.substring(0, body)
        + "<title>"
        + chart.title()
        + "</title><!-- data "
        + chart.digest()
        + " -->"
        + svg.substring(body)
        + "\n";
  }

  private static JFreeChart plot(Chart chart) {
    DateAxis time = new DateAxis();
    SimpleDateFormat format = new SimpleDateFormat("d MMM", Locale.ENGLISH);
    format.setTimeZone(TimeZone.getTimeZone("UTC"));
    time.setDateFormatOverride(format);
    time.setTimeZone(TimeZone.getTimeZone("UTC"));
    time.setTickLabelFont(SMALL);
    time.setTickLabelPaint(INK);
    time.setLowerMargin(0.01);
    time.setUpperMargin(0.01);
    CombinedDomainXYPlot all = new CombinedDomainXYPlot(time);
    all.setGap(8);
    all.setBackgroundPaint(Color.WHITE);
    for (Chart.Panel panel : chart.panels()) {
      all.add(plot(panel, chart.epochMillis()), panel.weight());
    }
    JFreeChart drawn = new JFreeChart(null, SMALL, all, true);
    drawn.setBackgroundPaint(Color.WHITE);
    drawn.setPadding(new RectangleInsets(6, 4, 2, 10));
    TextTitle title = new TextTitle(chart.title(), new Font(Font.SANS_SERIF, Font.BOLD, 13));
    title.setPaint(INK);
    drawn.setTitle(title);
    drawn.getLegend().setItemFont(SMALL);
    drawn.getLegend().setItemPaint(INK);
    drawn.getLegend().setFrame(BlockBorder.NONE);
    return drawn;
  }

  private static XYPlot plot(Chart.Panel panel, ImmutableLongArray times) {
    NumberAxis scale = new NumberAxis(panel.label());
    scale.setAutoRangeIncludesZero(false);
    scale.setLabelFont(SMALL);
    scale.setLabelPaint(INK);
    scale.setTickLabelFont(SMALL);
    scale.setTickLabelPaint(INK);
    scale.setNumberFormatOverride(
        new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT)));
    XYPlot plot = new XYPlot(null, null, scale, null);
    plot.setBackgroundPaint(Color.WHITE);
    plot.setDomainGridlinePaint(GRID);
    plot.setRangeGridlinePaint(GRID);
    plot.setOutlineVisible(false);
    for (int k = 0; k < panel.series().size(); k++) {
      Chart.Series series = panel.series().get(k);
      TimeSeriesCollection data = new TimeSeriesCollection(TimeZone.getTimeZone("UTC"));
      data.addSeries(points(series, times));
      boolean bars = series.style() == Chart.Style.BAR;
      long width = times.length() > 1 ? times.get(1) - times.get(0) : 1;
      plot.setDataset(k, bars ? new XYBarDataset(data, 0.8 * width) : data);
      plot.setRenderer(k, renderer(series.style(), COLOURS[k % COLOURS.length]));
    }
    Range range = plot.getDataRange(scale);
    for (double level : panel.levels()) {
      range = Range.expandToInclude(range, level);
      plot.addRangeMarker(
          new ValueMarker(
              level, INK, new BasicStroke(1, BasicStroke.CAP_BUTT, 0, 1, new float[] {4, 4}, 0)));
    }
    if (!range.equals(plot.getDataRange(scale))) { // a line that the data never reach shows too
      scale.setRange(Range.expand(range, scale.getLowerMargin(), scale.getUpperMargin()));
    }
    return plot;
  }

  private static TimeSeries points(Chart.Series series, ImmutableLongArray times) {
    TimeSeries points = new TimeSeries(series.label());
    for (int i = 0; i < times.length(); i++) {
      double value = series.values().get(i);
      points.add(new FixedMillisecond(times.get(i)), Double.isNaN(value) ? null : value);
    }
    return points;
  }

  private static XYItemRenderer renderer(Chart.Style style, Color colour) {
    XYItemRenderer renderer =
        switch (style) {
          case LINE -> line();
          case DOT -> new XYLineAndShapeRenderer(false, true);
          case BAR -> bars();
        };
    renderer.setSeriesPaint(0, colour);
    renderer.setSeriesStroke(0, new BasicStroke(1.5f));
    renderer.setSeriesShape(0, new Ellipse2D.Double(-2.5, -2.5, 5, 5));
    return renderer;
  }

  private static XYLineAndShapeRenderer line() {
    XYLineAndShapeRenderer line = new XYLineAndShapeRenderer(true, false);
    line.setDrawSeriesLineAsPath(true); // one path, not an element for each step
    return line;
  }

  private static XYBarRenderer bars() {
    XYBarRenderer bars = new XYBarRenderer();
    bars.setBarPainter(new StandardXYBarPainter());
    bars.setShadowVisible(false);
    return bars;
  }
}
