package import Engine
import Mustache

/// Makes every page. One press serves one site; it is immutable and can be shared by all threads.
package struct Press: Sendable {
    package let site: Site
    /// The site's public address without a trailing slash, `https://tradeoff.example`.
    package let publicURL: String
    /// What pages link to: cacheable for ever.
    package let assets: [Asset]
    /// The text of the one `<style>` element of each page, for the hash in the security policy.
    package let inlineStyle: String

    private let notices: [String]
    private let library: MustacheLibrary

    /// - Parameter notices: for an editor who previews the site, shown on top of every page.
    /// - Throws: if a template does not parse, which the tests would have found.
    package init(site: Site, publicURL: String, notices: [String] = []) throws {
        self.site = site
        self.publicURL = publicURL
        self.notices = notices
        self.library = try Templates.library()
        self.inlineStyle = StyleSheet.text
        self.assets = [
            .script, .resultsStyle, .workScript, .searchScript, .placesStyle, .embedStyle,
        ]
    }

    /// The whole page `/compare/{slug}`.
    package func comparison(_ visit: ComparisonVisit) -> String {
        let heading = visit.comparison.heading
        var frame = frame(
            title: "\(heading.title) (\(heading.edition)): \(heading.thesis.plain)",
            description: visit.comparison.overview.plain,
            path: Link.comparison(visit.comparison.id))
        frame.kind = "article"
        frame.shareTitle = "\(heading.title) (\(heading.edition))"
        frame.shareDescription = heading.thesis.plain
        let picture =
            publicURL
            + Link.picture(visit.comparison.id, print: picturePrint(of: visit.comparison))
        frame.imageLink = picture
        frame.oEmbedLink = Link.oEmbed(of: visit.comparison.id, at: publicURL)
        frame.structuredHTML = StructuredData.html(
            of: visit.comparison, in: site, picture: picture, at: publicURL)
        frame.symbols = Side.symbols(visit.sideCount)
        return render(ComparisonPage(visit, frame: frame), with: "comparison")
    }

    /// Only its result: what `/compare/{slug}/recommendation` answers and the page swaps in.
    package func recommendation(_ visit: ComparisonVisit) -> String {
        render(ResultPart(visit), with: "result")
    }

    /// The page `/compare/{slug}/community`: its community vote with the results.
    package func communityPage(_ visit: ComparisonVisit) -> String {
        let title = visit.comparison.heading.title
        let frame = placeFrame(
            title: "\(title): what people choose",
            description: "What visitors chose between the alternatives of \(title).", path: nil,
            trail: [
                Crumb(title: title, link: Link.comparison(visit.comparison.id)),
                Crumb(title: "What people choose", link: nil),
            ])
        return render(CommunityPage(visit, frame: frame), with: "community-page")
    }

    /// Only its community vote, for a vote that was cast in place.
    package func community(_ visit: ComparisonVisit) -> String {
        render(CommunityPart(visit), with: "community")
    }

    /// An error page.
    package func problem(_ problem: Problem) -> String {
        let frame = placeFrame(
            title: problem.title, description: problem.advice, path: nil)
        return render(ProblemPage(problem, frame: frame), with: "problem")
    }

    func frame(title: String, description: String, path: String?) -> Frame {
        let description = description.shortened(to: 160)
        return Frame(
            siteName: site.name,
            title: path == Link.home ? title : "\(title) · \(site.name)",
            description: description, shareTitle: title, shareDescription: description,
            canonical: path.map { publicURL + $0 },
            homeLink: Link.home, scriptLink: Asset.script.path, styleCSS: inlineStyle,
            notices: notices, feeds: [.site],
            styleLink: notices.isEmpty ? nil : Asset.placesStyle.path)
    }

    func render(_ value: Any, with template: String) -> String {
        library.render(value, withTemplate: template) ?? ""
    }
}
