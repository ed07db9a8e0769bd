package dev.washout.market;

/**
 * Which price of a bar an indicator reads. The means are added in TA-Lib's order, so they have its
 * bits. Rounding may put a mean of equal prices next to them.
 */
public enum Price {
  /** The first price. */
  OPEN {
    @Override
    public double of(Bar bar) {
      return bar.open();
    }
  },
  /** The highest price. */
  HIGH {
    @Override
    public double of(Bar bar) {
      return bar.high();
    }
  },
  /** The lowest price. */
  LOW {
    @Override
    public double of(Bar bar) {
      return bar.low();
    }
  },
  /** The last price: what indicators read unless told otherwise. */
  CLOSE {
    @Override
    public double of(Bar bar) {
      return bar.close();
    }
  },
  /** (high + low) / 2. TA-Lib {@code MEDPRICE}. */
  MEDIAN {
    @Override
    public double of(Bar bar) {
      return (bar.high() + bar.low()) / 2;
    }
  },
  /** (high + low + close) / 3. TA-Lib {@code TYPPRICE}. */
  TYPICAL {
    @Override
    public double of(Bar bar) {
      return (bar.high() + bar.low() + bar.close()) / 3;
    }
  },
  /** (high + low + 2 close) / 4. TA-Lib {@code WCLPRICE}. */
  WEIGHTED {
    @Override
    public double of(Bar bar) {
      return (bar.high() + bar.low() + 2 * bar.close()) / 4;
    }
  },
  /** (high + low + close + open) / 4. TA-Lib {@code AVGPRICE}. */
  AVERAGE {
    @Override
    public double of(Bar bar) {
      return (bar.high() + bar.low() + bar.close() + bar.open()) / 4;
    }
  };

  /**
   * Reads this price.
   *
   * @param bar the bar to read
   * @return the price, positive and finite
   */
  public abstract double of(Bar bar);
}
