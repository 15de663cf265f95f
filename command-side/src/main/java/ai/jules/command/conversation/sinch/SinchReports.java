package ai.jules.command.conversation.sinch;

import ai.jules.command.conversation.ProvidersDoor;
import ai.jules.command.conversation.StatusReports;
import ai.jules.commands.DeliveryCommand.RecordStatus;
import ai.jules.platform.problem.ProblemException;
import ai.jules.platform.security.CallbackLinks.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the backup tells how far a text came. It asks again after 5xx, for a day; what is refused it forgets. */
@RestController
@RequestMapping(ProvidersDoor.BACKUPS_REPORTS)
class SinchReports {

    private static final Logger log = LoggerFactory.getLogger(SinchReports.class);

    /** As who accepts texts is called in events. */
    private static final String PROVIDER = "sinch";

    private final StatusReports reports;

    SinchReports(StatusReports reports) {
        this.reports = reports;
    }

    /** @throws ProblemException when it is no report, or one on another text than its address is for */
    @PostMapping
    ResponseEntity<Void> receive(
            @RequestAttribute("ai.jules.command.conversation.sinch.SignedReport") SignedReport signed) {
        var about = signed.about();
        var report = SinchReport.read(signed.body())
                .orElseThrow(() -> refused(about, HttpStatus.BAD_REQUEST, "invalid-request"));
        if (isOfAnother(about, report)) {
            throw refused(about, HttpStatus.FORBIDDEN, "report-of-another");
        }
        take(about, report);
        return ResponseEntity.noContent().build();
    }

    /** The address is for one text, and our id went to the provider with it. */
    private static boolean isOfAnother(Callback about, SinchReport report) {
        return report.reference() != null
                && !report.reference().equals(about.delivery().uuid().toString());
    }

    private void take(Callback about, SinchReport report) {
        report.progress()
                .ifPresentOrElse(
                        status -> reports.take(new RecordStatus(
                                about.delivery(),
                                about.member(),
                                status,
                                report.errorCode(),
                                PROVIDER,
                                report.batch())),
                        () -> reports.keepUnknown(
                                about.delivery().uuid(),
                                about.member().uuid(),
                                report.batch() == null ? "" : report.batch(),
                                report.status(),
                                report.code() == 0 ? "" : "" + report.code()));
    }

    private static ProblemException refused(Callback about, HttpStatus status, String code) {
        log.warn("refused a report on {}: {}", about.delivery(), code);
        return new ProblemException(code, status, "Not accepted");
    }
}
