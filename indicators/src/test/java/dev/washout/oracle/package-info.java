/** Values compared with those of other libraries, and with exact arithmetic where those fail. */
package dev.washout.oracle;
