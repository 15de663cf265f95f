package ai.jules.gateway;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.all;
import static org.springframework.web.servlet.function.RequestPredicates.methods;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.net.URI;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The route table; the first row that matches decides. What changes something goes to command-side, what looks goes to
 * query-side. {@code /health} and {@code /metrics} of the services are never reachable from outside.
 */
@Configuration(proxyBeanMethods = false)
class Routes {

    private static final RequestPredicate READING = methods(HttpMethod.GET, HttpMethod.HEAD);

    @Bean
    RouterFunction<ServerResponse> routes(GatewaySettings services, Failures failures) {
        URI command = services.commandUrl();
        URI query = services.queryUrl();
        URI sagas = services.sagasUrl();
        URI phone = services.phoneUrl();

        var table = RouterFunctions.route();
        if (phone != null) {
            table.add(route("simulator", path("/simulator/**"), phone));
        }
        RequestPredicate household = path("/api/v1/households/**").or(path("/api/v1/members/**"));
        return table.add(route("texts", path("/api/v1/sms/**"), command))
                .add(route("sign-in", path("/api/v1/auth/**"), command))
                .add(route("audit", path("/api/v1/audit/**"), query))
                .add(route("operate command-side", path("/api/v1/admin/command-side/**"), command))
                .add(route("operate sagas", path("/api/v1/admin/sagas/**"), sagas))
                .add(route("operate query-side", path("/api/v1/admin/query-side/**"), query))
                .add(route("calendars", path("/api/v1/calendars/**").and(READING), query))
                .add(route("reads", household.and(READING), query))
                .add(route("writes", household, command))
                .add(refuse(path("/api/**"), Problem.NOT_FOUND))
                .add(refuse(path("/metrics/**").or(path("/actuator/**")), Problem.NOT_FOUND))
                .add(refuse(path("/simulator/**"), Problem.NOT_FOUND))
                .add(route("photos", path("/photos/**").and(READING), query))
                .add(route("dashboard", READING, query))
                .add(refuse(all(), Problem.METHOD_NOT_ALLOWED))
                .onError(failure -> true, failures::answer)
                .build();
    }

    private static RouterFunction<ServerResponse> route(String name, RequestPredicate requests, URI service) {
        return GatewayRouterFunctions.route(name)
                .route(requests, http())
                .before(uri(service))
                .build();
    }

    private static RouterFunction<ServerResponse> refuse(RequestPredicate requests, Problem problem) {
        return RouterFunctions.route(requests, request -> ServerResponse.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.json()));
    }
}
