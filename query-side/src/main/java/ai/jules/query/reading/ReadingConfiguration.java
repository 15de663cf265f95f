package ai.jules.query.reading;

import ai.jules.platform.messaging.Watermarks;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts {@link ConsistentReads} and then {@link ReadingLine} before every controller: nobody stands in line to wait for news. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration implements WebMvcConfigurer {

    private final Watermarks watermarks;
    private final ReadingLine line;

    ReadingConfiguration(Watermarks watermarks, ReadingLine line) {
        this.watermarks = watermarks;
        this.line = line;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ConsistentReads(watermarks));
        registry.addInterceptor(line);
    }
}
