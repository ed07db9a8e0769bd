// A JShell session with the library imported and a simulated market at hand. See docs/README.md.
import com.google.common.collect.*;
import com.google.common.primitives.*;
import dev.washout.breadth.*;
import dev.washout.capitulation.*;
import dev.washout.catalog.*;
import dev.washout.core.*;
import dev.washout.drawdown.*;
import dev.washout.level.*;
import dev.washout.liquidation.*;
import dev.washout.market.*;
import dev.washout.momentum.*;
import dev.washout.scenario.*;
import dev.washout.stress.*;
import dev.washout.trend.*;
import dev.washout.volatility.*;
import dev.washout.volume.*;
import java.time.*;
import java.util.*;

SimulatedMarket market = Scenario.named("february-2026").run();
CandleSeries hours = market.bitcoin().candles();
CandleSeries days = Resampler.of(Timeframe.ONE_HOUR, Timeframe.ONE_DAY).over(hours).closed();
double[] closes = days.prices(Price.CLOSE);

System.out.println(market);
System.out.println("market, hours, days and closes are defined. Try: Rsi.of(14).over(closes)");
