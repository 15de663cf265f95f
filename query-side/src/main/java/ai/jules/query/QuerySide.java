package ai.jules.query;

import ai.jules.platform.JulesService;
import ai.jules.platform.messaging.GroupOperationsConfiguration;
import ai.jules.platform.observability.ObservabilityConfiguration;
import ai.jules.platform.problem.ProblemConfiguration;
import ai.jules.platform.security.SecurityConfiguration;
import ai.jules.platform.storage.StorageConfiguration;
import ai.jules.platform.time.TimeConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** What happened, as it can be looked at: projections, reads, pictures. */
@JulesService
@ComponentScan
@AutoConfigurationPackage
@ImportAutoConfiguration({
    HibernateJpaAutoConfiguration.class,
    DataJpaRepositoriesAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@Import({
    TimeConfiguration.class,
    ObservabilityConfiguration.class,
    ProblemConfiguration.class,
    SecurityConfiguration.class,
    StorageConfiguration.class,
    GroupOperationsConfiguration.class
})
public class QuerySide {

    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(QuerySide.class).properties("spring.config.name=query-side");
    }

    public static void main(String[] arguments) {
        application().run(arguments);
    }
}
