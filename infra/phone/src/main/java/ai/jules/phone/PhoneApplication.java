package ai.jules.phone;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.ApplicationPidFileWriter;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The parts list of the phone: a web server, JSON, and the parts below; nothing is scanned for. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    ConfigurationPropertiesAutoConfiguration.class,
    PropertyPlaceholderAutoConfiguration.class,
    TaskExecutionAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class
})
@EnableConfigurationProperties(PhoneSettings.class)
@Import({
    PhoneParts.class,
    Closing.class,
    Faults.class,
    MediaStore.class,
    Attachments.class,
    Exchange.class,
    Webhooks.class,
    StatusCallbacks.class,
    InboundTexts.class,
    OwnAddress.class,
    Readiness.class,
    ProviderCallFilter.class,
    ProviderMessagesController.class,
    ProviderMediaController.class,
    SameSiteFilter.class,
    SimulatorMessagesController.class,
    SimulatorStreamController.class,
    SimulatorClockController.class,
    SimulatorFaultsController.class,
    SimulatorPageController.class,
    SimulatorProblems.class
})
public class PhoneApplication {

    /** A builder that reads {@code phone.yml} only, so that several applications can share one JVM and class path. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(PhoneApplication.class).properties("spring.config.name=phone");
    }

    /** Alone: DIR/phone.pid names this process while it is ready, and is gone afterwards. */
    public static void main(String[] arguments) {
        ApplicationPidFileWriter pid = new ApplicationPidFileWriter();
        // Only once everything is up: a second phone that fails to start must not touch the file of the first.
        pid.setTriggerEventType(ApplicationReadyEvent.class);
        application().listeners(pid).run(arguments);
    }
}
