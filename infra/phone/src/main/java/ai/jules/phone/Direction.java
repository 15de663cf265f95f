package ai.jules.phone;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Seen from Jules: inbound comes from a handset, outbound goes to one. */
enum Direction {
    @JsonProperty("inbound")
    INBOUND,
    @JsonProperty("outbound")
    OUTBOUND
}
