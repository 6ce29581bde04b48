package nl.gem.chatbot.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.conversation.Link;
import org.jspecify.annotations.Nullable;

/** Makes one record of a file into an article, with remarks, or says everything that is wrong with it. */
final class Draft {

    /** Longest answer that needs no remark, in words. */
    static final int WORDS = 120;

    /** Most links that an article has. */
    static final int LINKS = 3;

    private final Entry entry;
    private final LocalDate today;
    private final Faults faults;
    private final List<String> remarks = new ArrayList<>();
    private final int faultsBefore;

    record Drafted(Article article, List<Remark> remarks) {}

    Draft(Entry entry, LocalDate today, Faults faults) {
        this.entry = entry;
        this.today = today;
        this.faults = faults;
        this.faultsBefore = faults.count();
    }

    Optional<Drafted> article(Questions questions, Slugs slugs) {
        Consumer<String> wrong = text -> faults.add(entry.line(), entry.record(), text);
        String question = QuestionText.question(entry.question(), wrong);
        List<String> phrasings = QuestionText.phrasings(question, entry.phrasings(), wrong);
        AnswerText answer = AnswerText.of(entry.answer(), entry.source(), wrong);
        WebAddress link = WebAddress.of(entry.link()).orElse(null);
        if (link == null && entry.link() != null) {
            wrong.accept("The link is no whole https address.");
        }
        if (!question.isEmpty()) {
            questions
                    .firstAsked(question, entry.record())
                    .ifPresent(first -> wrong.accept("Record " + first + " asks the same question."));
        }
        if (faults.count() > faultsBefore || faults.enough()) {
            return Optional.empty();
        }
        Article article = article(slugs.give(question), question, answer, link, phrasings);
        return Optional.of(new Drafted(
                article,
                remarks.stream()
                        .map(remark -> new Remark(entry.line(), entry.record(), article.id(), remark))
                        .toList()));
    }

    private Article article(
            String id, String question, AnswerText answer, @Nullable WebAddress link, List<String> phrasings) {
        answer.remarks().forEach(remarks::add);
        return new Article(
                id,
                Article.Kind.ANSWER,
                null,
                false,
                checked(),
                Map.of(Language.NL, question),
                Map.of(Language.NL, answer.text()),
                links(answer, link),
                sources(link),
                Map.of(Language.NL.code(), phrasings));
    }

    private LocalDate checked() {
        LocalDate changed = entry.changed();
        if (changed != null && changed.isAfter(today)) {
            remarks.add("The date of its last change lies in the future; the day of the import is taken.");
        }
        return changed == null || changed.isAfter(today) ? today : changed;
    }

    /** The record's own link first. */
    private List<Article.Reference> links(AnswerText answer, @Nullable WebAddress link) {
        Map<String, String> titles = new LinkedHashMap<>();
        if (link != null) {
            titles.put(link.url(), link.name());
        }
        answer.links().forEach(found -> titles.putIfAbsent(found.url(), found.title()));
        if (titles.size() > LINKS) {
            remarks.add("The answer has " + titles.size() + " links; the first " + LINKS + " are kept.");
        }
        return titles.entrySet().stream()
                .limit(LINKS)
                .map(page -> new Article.Reference(Map.of(Language.NL, page.getValue()), page.getKey()))
                .toList();
    }

    private List<Link> sources(@Nullable WebAddress link) {
        WebAddress source = WebAddress.of(entry.source()).orElse(link);
        if (entry.source() != null && source == null) {
            remarks.add("The source is left out, for its address is no whole https address.");
        }
        return source == null ? List.of() : List.of(new Link(source.name(), source.url()));
    }
}
