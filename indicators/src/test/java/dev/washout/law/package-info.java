/** Laws that hold between an indicator and itself on a changed input. */
package dev.washout.law;
