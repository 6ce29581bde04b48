package nl.gem.chatbot.masking;

import java.util.regex.Pattern;

/** What the words around a number say it is, in the languages that residents write: nl, en, tr, pl and ar. */
enum NumberWord {
    CITIZEN(
            Gap.WORDS,
            "<bsn|<b\\.s\\.n\\.?",
            "burger ?service(?:[ -]?(?:nummer|nr))?",
            "burger ?nummer|persoonsnummer|persoonlijk nummer|fiscaal nummer|sociaal[ -]?fiscaal",
            "<service (?:number|no|nr)>",
            "<sofi(?:[ -]?(?:nummer|nr))?",
            "citizen(?:'?s)? (?:service )?(?:number|no|nr)>|social security|<ssn>",
            "national (?:id|insurance)",
            "vatandaş?lık|vatandaslik|kimlik (?:no|nu)|<tc (?:no|nu)",
            "<pesel|numer (?:obywatel|identyfikac)",
            "رقم ?(?:ال)?(?:خدمة|هوية|مواطن)|(?:ال)?رقمي? (?:ال)?(?:وطني|شخصي|قومي)"),
    /** A case, an order, a company. */
    OTHER(
            Gap.NONE,
            "(?:zaak|melding|kenmerk|referentie|factuur|dossier|aanslag|order|<case|reference|<spraw[aęy]?>)\\p{L}*"
                    + Gap.NUMBERED + "?",
            "(?:meld|aanvraag|bestel|klant|polis|contract|vergunning|beschikking|registratie|document"
                    + "|debiteur|relatie|meter|ticket|invoice|report|request|application|customer|client|permit"
                    + "|vestiging|reservering|afspraak|booking|appointment|serie|serial|lidmaatschap|pas|kaart|chip"
                    + "|container|perceel|object|project|subsidie|bezwaar|klacht|complaint|besluit|vordering|betalings"
                    + "|collectie|zending|pakket|product|artikel|parkeer|abonnement|dosya|başvuru|sipariş|fatura"
                    + "|şikayet|kayıt|randevu|referans)\\p{L}{0,4}?" + Gap.NUMBERED,
            "(?:numer|nr) (?:spraw|zgłosz|faktur|wnios|zamów|referenc|dokument|umow|klient)\\p{L}*",
            "<(?:kvk|rsin|isbn|issn|imei|ean|btw|vat|nip|regon|krs|ref|barcode)(?:" + Gap.NUMBERED + "|>)",
            "kamer van koophandel|chamber of commerce",
            "رقم (?:ال)?(?:طلب|قضية|ملف|معاملة|بلاغ|شكوى|فاتورة|مرجع|حجز|سجل)\\p{L}*"),
    ACCOUNT(Gap.WORDS, "<iban|rekening(?:s?nummer|nr)?", "<account>", "<hesap|<kont(?:o|a|em)>|آيبان|ايبان|حساب"),
    PHONE(
            Gap.WORDS,
            "<tel>|<telnr|<tele?fo\\p{L}*|<gsm|mobiel\\p{L}*|<mobile?>",
            "<bel(?:t|len)?>|<terug ?(?:ge)?bel\\p{L}*|bereik(?:en|baar)|contact ?nummer|vaste? (?:lijn|nummer)",
            "<06[ -]?(?:nummer|nr|:)|zes ?nummer|what'?s ?app|<app(?:en)?>|<sms",
            "phone(?: ?number)?>|<cell>|<call>|<(?:reach|text|ring) me>|<contact (?:number|me"
                    + " (?:on|at))|<(?:contact|text)(?=:? ?\\d)",
            "<cep>|<ara(?:yın|yin|yabilir)\\p{L}*|ulaşabilir\\p{L}*",
            "<kom[óo]rk\\p{L}*|dzwo[nń]\\p{L}*",
            "هاتف|تلفون|تليفون|موبايل|جوال|محمول|واتس|اتصل|اتصال"),
    /** "My number": a telephone, or anything else. */
    OWN(
            Gap.SHORT,
            "<(?:mijn|m'n|ons|zijn|haar|hun|nieuwe?|my|our|his|her|new) (?:eigen |nieuwe? |own |new )?"
                    + "(?:nummer|nr|number)>",
            "<(?:nummer|number) is>|<numaram>|<m[óo]j(?:ego)? (?:nowy )?numer>|رقمي"),
    NONE(Gap.NONE);

    /** What may stand between the word and the number. */
    private static final class Gap {
        /** Words, and numbers of four digits at most: with a longer one between, the word was about that one. */
        static final String WORDS = "(?=.{0,40}+$)(?:[^\\d\\]]|\\d{1,4}+(?!\\d))*+";

        static final String SHORT = "[^\\d\\]]{0,15}+";

        /** Nothing, or the front of the number: zaak is Z2026-0012345. */
        static final String NONE =
                "[ :#=\\n]{0,3}(?:(?:is|was|nr|no|id|nummer|number|numer|to|هو|هي)[.:]?[ :#]{1,2}){0,2}"
                        + "(?:[a-z]{1,4}[-.]?)?(?:\\d{1,5}[-/.]){0,3}";

        static final String NUMBERED = "(?:[ -]?(?:s?nummer|s?nr|number|num|no|id|code|kod|numaras[ıi]|numaram)>)";
    }

    private final Pattern gap;
    private final String words;

    /** @param words patterns in which &lt; and &gt; are the beginning and the end of a word */
    NumberWord(String gap, String... words) {
        this.gap = Pattern.compile(gap, Pattern.DOTALL);
        this.words = String.join("|", words).replace("<", "(?<!\\p{L})").replace(">", "(?!\\p{L})");
    }

    String words() {
        return words;
    }

    boolean reachesOver(CharSequence between) {
        return gap.matcher(between).matches();
    }
}
