package ai.jules.query.reading;

import ai.jules.platform.messaging.Watermarks;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts {@link ConsistentReads} before every controller. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration implements WebMvcConfigurer {

    private final Watermarks watermarks;

    ReadingConfiguration(Watermarks watermarks) {
        this.watermarks = watermarks;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ConsistentReads(watermarks));
    }
}
