import Mustache

/// The templates, compiled into the program: it is one file, wherever it is copied to.
enum Templates {
    static let sources: [String: [UInt8]] = [
        "alternative": PackageResources.alternative_mustache,
        "article": PackageResources.article_mustache,
        "atom": PackageResources.atom_mustache,
        "block": PackageResources.block_mustache,
        "category": PackageResources.category_mustache,
        "cards": PackageResources.cards_mustache,
        "change": PackageResources.change_mustache,
        "claim": PackageResources.claim_mustache,
        "community": PackageResources.community_mustache,
        "community-page": PackageResources.community_page_mustache,
        "comparison": PackageResources.comparison_mustache,
        "context": PackageResources.context_mustache,
        "criteria": PackageResources.criteria_mustache,
        "document": PackageResources.document_mustache,
        "embed": PackageResources.embed_mustache,
        "feature": PackageResources.feature_mustache,
        "filters": PackageResources.filters_mustache,
        "frame": PackageResources.frame_mustache,
        "home": PackageResources.home_mustache,
        "mark": PackageResources.mark_mustache,
        "patterns": PackageResources.patterns_mustache,
        "problem": PackageResources.problem_mustache,
        "quiz": PackageResources.quiz_mustache,
        "reasons": PackageResources.reasons_mustache,
        "result": PackageResources.result_mustache,
        "results": PackageResources.results_mustache,
        "search": PackageResources.search_mustache,
        "search-form": PackageResources.search_form_mustache,
        "sitemap": PackageResources.sitemap_mustache,
        "sources": PackageResources.sources_mustache,
        "trending": PackageResources.trending_mustache,
        "weeks": PackageResources.weeks_mustache,
        "working": PackageResources.working_mustache,
    ]

    static func library() throws -> MustacheLibrary {
        MustacheLibrary(
            templates: try sources.mapValues {
                try MustacheTemplate(string: String(decoding: $0, as: UTF8.self))
            })
    }
}

/// The one style sheet, inlined in each page: the first view needs no second request.
enum StyleSheet {
    static let text = [
        PackageResources.tokens_css, PackageResources.base_css, PackageResources.comparison_css,
    ].map(read).joined()

    /// Comments and space are for those who read the file; a visitor should not load them. Rules
    /// keep lines of their own, by which checkers name them. Texts stand in `"`, without escapes and `/*`.
    static func read(_ file: [UInt8]) -> String {
        var css: [UInt8] = []
        var isText = false
        for byte in withoutComments(String(decoding: file, as: UTF8.self)).utf8 {
            switch Character(Unicode.Scalar(byte)) {
            case "\"":
                isText.toggle()
                css.append(byte)
            case _ where isText: css.append(byte)
            case "\n" where css.last == UInt8(ascii: "}"): css.append(byte)
            case " ", "\n":
                if let last = css.last, !" \n{};:,".utf8.contains(last) { css.append(space) }
            case "{", "}", ";":
                if css.last == space || css.last == UInt8(ascii: "\n") { css.removeLast() }
                if byte == UInt8(ascii: "}"), css.last == UInt8(ascii: ";") { css.removeLast() }
                css.append(byte)
            default: css.append(byte)
            }
        }
        return String(decoding: css, as: UTF8.self)
    }

    private static let space = UInt8(ascii: " ")

    private static func withoutComments(_ css: String) -> String {
        css.split(separator: "/*", omittingEmptySubsequences: false).enumerated().map {
            index, part in
            guard index > 0, let end = part.firstRange(of: "*/") else { return String(part) }
            return String(part[end.upperBound...])
        }.joined()
    }
}
