package import Engine

/// Makes every page. One press serves one site; it is immutable and can be shared by all threads.
package struct Press: Sendable {
    package let site: Site
    /// The site's public address without a trailing slash, `https://tradeoff.example`: for canonical links.
    package let publicURL: String

    /// - Throws: if a template does not parse, which a test would have found.
    package init(site: Site, publicURL: String) throws {
        self.site = site
        self.publicURL = publicURL
    }

    /// The whole page `/compare/{slug}`.
    package func comparison(_ visit: ComparisonVisit) -> String { "" }
    /// Only its result: what `/compare/{slug}/recommendation` answers and the page swaps in.
    package func recommendation(_ visit: ComparisonVisit) -> String { "" }
    /// Only its community vote, for a vote cast in place.
    package func community(_ visit: ComparisonVisit) -> String { "" }
    /// The page `/`: every comparison, by category.
    package func home(_ comparisons: [Comparison]) -> String { "" }
    /// An error page.
    package func problem(_ problem: Problem) -> String { "" }

    /// What the pages link to, with addresses that change with the content: cacheable for ever.
    package var assets: [Asset] { [] }
    /// The text of the one `<style>` element that every page has, for the hash in its security policy.
    package var inlineStyle: String { "" }
}

/// A file that pages link to.
package struct Asset: Sendable {
    /// `/assets/quiz-1a2b3c4d.js`
    package let path: String
    package let contentType: String
    package let bytes: [UInt8]
}

/// The one place that makes addresses.
package enum Link {
    package static func home() -> String { "/" }
    package static func comparison(_ id: Comparison.ID) -> String { "/compare/\(id)" }
    package static func recommendation(_ id: Comparison.ID) -> String { "/compare/\(id)/recommendation" }
    package static func vote(_ id: Comparison.ID) -> String { "/compare/\(id)/vote" }
    /// `#community`: where a vote without scripts comes back to.
    package static func community(_ id: Comparison.ID) -> String { "/compare/\(id)#community" }
    /// The comparison with these answers filled in: the shareable address. Skipped questions and
    /// normal importances are left out, so that one sheet has one address.
    package static func comparison(_ comparison: Comparison, with sheet: AnswerSheet) -> String { "" }
}

/// The recommendation as data: what `GET /api/v1/comparisons/{slug}/recommendation` and
/// `tradeoff recommend --format json` answer. UTF-8 JSON text.
package enum RecommendationJSON {
    package static func text(_ recommendation: Recommendation?, of comparison: Comparison, sheet: AnswerSheet) -> String { "" }
}

/// A quiz's audit as data: `GET /api/v1/comparisons/{slug}/audit` and `tradeoff audit --format json`.
package enum AuditJSON {
    package static func text(_ audit: Audit, of comparison: Comparison) -> String { "" }
}
