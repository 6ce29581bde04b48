package nl.gem.chatbot.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.conversation.Message;
import nl.gem.chatbot.conversation.Transcript;
import nl.gem.chatbot.feedback.Feedback;
import nl.gem.chatbot.handover.Handover;
import nl.gem.chatbot.texts.Texts;

/** Writes a transcript for people: a page without script that prints well, or plain text; and as JSON. */
@ApplicationScoped
class TranscriptDocument {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final String STYLE =
            "body{font:1rem/1.5 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem}"
                    + "article{border-top:1px solid #888;padding:.5rem 0}h2{font-size:1rem;margin:0}p{white-space:pre-line}";

    private final Texts texts;

    TranscriptDocument(Texts texts) {
        this.texts = texts;
    }

    Object json(Transcript transcript) {
        return TranscriptJson.of(transcript, texts.municipality());
    }

    Object html(Transcript transcript) {
        Texts.Document words = words(transcript.language());
        StringBuilder page = new StringBuilder("<!doctype html><html lang=\"")
                .append(code(transcript.language()))
                .append(
                        "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>")
                .append(escape(words.title()))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body><main><h1>")
                .append(escape(words.title()))
                .append("</h1>");
        preamble(transcript, line -> page.append("<p>").append(escape(line)).append("</p>"));
        for (Message message : transcript.messages()) {
            page.append("<article><h2>")
                    .append(escape(heading(message, transcript)))
                    .append("</h2><p>")
                    .append(escape(message.text()))
                    .append("</p>");
            if (!message.extras().links().isEmpty()) {
                page.append("<p>").append(escape(words.links())).append(":</p><ul>");
                message.extras()
                        .links()
                        .forEach(link -> page.append("<li><a href=\"")
                                .append(escape(link.url()))
                                .append("\">")
                                .append(escape(link.title()))
                                .append("</a></li>"));
                page.append("</ul>");
            }
            remarks(
                    message,
                    transcript,
                    line -> page.append("<p><em>").append(escape(line)).append("</em></p>"));
            page.append("</article>");
        }
        closing(transcript, line -> page.append("<p>").append(escape(line)).append("</p>"));
        return page.append("</main></body></html>").toString();
    }

    Object text(Transcript transcript) {
        Texts.Document words = words(transcript.language());
        StringBuilder page = new StringBuilder(words.title()).append("\n\n");
        preamble(transcript, line -> page.append(line).append('\n'));
        for (Message message : transcript.messages()) {
            page.append("\n")
                    .append(heading(message, transcript))
                    .append('\n')
                    .append(message.text())
                    .append('\n');
            message.extras()
                    .links()
                    .forEach(link -> page.append(link.title())
                            .append(": ")
                            .append(link.url())
                            .append('\n'));
            remarks(message, transcript, line -> page.append('(').append(line).append(")\n"));
        }
        page.append('\n');
        closing(transcript, line -> page.append(line).append('\n'));
        return page.toString();
    }

    private void preamble(Transcript transcript, Consumer<String> line) {
        Texts.Document words = words(transcript.language());
        line.accept(texts.municipality());
        line.accept(words.began() + " " + moment(transcript.id().bornAt(), transcript.language()));
        line.accept(words.deleted() + " " + moment(transcript.deletedAt(), transcript.language()));
    }

    private void remarks(Message message, Transcript transcript, Consumer<String> line) {
        Texts.Document words = words(transcript.language());
        for (Feedback feedback : transcript.feedback()) {
            if (feedback.seq() == message.seq()) {
                String comment = feedback.comment();
                line.accept((feedback.helpful() ? words.helpful() : words.notHelpful())
                        + (comment == null ? "" : ": " + comment));
            }
        }
        for (Handover handover : transcript.handovers()) {
            if (handover.afterSeq() == message.seq()) {
                line.accept(handover.historyShared() ? words.shared() : words.notShared());
            }
        }
    }

    private void closing(Transcript transcript, Consumer<String> line) {
        Texts.Document words = words(transcript.language());
        if (transcript.rating() != null) {
            String comment = transcript.rating().comment();
            line.accept(words.rating() + ": " + transcript.rating().score() + (comment == null ? "" : " – " + comment));
        }
        line.accept(words.contact());
    }

    private String heading(Message message, Transcript transcript) {
        Texts.Document words = words(transcript.language());
        String name = message.name();
        String who = switch (message.author()) {
            case RESIDENT -> words.resident();
            case GEM -> words.gem();
            case AGENT -> name == null ? words.agent() : words.agent() + " " + name;
            case SYSTEM -> words.system();
        };
        return who + " – " + moment(message.sentAt(), transcript.language());
    }

    private Texts.Document words(Language language) {
        return switch (language) {
            case NL -> texts.nl().document();
            case EN -> texts.en().document();
        };
    }

    private static String moment(Instant instant, Language language) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", Locale.of(code(language)))
                .format(instant.atZone(HERE));
    }

    private static String code(Language language) {
        return language.code();
    }

    private static String escape(String text) {
        return text.codePoints()
                .mapToObj(point -> switch (point) {
                    case '<' -> "&lt;";
                    case '>' -> "&gt;";
                    case '&' -> "&amp;";
                    case '"' -> "&quot;";
                    case '\'' -> "&#39;";
                    default -> Character.toString(point);
                })
                .collect(Collectors.joining());
    }
}
