/**
 * The contract every calculator keeps, as properties to run against your own: implement {@link
 * dev.washout.contract.CalculatorContract} in a test class and name the recipes to test.
 *
 * <p>These classes come as the test-jar of {@code washout-core}, which brings no dependencies
 * along. A project that uses them adds, with scope test, {@code net.jqwik:jqwik} 1.9.3 (below 1.10)
 * and {@code org.assertj:assertj-core} 3.27 or later.
 */
package dev.washout.contract;
