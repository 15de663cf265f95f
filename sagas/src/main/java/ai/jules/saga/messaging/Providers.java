package ai.jules.saga.messaging;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Everybody who carries texts for us, the first choice first. */
@Component
class Providers {

    private final List<SmsProvider> inOrder;

    /** @param inOrder as Spring orders them */
    Providers(List<SmsProvider> inOrder) {
        if (inOrder.isEmpty()) {
            throw new IllegalStateException("nobody carries texts");
        }
        this.inOrder = List.copyOf(inOrder);
    }

    List<SmsProvider> inOrder() {
        return inOrder;
    }

    SmsProvider first() {
        return inOrder.getFirst();
    }

    /** Empty when it was configured once and is not any more. */
    Optional<SmsProvider> named(String name) {
        return inOrder.stream().filter(provider -> provider.name().equals(name)).findFirst();
    }

    /** Whether somebody is left who has not refused the text for good. */
    boolean isAnybodyElseThan(Set<String> refused) {
        return inOrder.stream().anyMatch(provider -> !refused.contains(provider.name()));
    }
}
