/**
 * What anybody who cooks knows: amounts and units, ingredient lines, recipe text, foods, how long they keep and what they
 * are made of. Pure functions and values; no Spring, no clock, no I/O but the tables beside the classes, read once.
 * Everybody may enter; nothing here knows a household.
 */
@NullMarked
package ai.jules.kitchen;

import org.jspecify.annotations.NullMarked;
