package ai.jules.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which module may see which. Think hard before making room here: the shape of the house is this file. */
@AnalyzeClasses(packages = "ai.jules", importOptions = NoTests.class)
class ModuleRulesTest {

    private static final String[] LANGUAGE = {
        "ai.jules.kernel..",
        "ai.jules.events..",
        "ai.jules.commands..",
        "ai.jules.kitchen..",
        "ai.jules.language..",
        "ai.jules.mealplan.."
    };

    private static final String PLATFORM = "ai.jules.platform..";
    private static final String COMMAND = "ai.jules.command..";
    private static final String SAGA = "ai.jules.saga..";
    private static final String QUERY = "ai.jules.query..";

    @ArchTest
    static final ArchRule theLanguageDependsOnNothingOfOurs =
            onlyOurs("the published language", resideInAnyPackage(LANGUAGE), resideInAnyPackage(LANGUAGE));

    @ArchTest
    static final ArchRule theGroundKnowsOnlyTheLanguage = onlyOurs(
            "the platform",
            resideInAPackage(PLATFORM),
            resideInAPackage(PLATFORM).or(resideInAnyPackage(LANGUAGE)));

    @ArchTest
    static final ArchRule commandSideKnowsNoOtherService = service("command-side", COMMAND);

    @ArchTest
    static final ArchRule sagasKnowNoOtherService = service("sagas", SAGA);

    @ArchTest
    static final ArchRule querySideKnowsNoOtherService = service("query-side", QUERY);

    @ArchTest
    static final ArchRule theGatewayKnowsNobody =
            onlyOurs("the gateway", resideInAPackage("ai.jules.gateway.."), resideInAPackage("ai.jules.gateway.."));

    @ArchTest
    static final ArchRule thePhoneKnowsNobody =
            onlyOurs("the phone", resideInAPackage("ai.jules.phone.."), resideInAPackage("ai.jules.phone.."));

    @ArchTest
    static final ArchRule nobodyDependsOnTheLocalRuntime = noClasses()
            .that()
            .resideOutsideOfPackages("ai.jules.local..", "ai.jules.benchmarks..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.jules.local..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("ai.jules.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule eventContextsImportOnlyTheKernel =
            slices().matching("ai.jules.events.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule eventsAreMadeOfPureWords = onlyOurs(
            "events",
            resideInAPackage("ai.jules.events.."),
            resideInAnyPackage(
                    "ai.jules.events..",
                    "ai.jules.kernel..",
                    "ai.jules.kitchen..",
                    "ai.jules.language..",
                    "ai.jules.mealplan.."));

    /** Anybody can recompute a plan with the vote's inputs and a JDK. */
    @ArchTest
    static final ArchRule theVoteNeedsNothingButTheKernel = classes()
            .that()
            .resideInAPackage("ai.jules.mealplan")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("ai.jules.mealplan", "ai.jules.kernel..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule theLanguageIsFreeOfFrameworks = noClasses()
            .that()
            .resideInAnyPackage(LANGUAGE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..", "jakarta..", "org.apache.kafka..", "java.sql..", "java.net.http..");

    @ArchTest
    static final ArchRule decisionsAreFreeOfFrameworks = classes()
            .that(areAggregatesOrSagas())
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(LANGUAGE)
                    .or(resideInAnyPackage(COMMAND, SAGA))
                    .or(resideInAnyPackage(
                            "java..", "org.axonframework..", "org.jspecify..", "com.fasterxml.jackson.annotation.."))
                    // a saga is given its collaborators: how commands leave, and how it is injected
                    .or(resideInAnyPackage(
                            "ai.jules.platform.messaging..", "org.springframework.beans.factory.annotation..")));

    @ArchTest
    static final ArchRule noSagaWaitsForACommand =
            noClasses().that().resideInAPackage(SAGA).should().callMethodWhere(target(name("sendAndWait")));

    /** Views decide nothing; the one thing they say is that a forgotten person is out of them. */
    @ArchTest
    static final ArchRule querySideAsksForNothingButForgetting = noClasses()
            .that()
            .resideInAPackage(QUERY)
            .and()
            .resideOutsideOfPackage("ai.jules.query.forgetting")
            .and()
            .doNotHaveFullyQualifiedName("ai.jules.query.QuerySide")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("ai.jules.platform.messaging.Commands")
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("ai.jules.commands..");

    @ArchTest
    static final ArchRule mainsListTheirParts = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.boot.autoconfigure.SpringBootApplication")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.boot.autoconfigure.EnableAutoConfiguration");

    @ArchTest
    static final ArchRule settingsAreRecordsNotValues = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.beans.factory.annotation.Value");

    @ArchTest
    static final ArchRule packagesAreNamedAfterWhatTheyAreAbout = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..utils..", "..helper..", "..helpers..", "..common..", "..misc..");

    @ArchTest
    static final ArchRule vendorTwilio = vendor("com.twilio..", "..twilio..");

    @ArchTest
    static final ArchRule vendorOpenAi = vendor("com.openai..", "..openai..");

    @ArchTest
    static final ArchRule vendorAws = vendor("software.amazon..", "..s3..", "..kms..");

    @ArchTest
    static final ArchRule vendorOnnx = vendor("ai.onnxruntime..", "..vision.local..");

    @ArchTest
    static final ArchRule vendorTesseract = vendor("org.bytedeco..", "..vision.local..");

    @ArchTest
    static final ArchRule vendorTink =
            vendor("com.google.crypto.tink..", "ai.jules.platform.privacy..", "ai.jules.platform.secrets..");

    /** A step of a trace takes ids alone; who went around it could say anything. */
    @ArchTest
    @ArchTag("rule-37")
    static final ArchRule tracesAreMadeInOnePlace =
            vendor("io.micrometer.tracing..", "ai.jules.platform.observability..");

    @ArchTest
    @ArchTag("rule-37")
    static final ArchRule vendorOpenTelemetry = vendor("io.opentelemetry..", "ai.jules.platform.observability..");

    private static ArchRule service(String name, String home) {
        return onlyOurs(
                name, resideInAPackage(home), resideInAnyPackage(home, PLATFORM).or(resideInAnyPackage(LANGUAGE)));
    }

    private static ArchRule onlyOurs(
            String name, DescribedPredicate<JavaClass> who, DescribedPredicate<JavaClass> whom) {
        return noClasses()
                .that(who)
                .should()
                .dependOnClassesThat(resideInAPackage("ai.jules..").and(not(whom)))
                .as(name + " depends only on what lies below it");
    }

    private static ArchRule vendor(String packages, String... homes) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(packages)
                .as(packages + " is used only in " + String.join(", ", homes));
    }

    private static DescribedPredicate<JavaClass> areAggregatesOrSagas() {
        return DescribedPredicate.describe(
                "are aggregates or sagas",
                type -> type.isAnnotatedWith("org.axonframework.spring.stereotype.Aggregate")
                        || type.isMetaAnnotatedWith("org.axonframework.modelling.command.AggregateRoot")
                        || type.isAnnotatedWith("org.axonframework.spring.stereotype.Saga"));
    }
}
