package ai.jules.rules;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** Rules for every class, wherever it lives. */
@AnalyzeClasses(packages = "ai.jules", importOptions = NoTests.class)
class CodeRulesTest {

    /** Where a process makes its one clock: the platform's for the services, the phone's for itself. */
    private static final String[] CLOCK_MAKERS = {"ai.jules.platform.time..", "ai.jules.phone"};

    private static final Set<String> TELLING_THE_TIME = Set.of(
            "java.lang.System.currentTimeMillis()",
            "java.util.Date.<init>()",
            "java.time.Instant.now()",
            "java.time.LocalDate.now()",
            "java.time.LocalTime.now()",
            "java.time.LocalDateTime.now()",
            "java.time.OffsetDateTime.now()",
            "java.time.ZonedDateTime.now()",
            "java.time.Year.now()",
            "java.time.YearMonth.now()",
            "java.time.InstantSource.system()");

    @ArchTest
    static final ArchRule nothingReadsTheSystemClock = noClasses().should().callCodeUnitWhere(target(tellsTheTime()));

    @ArchTest
    static final ArchRule onlyTheClockMakersMakeAClock =
            noClasses().that().resideOutsideOfPackages(CLOCK_MAKERS).should().callCodeUnitWhere(target(makesAClock()));

    /** How long a comparison takes must not say how much of a forged signature was right. */
    @ArchTest
    @ArchTag("rule-23")
    static final ArchRule signaturesAreComparedInConstantTime = classes()
            .that()
            .haveFullyQualifiedName("ai.jules.command.conversation.twilio.TwilioSignature")
            .should()
            .callMethod(MessageDigest.class, "isEqual", byte[].class, byte[].class)
            .andShould(compareNoText());

    @ArchTest
    static void everyPackageSaysWhatItIsFor(JavaClasses classes) {
        var silent = classes.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(pack -> !pack.getClasses().isEmpty())
                .filter(pack -> pack.tryGetPackageInfo()
                        .filter(info -> info.isAnnotatedWith(NullMarked.class))
                        .isEmpty())
                .map(JavaPackage::getName)
                .collect(Collectors.toSet());

        assertThat(silent).as("packages without a @NullMarked package-info").isEmpty();
    }

    private static DescribedPredicate<CodeUnitCallTarget> tellsTheTime() {
        return DescribedPredicate.describe(
                "tells the system's time", target -> TELLING_THE_TIME.contains(target.getFullName()));
    }

    private static ArchCondition<JavaClass> compareNoText() {
        return ArchConditions.never(ArchConditions.callMethod(String.class, "equals", Object.class));
    }

    private static DescribedPredicate<CodeUnitCallTarget> makesAClock() {
        return DescribedPredicate.describe(
                "makes a clock of the system's time",
                target -> target.getOwner().isEquivalentTo(Clock.class)
                        && (target.getName().startsWith("system")
                                || target.getName().startsWith("tick")));
    }
}
