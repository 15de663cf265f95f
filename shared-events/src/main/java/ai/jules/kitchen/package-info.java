/**
 * What anybody who cooks knows: amounts and units, ingredient lines, recipe text. Pure functions and values; no Spring,
 * no I/O, no clock. Everybody may enter; nothing here knows a household.
 */
@NullMarked
package ai.jules.kitchen;

import org.jspecify.annotations.NullMarked;
