package ai.jules.saga.vision;

import ai.jules.saga.vision.PictureRefused.Reason;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Unpacks HEIC with libheif's {@code heif-convert}, because no decoder for the JVM works; without it a JPEG is asked for. */
final class HeicConverter {

    private static final int SECONDS = 20;

    private final @Nullable Path program;

    HeicConverter(@Nullable Path program) {
        this.program = program;
    }

    static HeicConverter onPath() {
        String path = System.getenv("PATH");
        for (String directory : (path == null ? "" : path).split(File.pathSeparator)) {
            Path program = Path.of(directory, "heif-convert");
            if (!directory.isEmpty() && Files.isExecutable(program)) {
                return new HeicConverter(program);
            }
        }
        return new HeicConverter(null);
    }

    byte[] toJpeg(byte[] heic) throws PictureRefused {
        if (program == null) {
            throw new PictureRefused(Reason.NEEDS_JPEG);
        }
        try {
            Path directory = Files.createTempDirectory("heic");
            try {
                return convert(directory, heic, program);
            } finally {
                Files.deleteIfExists(directory.resolve("in.heic"));
                Files.deleteIfExists(directory.resolve("out.jpg"));
                Files.deleteIfExists(directory);
            }
        } catch (IOException e) {
            throw new PictureRefused(Reason.NEEDS_JPEG);
        }
    }

    private static byte[] convert(Path directory, byte[] heic, Path program) throws IOException, PictureRefused {
        Path in = Files.write(directory.resolve("in.heic"), heic);
        Path out = directory.resolve("out.jpg");
        Process process = new ProcessBuilder(program.toString(), "-q", "92", in.toString(), out.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0 || !Files.exists(out)) {
                throw new PictureRefused(Reason.NEEDS_JPEG);
            }
            return Files.readAllBytes(out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PictureRefused(Reason.NEEDS_JPEG);
        } finally {
            process.destroyForcibly();
        }
    }
}
