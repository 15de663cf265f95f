/**
 * The dinners that are there before a family has a recipe of its own, so that a first week works. {@link
 * ai.jules.kitchen.starter.StarterDishes} is the way in. Written by us and read once from {@code dishes.txt}; nothing here
 * knows a household, and a key once given is never given to another dish.
 */
@NullMarked
package ai.jules.kitchen.starter;

import org.jspecify.annotations.NullMarked;
