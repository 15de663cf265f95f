package ai.jules.platform.storage;

import java.io.IOException;
import java.io.InputStream;

/** An open object. */
public record StoredObject(ObjectInfo info, String contentType, InputStream bytes) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
