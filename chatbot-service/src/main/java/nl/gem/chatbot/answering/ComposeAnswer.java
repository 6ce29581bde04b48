package nl.gem.chatbot.answering;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.gem.chatbot.conversation.Choice;
import nl.gem.chatbot.conversation.Draft;
import nl.gem.chatbot.conversation.Extras;
import nl.gem.chatbot.conversation.Kind;
import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.masking.Masked;
import nl.gem.chatbot.masking.Masking;
import org.jspecify.annotations.Nullable;

/** Turns what the resident says into the messages for the log: the masked question and what Gem says to it. */
@ApplicationScoped
public class ComposeAnswer {

    /** What a resident can say to Gem. */
    public sealed interface Utterance {

        /** @param previousTopic topic of the last answer in this conversation, if there was one */
        record Question(String text, @Nullable String previousTopic) implements Utterance {}

        /** The answer to a clarification. */
        record Choosing(String topic) implements Utterance {}
    }

    private final LiveKnowledge live;
    private final GemSpeaks gem;
    private final ReplyReports reports;

    ComposeAnswer(LiveKnowledge live, GemSpeaks gem, ReplyReports reports) {
        this.live = live;
        this.gem = gem;
        this.reports = reports;
    }

    /**
     * The question first, then one or two messages of Gem.
     *
     * @param language the one that the resident chose on the site
     */
    public List<Draft> drafts(UUID clientId, Utterance utterance, Language language) {
        return switch (utterance) {
            case Utterance.Question question -> toQuestion(clientId, question, language);
            case Utterance.Choosing choosing -> toChoice(clientId, choosing.topic(), language);
        };
    }

    /** What the resident said, for a person: there contact details stay readable, since people want to be called back. */
    public Draft toPerson(UUID clientId, Utterance utterance, Language language) {
        return switch (utterance) {
            case Utterance.Question question ->
                Draft.ofResident(
                        clientId,
                        Masking.mask(question.text(), Masking.Keep.CONTACT_DETAILS)
                                .text());
            case Utterance.Choosing choosing ->
                toChoice(clientId, choosing.topic(), language).getFirst();
        };
    }

    private List<Draft> toQuestion(UUID clientId, Utterance.Question asked, Language chosen) {
        Masked masked = Masking.mask(asked.text());
        Question question = new Question(masked.text(), chosen, asked.previousTopic());
        AnswerEngine engine = live.current().engine();
        Language language = engine.language(question);
        Reply reply = engine.reply(question);
        reports.replied(reply);
        List<Draft> drafts = new ArrayList<>();
        drafts.add(Draft.ofResident(clientId, masked.text()));
        if (masked.isMasked()) {
            drafts.add(Draft.ofGem(Kind.MASKED, gem.numbersRemoved(language), Extras.NONE));
        }
        if (!masked.isMasked() || !(reply instanceof Reply.Masked)) {
            drafts.add(toReply(reply, language));
        }
        return drafts;
    }

    private List<Draft> toChoice(UUID clientId, String topic, Language language) {
        Optional<Article> chosen = live.current().answering(topic);
        return chosen.isPresent()
                ? List.of(Draft.ofResident(clientId, chosen.get().titleIn(language)), answer(chosen.get(), language))
                : List.of(
                        Draft.ofResident(clientId, gem.topicGone(language)),
                        Draft.ofGem(Kind.UNKNOWN, gem.unknown(language), offer()));
    }

    private Draft toReply(Reply reply, Language language) {
        return switch (reply) {
            case Reply.Answer found -> answer(found.article(), language);
            case Reply.Clarification several ->
                Draft.ofGem(Kind.CLARIFICATION, gem.whichOne(language), choices(several.candidates(), language));
            case Reply.Unknown unknown -> Draft.ofGem(Kind.UNKNOWN, gem.unknown(language), offer());
            case Reply.Masked masked -> Draft.ofGem(Kind.UNKNOWN, gem.unknown(language), offer());
            case Reply.SmallTalk small ->
                Draft.ofGem(Kind.SMALLTALK, small.talk().answerIn(language), Extras.NONE);
            case Reply.HandoverWish wish -> Draft.ofGem(Kind.TEXT, gem.personOffered(language), offer());
        };
    }

    private static Draft answer(Article article, Language language) {
        return Draft.ofGem(
                Kind.ANSWER,
                article.answerIn(language),
                new Extras(article.id(), article.linksIn(language), List.of(), false));
    }

    private static Extras choices(List<Article> candidates, Language language) {
        return new Extras(
                null,
                List.of(),
                candidates.stream()
                        .map(article -> new Choice(article.id(), article.titleIn(language)))
                        .toList(),
                true);
    }

    private static Extras offer() {
        return new Extras(null, List.of(), List.of(), true);
    }
}
