/** The shortest useful programs: one method for each thing the library does. */
@NullMarked
package dev.washout.quickstart;

import org.jspecify.annotations.NullMarked;
