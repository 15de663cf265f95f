package ai.jules.saga.vision.local;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The order in which a person reads what stands on a page: rows from top to bottom, one column after the other. */
final class Layout {

    /** A gap on a row wider than this many line heights separates columns. */
    private static final float GAP = 2;

    private Layout() {}

    /** @return one span a row, in reading order */
    static List<Span> rows(List<Span> spans) {
        List<List<Span>> pieces = new ArrayList<>();
        for (List<Span> row : level(spans)) {
            pieces.addAll(split(row));
        }
        return inColumns(pieces).stream().map(Span::over).toList();
    }

    private static List<List<Span>> level(List<Span> spans) {
        List<List<Span>> rows = new ArrayList<>();
        List<Span> byPlace = new ArrayList<>(spans);
        byPlace.sort(Comparator.comparingDouble(Span::left));
        for (Span span : byPlace) {
            List<Span> nearest = null;
            float gap = Float.MAX_VALUE;
            for (List<Span> row : rows) {
                Span last = row.getLast();
                if (last.level(span) && span.left() - last.right() < gap && span.left() > last.centreX()) {
                    nearest = row;
                    gap = span.left() - last.right();
                }
            }
            if (nearest == null) {
                nearest = new ArrayList<>();
                rows.add(nearest);
            }
            nearest.add(span);
        }
        rows.sort(Comparator.comparingDouble(row -> row.getFirst().centre()));
        return rows;
    }

    private static List<List<Span>> split(List<Span> row) {
        List<List<Span>> pieces = new ArrayList<>();
        List<Span> piece = new ArrayList<>();
        for (Span span : row) {
            if (!piece.isEmpty()) {
                Span last = piece.getLast();
                boolean enumerator = piece.size() == 1 && last.width() < 1.6f * last.height();
                if (!enumerator && span.left() - last.right() > GAP * Math.min(span.height(), last.height())) {
                    pieces.add(piece);
                    piece = new ArrayList<>();
                }
            }
            piece.add(span);
        }
        pieces.add(piece);
        return pieces;
    }

    private static List<List<Span>> inColumns(List<List<Span>> pieces) {
        float best = Float.NaN;
        int most = 0;
        for (List<Span> piece : pieces) {
            float x = piece.getFirst().left() - piece.getFirst().height() * 0.5f;
            int score = divided(pieces, x);
            if (score > most) {
                most = score;
                best = x;
            }
        }
        if (most < 2) {
            return byHeight(pieces);
        }
        List<List<Span>> ordered = new ArrayList<>();
        List<List<Span>> left = new ArrayList<>();
        List<List<Span>> right = new ArrayList<>();
        for (List<Span> piece : byHeight(cutAt(best, pieces))) {
            if (crosses(piece, best)) {
                close(ordered, left, right);
                ordered.add(piece);
            } else {
                (piece.getLast().right() <= best ? left : right).add(piece);
            }
        }
        close(ordered, left, right);
        return ordered;
    }

    /** A row whose columns nearly touch is cut where the other rows show the border to be. */
    private static List<List<Span>> cutAt(float x, List<List<Span>> pieces) {
        List<List<Span>> cut = new ArrayList<>();
        for (List<Span> piece : pieces) {
            int at = 0;
            while (at < piece.size() && piece.get(at).centreX() < x) {
                at++;
            }
            boolean border = at > 0
                    && at < piece.size()
                    && piece.get(at).left() - piece.get(at - 1).right()
                            > 0.5f * piece.get(at).height()
                    && Math.abs(piece.get(at).left() - x) < piece.get(at).height() * 1.2f;
            if (border) {
                cut.add(piece.subList(0, at));
                cut.add(piece.subList(at, piece.size()));
            } else {
                cut.add(piece);
            }
        }
        return cut;
    }

    private static void close(List<List<Span>> ordered, List<List<Span>> left, List<List<Span>> right) {
        ordered.addAll(right.size() > 1 ? inColumns(left) : left);
        ordered.addAll(left.size() > 1 ? inColumns(right) : right);
        left.clear();
        right.clear();
    }

    /** How many pieces stand wholly right of x beside a piece wholly left of it, less those that cross x there. */
    private static int divided(List<List<Span>> pieces, float x) {
        int beside = 0;
        int crossing = 0;
        int rightOnly = 0;
        for (List<Span> piece : pieces) {
            if (crosses(piece, x)) {
                crossing++;
            } else if (piece.getFirst().left() >= x) {
                boolean partner = pieces.stream()
                        .anyMatch(other ->
                                other.getLast().right() <= x && other.getFirst().level(piece.getFirst()));
                beside += partner ? 1 : 0;
                rightOnly++;
            }
        }
        int left = pieces.size() - crossing - rightOnly;
        return left >= 2 && rightOnly >= 2 && beside >= 2 && crossing <= beside + 3 ? 2 * beside - crossing + 3 : 0;
    }

    private static boolean crosses(List<Span> piece, float x) {
        return piece.getFirst().left() < x && piece.getLast().right() > x;
    }

    private static List<List<Span>> byHeight(List<List<Span>> pieces) {
        List<List<Span>> sorted = new ArrayList<>(pieces);
        sorted.sort(Comparator.comparingDouble(piece -> piece.getFirst().centre()));
        return sorted;
    }
}
