package ai.jules.phone;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sets what goes wrong at the provider; a PUT replaces all faults. */
@RestController
@RequestMapping("/simulator/faults")
class SimulatorFaultsController {

    private final Faults faults;

    SimulatorFaultsController(Faults faults) {
        this.faults = faults;
    }

    @GetMapping
    Faults.Plan plan() {
        return faults.plan();
    }

    @PutMapping
    Faults.Plan set(@RequestBody Body body) {
        List<Faults.SendFault> send = body.send() == null ? List.of() : List.copyOf(body.send());
        long delay = body.callbackDelayMs() == null ? 0 : body.callbackDelayMs();
        faults.set(new Faults.Plan(send, delay, Boolean.TRUE.equals(body.callbackShuffle())));
        return faults.plan();
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear() {
        faults.set(Faults.Plan.none());
    }

    /** What is left out is in order. */
    record Body(
            @Nullable List<Faults.SendFault> send,
            @Nullable Long callbackDelayMs,
            @Nullable Boolean callbackShuffle) {}
}
