package ai.jules.saga.vision.local;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.util.Map;

/** One network with one picture in and one tensor out. Safe for several threads; small, because the arena is off. */
final class OnnxModel implements AutoCloseable {

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final String input;

    OnnxModel(String resource, int threads) {
        try (InputStream in = OnnxModel.class.getClassLoader().getResourceAsStream(resource);
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            if (in == null) {
                throw new IllegalStateException("no model " + resource + " on the class path");
            }
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            session = environment.createSession(in.readAllBytes(), options);
            input = session.getInputNames().iterator().next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new IllegalStateException("the model " + resource + " does not load", e);
        }
    }

    /**
     * @param planes three colour planes of {@code height * width} values
     * @return the values of the output with its shape
     */
    Output run(float[] planes, int height, int width) {
        long[] shape = {1, 3, height, width};
        try (OnnxTensor tensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(planes), shape);
                OrtSession.Result result = session.run(Map.of(input, tensor))) {
            OnnxTensor out = (OnnxTensor) result.get(0);
            return new Output(out.getFloatBuffer(), out.getInfo().getShape());
        } catch (OrtException e) {
            throw new IllegalStateException("the model does not run", e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    record Output(FloatBuffer values, long[] shape) {}
}
