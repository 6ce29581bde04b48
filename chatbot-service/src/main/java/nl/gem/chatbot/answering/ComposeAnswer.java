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

/** Turns what the resident says into the messages for the log: the masked question and what Gem says to it. */
@ApplicationScoped
public class ComposeAnswer {

    /** What a resident can say to Gem. */
    public sealed interface Utterance {

        record Question(String text) implements Utterance {}

        /** The answer to a clarification. */
        record Choosing(String topic) implements Utterance {}
    }

    private final AnswerEngine engine;
    private final Articles articles;
    private final GemSpeaks gem;

    ComposeAnswer(AnswerEngine engine, Articles articles, GemSpeaks gem) {
        this.engine = engine;
        this.articles = articles;
        this.gem = gem;
    }

    /** The question first, then one or two messages of Gem. */
    public List<Draft> drafts(UUID clientId, Utterance utterance, Language language) {
        return switch (utterance) {
            case Utterance.Question question -> toQuestion(clientId, Masking.mask(question.text()), language);
            case Utterance.Choosing choosing -> toChoice(clientId, choosing.topic(), language);
        };
    }

    private List<Draft> toQuestion(UUID clientId, Masked question, Language language) {
        Reply reply = engine.reply(question.text());
        List<Draft> drafts = new ArrayList<>();
        drafts.add(Draft.ofResident(clientId, question.text()));
        if (question.isMasked()) {
            drafts.add(Draft.ofGem(Kind.MASKED, gem.numbersRemoved(language), Extras.NONE));
        }
        if (!question.isMasked() || !(reply instanceof Reply.Unknown)) {
            drafts.add(toReply(reply, language));
        }
        return drafts;
    }

    private List<Draft> toChoice(UUID clientId, String topic, Language language) {
        Optional<Article> chosen = articles.all().stream()
                .filter(article -> article.id().equals(topic))
                .findFirst();
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
            case Reply.SmallTalk talk ->
                Draft.ofGem(Kind.SMALLTALK, gem.courtesy(talk.courtesy(), language), Extras.NONE);
            case Reply.HandoverWish wish -> Draft.ofGem(Kind.TEXT, gem.personOffered(language), offer());
        };
    }

    private static Draft answer(Article article, Language language) {
        return Draft.ofGem(
                Kind.ANSWER,
                article.answerIn(language).strip(),
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
