/** Bars for worked tables. */
package dev.washout.table;
