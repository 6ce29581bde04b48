package nl.gem.acceptance.upgrade;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One statement of a migration.
 *
 * @param text what is done, in lower case and on one line; quoted texts are left out, and so is what a function would do once it
 *     is called
 * @param comments the lines of comment before and in it
 */
record SqlStatement(String text, List<String> comments) {

    /** A comment, a quoted text, the body of a function or block, the end of a statement, or any other character. */
    private static final Pattern TOKEN = Pattern.compile(
            "--(?<comment>[^\\n]*)|/\\*.*?\\*/|'(?:[^']|'')*'|(?<tag>\\$\\w*\\$)(?<body>.*?)\\k<tag>|(?<end>;)|.",
            Pattern.DOTALL);

    SqlStatement {
        comments = List.copyOf(comments);
    }

    static List<SqlStatement> in(String sql) {
        List<SqlStatement> statements = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        List<String> comments = new ArrayList<>();
        Matcher token = TOKEN.matcher(sql + ";");
        while (token.find()) {
            if (token.group("comment") != null) {
                comments.add(token.group("comment").strip());
                text.append(' ');
            } else if (token.group("body") != null) {
                text.append(isBlock(text) ? token.group("body") : " ");
            } else if (token.group("end") == null) {
                text.append(token.group().length() == 1 ? token.group() : " ");
            } else {
                String line = text.toString().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
                if (!line.isEmpty()) {
                    statements.add(new SqlStatement(line, comments));
                    comments.clear();
                }
                text.setLength(0);
            }
        }
        return statements;
    }

    /** A block is carried out at once, and its quoted texts may be statements too. */
    private static boolean isBlock(StringBuilder text) {
        return text.toString().strip().toLowerCase(Locale.ROOT).startsWith("do");
    }
}
