extension Diagnostic.Rule {
    /// What a finding of this rule is about, in the words of `docs/catalog-format.md`.
    package var summary: String {
        switch self {
        case .missingFile: "the folder, site.yaml, alternatives/ or comparisons/ is not there"
        case .notAFile: "something is called like a file, or folder, and is none"
        case .unreadable: "a file cannot be opened, or a link leads nowhere"
        case .leadsOutside: "a symbolic link leads out of the catalog folder"
        case .fileName: "a file is not called <identifier>.yaml"
        case .unexpectedFile:
            "a file that nobody reads (.yml, notes); names that begin with a dot are ignored"
        case .tooLarge: "more than 1 MiB, aliases written out"
        case .encoding: "not UTF-8"
        case .controlCharacter: "a character that no editor shows"
        case .bidiControl:
            "a character that turns the direction of writing, and can make a text look like another"
        case .emptyFile: "nothing but comments"
        case .syntax: "no YAML; also an alias without its anchor"
        case .severalDocuments: "more than one document: ---"
        case .tag: "a YAML tag other than the core ones"
        case .tooDeep: "lists and maps nested more than 32 deep"
        case .tooManyAliases: "more than 50 aliases"
        case .tooManyNodes: "more than 20,000 keys and values, aliases written out"
        case .duplicateKey: "a key stands twice in a map"
        case .unknownKey: "a key that does not belong there"
        case .missingKey: "a required key is not there"
        case .wrongKind: "a list where a text belongs, and the like"
        case .empty: "nothing stands there, or nothing but markup"
        case .tooLong: "more characters than fit"
        case .wrongCount: "too few or too many entries"
        case .number: "no whole number in plain digits"
        case .outOfRange: "a score, points, a year or a limit that cannot be"
        case .identifier: "no identifier"
        case .reservedName: "an identifier that means something else"
        case .date: "no day of the calendar, or not written 2026-11-20"
        case .futureDate: "a day that has not been"
        case .url: "no absolute https or http address"
        case .unknownWord: "a stage or a kind that does not exist"
        case .duplicate: "an id, or an entry of a list, stands twice"
        case .rawHTML: "HTML: write < in backticks or as \\<"
        case .image: "an image"
        case .link: "a link to what a page may not link to"
        case .markup: "a heading, a rule, or more than 20 levels of lists, quotations and emphasis"
        case .notALine:
            "more than one paragraph or line where one belongs, or a line that Markdown "
                + "takes for a list"
        case .unknownAlternative: "no such alternative, or not one of this comparison"
        case .missingAlternative: "a map \"for each alternative\" leaves one out"
        case .unknownCategory: "not in site.yaml"
        case .unknownTopic: "not in site.yaml"
        case .unknownSource: "not among the sources of the same file"
        case .unusedSource: "no claim names it"
        case .slug: "the file is not called after its alternatives"
        case .sameAlternatives: "another comparison has the same alternatives"
        case .aliasCollision:
            "an alias already leads elsewhere; a warning if it leads here without being listed"
        case .evidence: "a claim has both sources and judgement, or is a map without either"
        case .unsourced:
            "a score, a cell or the reason of a best-for has neither sources nor judgement"
        case .stale:
            "a source that claims rest on, or the stage of an alternative, was last "
                + "checked more than twelve months ago"
        case .longText:
            "a text is longer than its place, without markup: an anchor 90 characters, an "
                + "answer 130, a verdict line 140, a cell or an answer's reason 160, a score's "
                + "reason 200, the answer of an FAQ 700, the overview 900"
        case .brokenLink:
            "a link to /compare/… or /alternatives/… leads to a page that there is not"
        case .winShare:
            "an alternative leads on less than 35 or more than 65 % of the sheets; with "
                + "n alternatives on less than 70/n or more than 130/n %"
        case .tieShare: "more than 20 % of the sheets end in a tie"
        case .unreachable: "no way of answering all questions puts this alternative in front"
        case .neverClear: "no sheet recommends this alternative clearly"
        case .deadAnswer: "an answer never changes who leads or the verdict"
        case .pointlessAnswer: "an answer gives no points to anybody"
        case .dominantQuestion:
            "of three or more questions, one has more than half of the sum of all swings"
        case .decidingQuestion:
            "without this question the usual winner is another one; usual is who leads on "
                + "at least 10 percentage points more of the sheets than each other"
        case .notAuditable:
            "a quiz with more outcomes than an exact audit can count; a warning where "
                + "counting them takes too long to be done whenever the catalog is read: more "
                + "than 65,536 sheets, and as many different totals"
        case .unequalCount:
            "an alternative has more reasons in the quiz, verdict lines, lines of context "
                + "or cells than another one"
        case .unequalLength:
            "all reasons, verdict lines, lines of context or cells together have more than "
                + "30 % more characters for one alternative than for another, and at least 60 "
                + "more"
        case .winnerDiffers:
            "two comparisons of the same pair name different winners for the same use, "
                + "upper and lower case and the full stop aside"
        case .scoreDiffers:
            "an alternative's scores on criteria of the same id differ by more than 2 "
                + "between two comparisons; of several, the two that differ most"
        case .scoreCircle: "overall scores say that A is above B, B above C, and C above A"
        case .endOfLife:
            "an alternative is at its end of life, and neither thesis, overview nor "
                + "caveat has these words"
        case .editionAge: "the last change is older than the year before the edition's"
        case .titleNames: "the title does not name an alternative, or not in display order"
        case .historyOrder: "the newest change does not come first"
        case .firstVerdict: "the oldest history entry is called a change of the verdict"
        case .toWrite:
            "a text still holds the place that tradeoff new gave it: it contains \"TO "
                + "WRITE\""
        case .unloggedChange:
            "a score, points, a verdict or a winner is not what it was, and the history has "
                + "no new entry"
        case .unmarkedVerdict:
            "another alternative leads or wins a use, and no new history entry says "
                + "verdict: true"
        case .lostAddress: "a comparison, or an alias, is gone, and nothing takes its place"
        }
    }
}
