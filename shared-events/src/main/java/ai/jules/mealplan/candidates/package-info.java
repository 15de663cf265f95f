/**
 * Which dishes a household is offered for its next dinners, and why: {@link ai.jules.mealplan.candidates.Candidates}
 * chooses, {@link ai.jules.mealplan.candidates.Gate} looks again when an allergy is told later. Whoever opens or settles a
 * poll enters here. Pure functions and values: no Spring, no clock, no I/O, nothing random; the same input gives the same
 * output. What concerns one person's body is kept apart from what everybody may read.
 */
@NullMarked
package ai.jules.mealplan.candidates;

import org.jspecify.annotations.NullMarked;
