/**
 * The family vote as pure functions: ballots, the tally of sequential proportional approval voting, who got how much, the
 * words that explain it, and which dish goes on which day. {@code docs/voting.md} is the rule. Whoever settles a plan or
 * explains one may enter. Nothing here knows a clock, a household's events or who may vote; everything is exact, so that
 * the inputs kept with a plan give the same plan for ever. Only {@code java.*} and the kernel may be used.
 */
@NullMarked
package ai.jules.mealplan;

import org.jspecify.annotations.NullMarked;
