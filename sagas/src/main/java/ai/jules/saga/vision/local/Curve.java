package ai.jules.saga.vision.local;

/** A parabola {@code a + b t + c t²} laid through weighted points by least squares; straight or level when told so. */
record Curve(double a, double b, double c) {

    /** Collects points, then fits. */
    static final class Fit {
        private final double[][] m = new double[3][3];
        private final double[] v = new double[3];

        void add(double t, double value, double weight) {
            double[] powers = {1, t, t * t};
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    m[i][j] += weight * powers[i] * powers[j];
                }
                v[i] += weight * powers[i] * value;
            }
        }

        /** @param degree 0, 1 or 2 */
        Curve solve(int degree) {
            for (int i = 0; i <= degree; i++) {
                for (int k = i + 1; k <= degree; k++) {
                    double factor = m[k][i] / m[i][i];
                    for (int j = i; j <= degree; j++) {
                        m[k][j] -= factor * m[i][j];
                    }
                    v[k] -= factor * v[i];
                }
            }
            double[] solution = new double[3];
            for (int i = degree; i >= 0; i--) {
                double value = v[i];
                for (int j = i + 1; j <= degree; j++) {
                    value -= m[i][j] * solution[j];
                }
                solution[i] = value / m[i][i];
            }
            return new Curve(solution[0], solution[1], solution[2]);
        }
    }
}
