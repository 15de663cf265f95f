package ai.jules.saga.vision.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads one straightened line of text (a PP-OCR recognition network and an own CTC decoder). The decoder looks only at
 * the characters an English recipe can have, and it listens harder for spaces, which the network under-reports.
 */
final class TextDecoder implements AutoCloseable {

    static final int TALL = 48;
    private static final String ALPHABET =
            " !\"#$%&'()*+,-./0123456789:;?ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz°éèàäöüóúí’‘“”—·•@×";
    /** A space counts when the network finds it at least this likely beside a blank. */
    private static final float SPACE = 0.12f;

    private final OnnxModel network;
    /** The character of every class of the network, or 0 when it is not looked at. */
    private final char[] letters;

    private final int[] considered;
    private final int classes;

    TextDecoder(int threads) {
        this.network = new OnnxModel("models/ch_PP-OCRv4_rec_infer.onnx", threads);
        List<String> keys = keys();
        this.classes = keys.size() + 2;
        this.letters = new char[classes];
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i);
            if (key.length() == 1 && ALPHABET.contains(key)) {
                letters[i + 1] = key.charAt(0);
            }
        }
        letters[classes - 1] = ' ';
        considered = IntStream.range(1, classes).filter(k -> letters[k] != 0).toArray();
    }

    private static List<String> keys() {
        try (InputStream in = TextDecoder.class.getClassLoader().getResourceAsStream("models/ppocr_keys_v1.txt")) {
            if (in == null) {
                throw new IllegalStateException("no alphabet on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param line {@link #TALL} pixels high, dark on light or light on dark */
    Decoded decode(Raster line) {
        int width = Math.max(line.width(), TALL);
        float[] planes = new float[3 * TALL * width];
        for (int y = 0; y < TALL; y++) {
            for (int x = 0; x < width; x++) {
                float value = (line.at(Math.min(x, line.width() - 1), y) / 255f - 0.5f) / 0.5f;
                for (int c = 0; c < 3; c++) {
                    planes[(c * TALL + y) * width + x] = value;
                }
            }
        }
        OnnxModel.Output output = network.run(planes, TALL, width);
        int steps = (int) output.shape()[1];
        if (output.shape()[2] != classes) {
            throw new IllegalStateException("alphabet and network do not fit");
        }
        return ctc(output.values(), steps);
    }

    private Decoded ctc(FloatBuffer probabilities, int steps) {
        StringBuilder text = new StringBuilder();
        List<Float> sure = new ArrayList<>();
        List<Float> where = new ArrayList<>();
        int before = 0;
        for (int t = 0; t < steps; t++) {
            int from = t * classes;
            int best = 0;
            for (int k : considered) {
                if (probabilities.get(from + k) > probabilities.get(from + best)) {
                    best = k;
                }
            }
            if (best == 0 && probabilities.get(from + classes - 1) > SPACE) {
                best = classes - 1;
            }
            if (best != 0 && best != before) {
                text.append(letters[best]);
                sure.add(probabilities.get(from + best));
                where.add((t + 0.5f) / steps);
            } else if (best != 0) {
                int last = sure.size() - 1;
                sure.set(last, Math.max(sure.get(last), probabilities.get(from + best)));
            }
            before = best;
        }
        float[] certainty = new float[sure.size()];
        float[] place = new float[sure.size()];
        for (int i = 0; i < certainty.length; i++) {
            certainty[i] = sure.get(i);
            place[i] = where.get(i);
        }
        return new Decoded(text.toString(), certainty, place);
    }

    @Override
    public void close() {
        network.close();
    }

    /**
     * @param certainty of every character, 0 to 1
     * @param place of every character along the line, 0 to 1
     */
    record Decoded(String text, float[] certainty, float[] place) {

        /** How many letters were read, each counted by its certainty. */
        double letters() {
            double sum = 0;
            for (int i = 0; i < certainty.length; i++) {
                sum += text.charAt(i) == ' ' ? 0 : certainty[i] * certainty[i];
            }
            return sum;
        }
    }
}
