package ai.jules.platform.problem;

import org.springframework.boot.web.error.ErrorPageRegistrar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Imported by every service with an HTTP side; takes the place of Boot's error pages. */
@Configuration(proxyBeanMethods = false)
@Import({ProblemAdvice.class, ErrorPage.class})
public class ProblemConfiguration {

    @Bean
    ErrorPageRegistrar problemPages() {
        return registry -> registry.addErrorPages(new org.springframework.boot.web.error.ErrorPage(ErrorPage.PATH));
    }
}
