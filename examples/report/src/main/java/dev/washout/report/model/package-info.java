/** The report as one immutable value, from which every view of it is drawn. */
@NullMarked
package dev.washout.report.model;

import org.jspecify.annotations.NullMarked;
