/**
 * The shopping list, now and at any past moment: kept by ShoppingProjection, read by ShoppingController. Nobody enters but by
 * HTTP; nothing else writes list_item.
 */
@NullMarked
package ai.jules.query.shopping;

import org.jspecify.annotations.NullMarked;
