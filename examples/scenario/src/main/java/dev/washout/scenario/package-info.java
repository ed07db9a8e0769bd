/**
 * Simulated markets that fall, cascade and recover, for examples, documentation and tests.
 *
 * <p>{@link dev.washout.scenario.Scenario#named} picks a recipe, {@link
 * dev.washout.scenario.Scenario#run} makes the market. Nothing in it is real: no price, volume or
 * liquidation was ever observed, and everything that prints says so. The mechanism is described in
 * {@code docs/scenario.md}.
 */
@NullMarked
package dev.washout.scenario;

import org.jspecify.annotations.NullMarked;
