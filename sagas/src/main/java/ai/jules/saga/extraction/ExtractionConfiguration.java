package ai.jules.saga.extraction;

import ai.jules.platform.messaging.EventGroup;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The event groups and jobs of this context. A job that fails for a technical reason is tried again until it is done. */
@Configuration(proxyBeanMethods = false)
class ExtractionConfiguration {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    @Bean
    EventGroup photosGroup() {
        return PhotoPolicy.group();
    }

    @Bean
    EventGroup extractionGroup() {
        return EventGroup.reaction(RecipeExtractionSaga.GROUP, "extraction").calm();
    }

    @Bean
    @Qualifier("timer")
    Task<GatheringTimer.Data> finishGathering(GatheringTimer timer) {
        return job(GatheringTimer.JOB, timer::run);
    }

    @Bean
    @Qualifier("timer")
    Task<ExpiryTimer.Data> expireExtraction(ExpiryTimer timer) {
        return job(ExpiryTimer.JOB, timer::run);
    }

    @Bean
    @Qualifier("timer")
    Task<FilePhotos.Data> filePhotosJob(FilePhotos job) {
        return job(FilePhotos.JOB, job::run);
    }

    @Bean
    @Qualifier("timer")
    Task<TidyPhotos.Data> tidyPhotosJob(TidyPhotos job) {
        return job(TidyPhotos.JOB, job::run);
    }

    @Bean
    @Qualifier("model")
    Task<FetchPhotos.Data> fetchPhotosJob(FetchPhotos job) {
        return job(FetchPhotos.JOB, job::run);
    }

    @Bean
    @Qualifier("model")
    Task<ReadPhotos.Data> readPhotosJob(ReadPhotos job) {
        return job(ReadPhotos.JOB, job::run);
    }

    private static <T> Task<T> job(TaskDescriptor<T> descriptor, Consumer<T> work) {
        return Tasks.oneTime(descriptor)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_PAUSE))
                .execute((instance, _) -> work.accept(instance.getData()));
    }
}
