package ai.jules.events.mealplan;

import ai.jules.kernel.MemberId;
import java.util.List;

/**
 * What somebody wants.
 *
 * @param ranks numbers of options, best first; options of one rank are tied
 */
public record Ballot(MemberId voter, List<List<Integer>> ranks) {}
