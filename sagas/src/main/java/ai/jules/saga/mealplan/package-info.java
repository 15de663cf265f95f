/**
 * The week of a household from the moment a vote is due to the confirmation: when votes open, what is offered, who is asked
 * and reminded, what nobody may win with, what everybody is told, and what becomes of a plan when somebody turns out not to
 * bear it. Enter by events and timers. What has to be read is read by durable jobs, which end in commands; who may eat what
 * is the kitchen's word and the tally is {@code ai.jules.mealplan}'s, never this package's.
 */
@NullMarked
package ai.jules.saga.mealplan;

import org.jspecify.annotations.NullMarked;
