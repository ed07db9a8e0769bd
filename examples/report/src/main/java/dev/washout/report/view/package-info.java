/** Three views of one {@link dev.washout.report.model.Report}: text, HTML and JSON. */
@NullMarked
package dev.washout.report.view;

import org.jspecify.annotations.NullMarked;
