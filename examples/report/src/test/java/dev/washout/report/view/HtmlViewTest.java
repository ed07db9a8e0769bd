package dev.washout.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlViewTest {
  private final String page = HtmlView.render(ViewSamples.report(ViewSamples.NASTY));

  @Test
  void namesAreOnlyNames() {
    assertThat(page)
        .doesNotContain("alert('x')")
        .doesNotContain("<b>X</b>")
        .doesNotContain("\u001b");
    assertThat(page).contains("&lt;/script&gt;&lt;script&gt;alert(&#39;x&#39;)");
    assertThat(page).contains("&lt;b&gt;X&lt;/b&gt;");
    // The data, the library, and the page's own script.
    assertThat(count("<script")).isEqualTo(3);
    assertThat(count("</script>")).isEqualTo(3);
    assertThat(count("<!--")).isZero();
  }

  private int count(String text) {
    Matcher matcher = Pattern.compile(text, Pattern.LITERAL).matcher(page);
    int count = 0;
    while (matcher.find()) {
      count++;
    }
    return count;
  }

  @Test
  void nothingIsFetched() {
    String own = page.substring(0, page.indexOf("<script type=\"application/json\""));
    assertThat(own).contains("default-src 'none'").doesNotContain("src=").doesNotContain("@import");
    assertThat(own.replace("href=\"https://www.tradingview.com/\"", ""))
        .doesNotContainPattern("href=\"(?!#|data:)")
        .doesNotContainPattern("url\\(");
    assertThat(page).doesNotContain("{{");
  }

  @Test
  void dataCannotEndItsElement() {
    assertThat(Html.json("{\"a\":\"</script><!--&\u2028\"}"))
        .isEqualTo("{\"a\":\"\\u003c/script\\u003e\\u003c!--\\u0026\\u2028\"}");
    assertThat(Html.text("<a b='c' d=\"e\">&\u0007"))
        .isEqualTo("&lt;a b=&#39;c&#39; d=&quot;e&quot;&gt;&amp;?");
  }

  @Test
  void chartsHaveTablesAndNames() {
    assertThat(page)
        .contains("aria-label=\"Daily candles with volume\"", "The last daily bars as a table");
    assertThat(page).contains("TradingView Lightweight Charts", "https://www.tradingview.com/");
    assertThat(page).contains("No liquidations were given".toLowerCase(java.util.Locale.ROOT));
  }
}
