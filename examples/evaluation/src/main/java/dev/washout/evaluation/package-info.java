/** An event study of the capitulation score on recorded markets. */
@NullMarked
package dev.washout.evaluation;

import org.jspecify.annotations.NullMarked;
