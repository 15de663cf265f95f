package ai.jules.rules;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** Leaves out tests, those in the jars other modules share with their tests among them. */
final class NoTests implements ImportOption {

    private static final ImportOption FOLDERS = new DoNotIncludeTests();

    @Override
    public boolean includes(Location location) {
        return FOLDERS.includes(location) && !location.contains("-tests.jar");
    }
}
