package nl.gem.chatbot.understanding;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A wish for a person that is said in so many words. What is said less plainly the classifier has to find; what only
 * mentions a person ("kan iemand anders mijn paspoort ophalen") must not be taken for one.
 */
final class WishForPerson {

    private static final String PERSON = "(?:medewerker|medewerkster|mens|persoon|collega|ambtenaar|human|person|agent|"
            + "employee|colleague|calisan|gorevli|temsilci|yetkili|pracownik|pracownikiem|konsultant|konsultantem|"
            + "czlowiek|czlowiekiem|موظف|شخص|انسان)";

    private static final Pattern ALONE = Pattern.compile("(?:(?:een|echte?|a|an|real|live|prawdziwy|gercek|حقيقي) )*"
            + PERSON + "(?: (?:graag|aub|alsjeblieft|alstublieft|please|nu|now|lutfen|prosze|حقيقي|من فضلك))*");

    private static final Pattern THROUGH =
            Pattern.compile("(?:^|.* )(?:doorverbinden|doorverbonden|verbind me (?:even |maar )?"
                    + "door|connect me|transfer me|put me through)(?: (?:met|naar|aub|graag|to|with|please|a|an|een|the|de|door)"
                    + "| " + PERSON + ")*");

    private WishForPerson() {}

    static boolean isIn(List<String> words) {
        String said = String.join(" ", words);
        return ALONE.matcher(said).matches() || THROUGH.matcher(said).matches();
    }
}
