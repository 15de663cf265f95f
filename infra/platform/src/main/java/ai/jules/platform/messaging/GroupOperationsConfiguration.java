package ai.jules.platform.messaging;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;

/** Lets an operator look after a service's readers, and its reads wait for them. Imported by services that have groups. */
@Configuration(proxyBeanMethods = false)
@Import(EventGroupsController.class)
public class GroupOperationsConfiguration {

    @Bean
    Watermarks watermarks(JdbcClient jdbc) {
        return new Watermarks(jdbc);
    }

    @Bean
    GroupStandings groupStandings(
            EventGroups groups,
            ParkedEvents parked,
            JdbcClient jdbc,
            ConsumerFactory<String, byte[]> consumers,
            Topics topics) {
        return new GroupStandings(groups, parked, jdbc, consumers, topics);
    }
}
