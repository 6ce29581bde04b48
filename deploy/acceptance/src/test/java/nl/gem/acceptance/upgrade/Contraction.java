package nl.gem.acceptance.upgrade;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes something away from, or asks something new of, a version that still runs on the same tables. */
record Contraction(String file, SqlStatement statement) {

    private static final Pattern NARROWS = Pattern.compile(String.join(
            "|",
            "\\bdrop (table|view|materialized view|function|procedure|type|domain|schema|sequence|column|policy|default)\\b",
            "\\balter table\\b.*\\bdrop (?!constraint|not null|expression|identity|default|column)",
            "\\brename\\b",
            "\\balter (column )?\\w+ (set data )?type\\b",
            "\\bset (not null|schema)\\b",
            "\\balter table\\b.*\\badd (constraint|check|unique|primary key|foreign key|exclude)\\b",
            "\\balter table\\b.*\\badd (column )?(if not exists )?\\w+ (?![^,]*\\bdefault\\b)[^,]*\\bnot null\\b",
            "\\bcreate unique index\\b",
            "\\b(revoke|truncate)\\b(?! on)"));

    private static final Pattern CREATED = Pattern.compile("\\bcreate table (?:if not exists )?([\\w.]+)");
    private static final Pattern TABLE =
            Pattern.compile("\\b(?:alter table|truncate(?! on)|on)(?: only| table| if exists)* ([\\w.]+)");
    private static final Pattern REASON = Pattern.compile("contract: \\S.*\\bsince \\S.*");

    /** Those in one migration; a table that it makes itself is nobody's yet. */
    static List<Contraction> in(String file, String sql) {
        Set<String> own = new HashSet<>();
        List<Contraction> contractions = new ArrayList<>();
        for (SqlStatement statement : SqlStatement.in(sql)) {
            Matcher created = CREATED.matcher(statement.text());
            if (created.lookingAt()) {
                own.add(created.group(1));
            } else if (NARROWS.matcher(statement.text()).find() && !isAbout(own, statement)) {
                contractions.add(new Contraction(file, statement));
            }
        }
        return contractions;
    }

    private static boolean isAbout(Set<String> tables, SqlStatement statement) {
        List<String> named = TABLE.matcher(statement.text())
                .results()
                .map(match -> match.group(1))
                .toList();
        return !named.isEmpty() && tables.containsAll(named);
    }

    /** A comment says {@code contract:}, why, and {@code since} which version nobody needs it any more. */
    boolean hasReason() {
        return statement.comments().stream()
                .anyMatch(comment -> REASON.matcher(comment).matches());
    }

    @Override
    public String toString() {
        return file + ": " + statement.text();
    }
}
