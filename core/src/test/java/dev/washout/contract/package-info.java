/**
 * The contract every calculator keeps, as properties to run against your own: implement {@link
 * dev.washout.contract.CalculatorContract} in a test class and name the recipes to test.
 */
package dev.washout.contract;
