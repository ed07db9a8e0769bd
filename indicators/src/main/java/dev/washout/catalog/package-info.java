/** Every indicator of the library by its text. */
@NullMarked
package dev.washout.catalog;

import org.jspecify.annotations.NullMarked;
