package ai.jules.phone;

import java.util.List;

/** A message as the simulator shows it; {@code at} in milliseconds since 1970 by the receiver's clock. */
record SeenMessage(
        String sid,
        Direction direction,
        String from,
        String to,
        String body,
        List<String> media,
        MessageStatus status,
        long at) {

    static SeenMessage of(Message message, OwnAddress address) {
        return new SeenMessage(
                message.sid(),
                message.direction(),
                message.from(),
                message.to(),
                message.body(),
                message.media().stream().map(address::of).toList(),
                message.status(),
                message.at().toEpochMilli());
    }
}
