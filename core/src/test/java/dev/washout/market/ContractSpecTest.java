package dev.washout.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ContractSpecTest {
  private static final BigDecimal TEN = BigDecimal.TEN;

  private static BigDecimal of(String text) {
    return new BigDecimal(text);
  }

  @Test
  void aLinearContractIsWorthItsCoins() {
    assertThat(ContractSpec.linear().notionalMicroUsd(of("0.5"), of("63000")))
        .isEqualTo(31_500_000_000L);
    assertThat(ContractSpec.linear(of("0.01")).notionalMicroUsd(TEN, of("63000")))
        .isEqualTo(6_300_000_000L);
  }

  @Test
  void anInverseContractIsWorthItsDollarsAtAnyPrice() {
    ContractSpec contract = ContractSpec.inverse(of("100"));
    assertThat(contract.notionalMicroUsd(TEN, of("63000"))).isEqualTo(1_000_000_000);
    assertThat(contract.notionalMicroUsd(TEN, of("1"))).isEqualTo(1_000_000_000);
  }

  @Test
  void aQuantoContractIsWorthItsCoinsPerPoint() {
    // 10 contracts at 2,000 points, 0.000001 coins a point, 50,000 USD a coin.
    assertThat(ContractSpec.quanto(of("0.000001"), of("50000")).notionalMicroUsd(TEN, of("2000")))
        .isEqualTo(1_000_000_000);
  }

  @Test
  void notionalIsRoundedOnceHalfEven() {
    ContractSpec spec = new ContractSpec(ContractSpec.Kind.LINEAR, of("0.1"), of("0.5"));
    // 0.1 x 0.5 x 0.00005 = 0.0000025: a tie, to the even micro-dollar.
    assertThat(spec.notionalMicroUsd(BigDecimal.ONE, of("0.00005"))).isEqualTo(2);
    assertThat(spec.notionalMicroUsd(BigDecimal.ONE, of("0.00007"))).isEqualTo(4);
  }

  @Test
  void theRateIsReplaced() {
    assertThat(ContractSpec.inverse(TEN).withUsdRate(of("0.999")))
        .isEqualTo(new ContractSpec(ContractSpec.Kind.INVERSE, TEN, of("0.999")));
  }

  @Test
  void multiplierAndRateArePositive() {
    for (BigDecimal wrong : new BigDecimal[] {BigDecimal.ZERO, of("-1")}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ContractSpec.linear(wrong))
          .withMessage("multiplier is not positive: " + wrong);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ContractSpec.linear().withUsdRate(wrong))
          .withMessage("usdRate is not positive: " + wrong);
    }
  }
}
