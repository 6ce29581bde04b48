package nl.gem.chatbot.linting;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.conversation.Link;
import nl.gem.chatbot.understanding.Neighbours;

/** An article in which nothing is wrong, and what may be wrong with it. */
record LintFixture(Article article) {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    static LintFixture inOrder() {
        return inOrder("afvalpas");
    }

    static LintFixture inOrder(String id) {
        Map<String, List<String>> phrasings = new HashMap<>();
        phrasings.put("nl", phrasings(id, 20));
        List.of("en", "tr", "pl", "ar").forEach(code -> phrasings.put(code, phrasings(id + code, 8)));
        return new LintFixture(new Article(
                id,
                Article.Kind.ANSWER,
                null,
                false,
                TODAY,
                Map.of(Language.NL, "Nieuwe pas", Language.EN, "New card"),
                Map.of(Language.NL, "Je krijgt een pas.", Language.EN, "You get a card."),
                List.of(new Article.Reference(Map.of(Language.NL, "Saver"), "https://www.saver.nl")),
                List.of(new Link("Wet", "https://wetten.overheid.nl/BWBR0003245")),
                phrasings));
    }

    private static List<String> phrasings(String word, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> word + " " + (char) ('a' + i) + "vraag")
                .toList();
    }

    LintFixture says(String dutch) {
        return new LintFixture(new Article(
                article.id(),
                article.kind(),
                article.upl(),
                article.local(),
                article.checked(),
                article.title(),
                Map.of(Language.NL, dutch),
                article.links(),
                article.sources(),
                article.phrasings()));
    }

    LintFixture named(String title, String upl) {
        return new LintFixture(new Article(
                article.id(),
                article.kind(),
                upl,
                article.local(),
                article.checked(),
                Map.of(Language.NL, title),
                article.answer(),
                article.links(),
                article.sources(),
                article.phrasings()));
    }

    LintFixture checked(LocalDate day) {
        return new LintFixture(new Article(
                article.id(),
                article.kind(),
                article.upl(),
                article.local(),
                day,
                article.title(),
                article.answer(),
                article.links(),
                article.sources(),
                article.phrasings()));
    }

    LintFixture linking(String url) {
        return new LintFixture(new Article(
                article.id(),
                article.kind(),
                article.upl(),
                article.local(),
                article.checked(),
                article.title(),
                article.answer(),
                List.of(new Article.Reference(Map.of(Language.NL, "Hier"), url)),
                article.sources(),
                article.phrasings()));
    }

    LintFixture backedBy(List<Link> sources) {
        return new LintFixture(new Article(
                article.id(),
                article.kind(),
                article.upl(),
                article.local(),
                article.checked(),
                article.title(),
                article.answer(),
                article.links(),
                sources,
                article.phrasings()));
    }

    LintFixture asked(String language, List<String> phrasings) {
        Map<String, List<String>> all = new HashMap<>(article.phrasings());
        all.put(language, phrasings);
        return new LintFixture(new Article(
                article.id(),
                article.kind(),
                article.upl(),
                article.local(),
                article.checked(),
                article.title(),
                article.answer(),
                article.links(),
                article.sources(),
                all));
    }

    LintFixture kind(Article.Kind kind) {
        return new LintFixture(new Article(
                article.id(),
                kind,
                article.upl(),
                article.local(),
                article.checked(),
                article.title(),
                article.answer(),
                article.links(),
                article.sources(),
                article.phrasings()));
    }

    /** What is found in it beside others. */
    List<Warning> warnings(Article... others) {
        List<Article> all = List.of(others);
        return LintArticle.amid(all, Neighbours.among(all), TODAY).warnings(article);
    }
}
