import Engine
import Foundation
import TestSupport
import Testing

@testable import Pages

/// swift-mustache prints nothing for a name or a partial that it does not know. So every name that a
/// template uses must exist on the page values, and every field of theirs must be used.
struct TemplateContractTests {
    private static let tags = Templates.sources.mapValues {
        Tag.all(in: String(decoding: $0, as: UTF8.self))
    }

    private static let fields: Set<String> = {
        let frame = Frame(
            siteName: "", title: "", description: "", shareTitle: "", shareDescription: "",
            canonical: "", homeLink: "", scriptLink: "",
            styleCSS: "", notices: [""], feeds: FeedLink.all(of: .site, in: .sample), styleLink: "",
            trail: [Crumb(title: "", link: "")], imageLink: "", oEmbedLink: "")
        let samples: [Any] = [
            ComparisonPage(.answered, frame: frame), ComparisonPage(.tied, frame: frame),
            ComparisonPage(.mistaken, frame: frame), ComparisonPage(.settled, frame: frame),
            CommunityPage(.answered, frame: frame), CommunityPage(.askedLate, frame: frame),
            SearchPage(.sample, shelves: [], trends: .none, frame: frame),
            SearchPage(
                .unwritten, shelves: FrontPage.sample.shelves, trends: .none, frame: frame),
            HomePage(site: .sample, front: .sample, frame: frame),
            TrendingPage(
                rising: FrontPage.sample.rising, trending: FrontPage.sample.trending,
                trends: FrontPage.sample.trends, frame: frame),
            DocumentPage(.sample, frame: frame),
            PatternsPage(.answered, frame: frame),
            CategoryPage(.sample, trends: .none, frame: frame),
            CategoryPage(.empty, trends: .none, frame: frame),
            AlternativePage(
                .sample, in: [.sample()], trends: .none, today: Day("2026-11-24")!, frame: frame),
            ProblemPage(Problem(status: 404, title: "", advice: ""), frame: frame),
            ProblemPage(
                Problem(
                    status: 500, title: "", advice: "", nearMatches: [.init(title: "", path: "")],
                    wayBack: .init(title: "", path: ""),
                    work: .init(
                        on: .sample(), choice: .depends,
                        answers: AnswerSheet(for: Comparison.sample().quiz), challenge: ""),
                    requestID: ""), frame: frame),
        ]
        let files: [Any] = [
            Sitemap([.sample()], at: ""),
            EmbedCard(.sample(), site: .sample, publicURL: ""),
            Feed(.site, of: [.sample()], in: .sample, at: ""),
        ]
        return (samples + files).reduce(into: []) { $0.formUnion(fieldNames(of: $1)) }
    }()

    @Test func `every name in a template is a field of a page value`() {
        for (template, tags) in Self.tags {
            for name in tags.flatMap(\.names) {
                #expect(Self.fields.contains(name), "\(template) uses \(name)")
            }
        }
    }

    @Test func `every field of a page value is used by a template`() {
        let used = Set(Self.tags.values.joined().flatMap(\.names))
        #expect(Self.fields.subtracting(used).sorted() == [])
    }

    @Test func `every partial is a template, and every template is used`() {
        let partials = Set(Self.tags.values.joined().compactMap(\.partial))
        let known = Set(Templates.sources.keys)
        #expect(partials.subtracting(known).sorted() == [])
        #expect(
            known.subtracting(partials).sorted() == [
                "alternative", "atom", "category", "community-page", "comparison", "document",
                "embed", "home", "patterns", "problem", "search", "sitemap", "trending",
            ])
    }

    @Test func `only HTML, SVG and CSS made by us is printed unescaped`() {
        for (template, tags) in Self.tags {
            for tag in tags where tag.isUnescaped {
                let name = tag.names.last ?? tag.section ?? ""
                #expect(
                    ["HTML", "SVG", "CSS"].contains { name.hasSuffix($0) },
                    "\(template) prints \(name) unescaped")
            }
        }
    }

    @Test func `the folder holds the templates that are compiled in, and no others`() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/Pages/Templates").standardized
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path())
        #expect(Set(files) == Set(Templates.sources.keys.map { "\($0).mustache" }))
    }

    /// The labels of all stored properties, however deep.
    private static func fieldNames(of value: Any) -> Set<String> {
        Mirror(reflecting: value).children.reduce(into: []) { names, child in
            if let label = child.label, label != "some", Int(label.dropFirst()) == nil {
                names.insert(label)
            }
            if !(child.value is String) { names.formUnion(fieldNames(of: child.value)) }
        }
    }
}

/// One `{{…}}` of a template.
private struct Tag {
    let names: [String]
    let partial: String?
    let isUnescaped: Bool
    /// The name of the innermost section around it.
    let section: String?

    static func all(in template: String) -> [Tag] {
        var sections: [String] = []
        return template.matches(of: /\{\{(\{?)([#^\/>&<$]?)([^{}]+)\}\}\}?/).compactMap { match in
            let word = String(match.3).replacing(/^empty\((.*)\)$/) { String($0.1) }
            switch match.2 {
            case "/":
                if sections.last == word { sections.removeLast() }
                return nil
            case ">", "<": return Tag(names: [], partial: word, isUnescaped: false, section: nil)
            case "$": return nil
            case "#", "^": sections.append(word)
            default: break
            }
            let names = word == "." ? [] : word.split(separator: ".").map(String.init)
            return Tag(
                names: names, partial: nil, isUnescaped: match.1 == "{", section: sections.last)
        }
    }
}
