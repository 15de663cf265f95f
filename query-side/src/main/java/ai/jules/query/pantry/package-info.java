/**
 * What a household has at home, now and at any past moment: kept by PantryProjection, read by PantryController. Nobody enters
 * but by HTTP; nothing else writes pantry_item.
 */
@NullMarked
package ai.jules.query.pantry;

import org.jspecify.annotations.NullMarked;
