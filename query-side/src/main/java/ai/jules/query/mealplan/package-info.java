/**
 * Votes on dinners and what came of them, now and at any past moment: kept by PlanProjection and CalendarProjection, read by PlanController,
 * and as a calendar by CalendarController. Nobody enters but by HTTP; nothing else writes the meal tables.
 */
@NullMarked
package ai.jules.query.mealplan;

import org.jspecify.annotations.NullMarked;
