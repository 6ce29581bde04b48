package nl.gem.livechat.messaging;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.gem.livechat.conversation.Message;
import nl.gem.livechat.conversation.Message.Choice;
import nl.gem.livechat.conversation.Message.Extras;
import nl.gem.livechat.conversation.Message.Link;
import org.jspecify.annotations.Nullable;

/** A message in an event, as on the resident's socket. */
record WireMessage(
        int seq,
        @Nullable String author,
        @Nullable String kind,
        @Nullable String name,
        @Nullable String text,
        @Nullable Instant sentAt,
        @Nullable UUID clientId,
        @Nullable Integer replyTo,
        @Nullable String topic,
        @Nullable List<WireLink> links,
        @Nullable List<WireChoice> choices,
        @Nullable Boolean offerHandover) {

    record WireLink(String title, String url) {}

    record WireChoice(String topic, String title) {}

    Message toMessage() {
        return new Message(
                seq,
                Objects.requireNonNull(author),
                Objects.requireNonNull(kind),
                name,
                Objects.requireNonNull(text),
                Objects.requireNonNull(sentAt).truncatedTo(ChronoUnit.MICROS),
                clientId,
                new Extras(replyTo, topic, allLinks(), allChoices(), offerHandover));
    }

    private List<Link> allLinks() {
        return links == null
                ? List.of()
                : links.stream().map(link -> new Link(link.title(), link.url())).toList();
    }

    private List<Choice> allChoices() {
        return choices == null
                ? List.of()
                : choices.stream()
                        .map(choice -> new Choice(choice.topic(), choice.title()))
                        .toList();
    }
}
