package ai.jules.command.mealplan;

import java.util.List;

/**
 * What came of a ballot.
 *
 * @param ranks as they count now
 * @param before as they counted before; empty for a first ballot
 */
public record BallotAnswer(List<List<Integer>> ranks, List<List<Integer>> before) {}
