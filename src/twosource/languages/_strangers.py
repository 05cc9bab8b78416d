"""Languages that twosource tells from those it reads, and can name: their most frequent small words."""

from __future__ import annotations

STRANGERS: dict[str, tuple[str, frozenset[str]]] = {
    code: (name, frozenset(words.split()))
    for code, name, words in (
        ("ar", "Arabic", "في من على أن إلى التي الذي عن مع هذا هذه كان ما لا بعد قال وقال بين وفي كما قد لم أو وأن"),
        ("bg", "Bulgarian", "на и да се за от не са по че с в като но има при със ще което след това"),
        ("cs", "Czech", "a se na v že je o s do z za by pro ve jsou podle jako ale po byl jeho které který také"),
        ("da", "Danish", "og i at det er en til på som af for den med de der har ikke et fra var han om ved men blev"),
        (
            "de",
            "German",
            "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden hat dass am "
            "sind seit sagte bei nach aus wird war sie er um wie",
        ),
        ("el", "Greek", "και το της του η να την ο που των για με από στο τα στη θα τον οι δεν είναι στην ότι"),
        ("es", "Spanish", "de la que el en y a los del se las por un para con no una su al lo como más ha fue es pero"),
        ("fa", "Persian", "و در به از که این را با است برای آن یک خود تا بر هم شد شده بود نیز وی های می کرد"),
        ("fi", "Finnish", "ja on ei se että hän oli ovat myös mutta kun kuin mukaan joka sekä sen ole jo vain jos hänen"),
        ("fr", "French", "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il avec"),
        ("he", "Hebrew", "של את על לא כי עם זה הוא היא גם אל כל אך או לאחר בין אם רק יותר היה כדי"),
        ("hi", "Hindi", "के में की है और से को का ने पर कि यह एक लिए भी हैं नहीं तो इस था गया कर"),
        ("hu", "Hungarian", "a az és hogy nem is egy ez meg volt már csak de mint még szerint azt ki el ha vagy"),
        ("id", "Indonesian", "yang dan di dengan untuk dari ini itu dalam pada tidak akan oleh juga ke para telah sebagai"),
        ("it", "Italian", "di e il la che in un è per a del una con non da le i si dei al sono della nel ha più"),
        ("nl", "Dutch", "de van het een en in is dat op te zijn voor met die niet aan er om ook als bij door naar werd"),
        ("no", "Norwegian", "og i det er en til på som av for at den med de har ikke et fra var han om ved men ble etter"),
        ("pl", "Polish", "w i na z się do nie że to jest o jak po co ale od za przez tym są oraz jego dla było"),
        ("pt", "Portuguese", "de a o que e do da em um para com não uma os no se na por mais as dos como foi ao é"),
        ("ro", "Romanian", "de și în a la cu pe că din o un care pentru să nu este mai au fost fi sunt al ale prin după"),
        ("ru", "Russian", "и в не на что с по к из от за для о как это его был но у он они также до было при или со"),
        ("sv", "Swedish", "och i att det som en på är av för med den till inte har de ett om var men från vid han efter"),
        ("tr", "Turkish", "ve bir bu için de da ile olarak olan daha çok gibi kadar sonra ne ise göre dedi var en ancak"),
        ("uk", "Ukrainian", "і в на що не у з до та за про як й від його це також він але є для або щодо після"),
        ("vi", "Vietnamese", "và của là có được trong cho với các không một đã người này đến những khi từ về để"),
    )
}  # fmt: skip
"""ISO 639-1 code to English name and words in lower case."""

SCRIPTS = {
    "HANGUL": "ko", "HIRAGANA": "ja", "KATAKANA": "ja", "CJK": "zh", "THAI": "th", "ARMENIAN": "hy", "GEORGIAN": "ka",
    "GREEK": "el", "HEBREW": "he", "BENGALI": "bn", "TAMIL": "ta", "TELUGU": "te", "KHMER": "km", "MYANMAR": "my",
    "LAO": "lo", "ETHIOPIC": "am", "SINHALA": "si", "GUJARATI": "gu", "MALAYALAM": "ml", "KANNADA": "kn", "GURMUKHI": "pa",
}  # fmt: skip
"""Scripts (the first word of their letters' Unicode names) that news of one language is written in."""

NAMES = {
    **{code: name for code, (name, _) in STRANGERS.items()},
    "ko": "Korean", "ja": "Japanese", "zh": "Chinese", "th": "Thai", "hy": "Armenian", "ka": "Georgian", "bn": "Bengali",
    "ta": "Tamil", "te": "Telugu", "km": "Khmer", "my": "Burmese", "lo": "Lao", "am": "Amharic", "si": "Sinhala",
    "gu": "Gujarati", "ml": "Malayalam", "kn": "Kannada", "pa": "Punjabi",
}  # fmt: skip
