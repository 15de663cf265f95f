package ai.jules.platform.problem;

import ai.jules.platform.observability.Failure;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the servlet container shows for anything that failed outside a controller; asked for by itself it is not there. */
@Controller
final class ErrorPage implements ErrorController {

    static final String PATH = "/error";

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);

    @RequestMapping(PATH)
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var fault = status instanceof Integer code ? Fault.of(HttpStatusCode.valueOf(code)) : Fault.NOT_FOUND;
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            LOG.error("A request failed outside its controller: {}", Failure.describe(failure));
        }
        ProblemWriter.write(fault.exception(), response);
    }
}
