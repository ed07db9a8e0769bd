package dev.washout.report.view;

/** Tables of text; what goes into the cells is HTML already. */
final class HtmlTable {
  /** Ends what {@link #plain} began. */
  static final String END = "</tbody></table></div>";

  /** Ends what {@link #open} began. */
  static final String CLOSE = END + "</details>";

  private HtmlTable() {}

  /** A table that is shown when asked for. */
  static String open(String title, String... heads) {
    return "<details><summary>" + title + "</summary>" + plain(title, heads);
  }

  /** A table that is always shown. */
  static String plain(String title, String... heads) {
    StringBuilder out =
        new StringBuilder("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
            .append(title)
            .append("\"><table><thead><tr>");
    for (String head : heads) {
      out.append("<th scope=\"col\">").append(head).append("</th>");
    }
    return out.append("</tr></thead><tbody>").toString();
  }

  static String row(String... cells) {
    StringBuilder out = new StringBuilder("<tr>");
    for (String cell : cells) {
      out.append("<td>").append(cell).append("</td>");
    }
    return out.append("</tr>").toString();
  }
}
