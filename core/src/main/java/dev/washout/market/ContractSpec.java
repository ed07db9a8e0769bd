package dev.washout.market;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;

/**
 * What one contract of an instrument is worth: how a quantity and a price become dollars.
 *
 * <p><b>Formula.</b> With q the quantity as the venue gives it, p the price, m the multiplier and r
 * the USD rate:
 *
 * <ul>
 *   <li>linear: q m p r, m in units of the base coin per contract (1 where quantities are in
 *       coins), r the dollars in one unit of the quote currency;
 *   <li>inverse: q m r, m in units of the quote currency per contract (1 where quantities are in
 *       dollars); the price does not matter;
 *   <li>quanto: q m p r, m in units of the settlement coin per point of price, r the dollars in one
 *       settlement coin.
 * </ul>
 *
 * <p>A rate of 1 for USDT or USDC takes them for dollars; give the rate where that matters.
 *
 * @param kind how the contract pays
 * @param multiplier m, positive
 * @param usdRate r, positive
 */
public record ContractSpec(Kind kind, BigDecimal multiplier, BigDecimal usdRate) {
  /** How a contract pays. */
  public enum Kind {
    /** Sized in the base coin, pays in the quote currency. */
    LINEAR,
    /** Sized in the quote currency, pays in the base coin. */
    INVERSE,
    /** Pays in a third coin, a fixed amount per point of price. */
    QUANTO
  }

  /**
   * Checks the components.
   *
   * @param kind as above
   * @param multiplier as above
   * @param usdRate as above
   * @throws IllegalArgumentException if the multiplier or the rate is not positive
   */
  public ContractSpec {
    checkArgument(multiplier.signum() > 0, "multiplier is not positive: %s", multiplier);
    checkArgument(usdRate.signum() > 0, "usdRate is not positive: %s", usdRate);
  }

  /**
   * A linear contract whose quantities are in coins and whose quote currency is taken for dollars.
   *
   * @return the contract
   */
  public static ContractSpec linear() {
    return linear(BigDecimal.ONE);
  }

  /**
   * A linear contract whose quote currency is taken for dollars.
   *
   * @param coinsPerContract the multiplier
   * @return the contract
   * @throws IllegalArgumentException if the multiplier is not positive
   */
  public static ContractSpec linear(BigDecimal coinsPerContract) {
    return new ContractSpec(Kind.LINEAR, coinsPerContract, BigDecimal.ONE);
  }

  /**
   * An inverse contract in dollars.
   *
   * @param usdPerContract the multiplier: 100 for Binance's BTCUSD, 10 for most of its others, 1
   *     where quantities are in dollars
   * @return the contract
   * @throws IllegalArgumentException if the multiplier is not positive
   */
  public static ContractSpec inverse(BigDecimal usdPerContract) {
    return new ContractSpec(Kind.INVERSE, usdPerContract, BigDecimal.ONE);
  }

  /**
   * A quanto contract.
   *
   * @param coinsPerPoint the multiplier, settlement coins per point of price
   * @param usdPerCoin the dollars in one settlement coin
   * @return the contract
   * @throws IllegalArgumentException if the multiplier or the rate is not positive
   */
  public static ContractSpec quanto(BigDecimal coinsPerPoint, BigDecimal usdPerCoin) {
    return new ContractSpec(Kind.QUANTO, coinsPerPoint, usdPerCoin);
  }

  /**
   * The same contract at another rate.
   *
   * @param rate the dollars in one unit of the quote currency or, for quanto, settlement coin
   * @return the contract
   * @throws IllegalArgumentException if the rate is not positive
   */
  public ContractSpec withUsdRate(BigDecimal rate) {
    return new ContractSpec(kind, multiplier, rate);
  }

  /**
   * The notional of a quantity at a price, rounded once, half-even, to the micro-dollar.
   *
   * @param quantity as the venue gives it
   * @param price the price; does not matter for an inverse contract
   * @return micro-dollars
   * @throws IllegalArgumentException if the notional is more than 9.2e12 USD
   */
  public long notionalMicroUsd(BigDecimal quantity, BigDecimal price) {
    BigDecimal notional = quantity.multiply(multiplier).multiply(usdRate);
    return Money.microUsd(kind == Kind.INVERSE ? notional : notional.multiply(price));
  }
}
