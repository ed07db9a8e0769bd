/** Draws the pictures of the documentation from a simulated market. */
@NullMarked
package dev.washout.docs;

import org.jspecify.annotations.NullMarked;
