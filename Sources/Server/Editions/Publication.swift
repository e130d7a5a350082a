import Catalog
import Engine
import HTTPTypes
import Hummingbird
import Pages

/// All that the routes need to answer: one edition, its press, what the community says of it, and what has
/// been made of them already.
struct Publication: Sendable {
    let edition: Edition
    let press: Press
    let security: SecurityHeaders
    let community: Community
    let readership: Readership
    let cache: PageCache
    let versions = DataVersions()
    let cookie: VoterCookie
    let keys: VoteKeys
    let sameOrigin: SameOrigin
    let proxies: TrustedProxies
    let undeclaredProxy = UndeclaredProxy()
    let voteLimiter: NetworkLimiter
    /// `nil` where no proof of work is taken.
    let provenVotes: ProvenVotes?
    let limits: Limits
    /// By path.
    let assets: [String: Asset]
    /// Unix seconds.
    let now: @Sendable () -> Int

    /// In Greenwich.
    var today: Day { Day(secondsSince1970: now()) }

    static let html = "text/html; charset=utf-8"
    static let json = "application/json"
}

extension Publication {
    /// One visitor's view of a comparison.
    func visit(
        to comparison: Comparison, answers: QuizAnswers, community: ComparisonVisit.Community,
        trends: Trends? = nil
    ) -> ComparisonVisit {
        let trends = trends ?? readership.current.trends
        let readNext = edition.suggestions(for: comparison, trends: trends)
        return ComparisonVisit(
            comparison: comparison, today: today, sheet: answers.sheet,
            problems: answers.problems,
            community: community,
            compareMore: readNext.compareMore, sameCategory: readNext.sameCategory, trends: trends)
    }

    /// An answer that is made once and kept for everybody.
    ///
    /// The entity tag alone decides what is new: with a date, caches in between would answer by that.
    /// - Parameter acts: what counts of a visitor who gets it; not counted here.
    func kept(
        _ key: PageCache.Key, for request: Request,
        contentType: String = Publication.html, fields own: HTTPFields? = nil,
        caching: Caching, counting acts: VisitCounter.Acts = [],
        make: () -> String
    ) -> Response {
        let print = cache.print(for: key) { older in
            Print(
                make(), contentType: contentType, caching: caching, coding: key.coding,
                effort: key.sheet == nil ? .most : .some, fields: own ?? fields(of: contentType),
                older: older)
        }
        return sent(print, from: key, caching: caching, counting: acts, to: request)
    }

    /// A kept answer, which the connection may give by itself from now on to who asks for the same.
    func sent(
        _ print: Print, from key: PageCache.Key, caching: Caching,
        counting acts: VisitCounter.Acts = [], to request: Request
    ) -> Response {
        if caching.dependsOnAddressAlone, !print.isProvisional {
            let address = WireAnswer.Key(address: request.uri.string, coding: request.coding)
            cache.keep(print, from: key, for: address, counting: acts)
        }
        return print.response(to: request)
    }

    /// An answer that everybody gets and that says what holds at this moment: made each time.
    func current(
        _ text: String, for request: Request, contentType: String = Publication.html,
        fields own: HTTPFields? = nil, caching: Caching
    ) -> Response {
        Print(
            text, contentType: contentType, caching: caching, coding: request.coding,
            effort: .least, fields: own ?? fields(of: contentType)
        ).response(to: request)
    }

    /// What every answer of this kind says.
    private func fields(of contentType: String) -> HTTPFields {
        guard contentType != Self.html else { return security.fields }
        guard !contentType.hasPrefix("image/") else { return security.dataFields }
        var fields = security.dataFields
        // Search engines may read it, but should find the page.
        fields[.robotsTag] = "noindex"
        return fields
    }

    /// An answer for this visitor at this moment: kept by nobody.
    func personal(
        _ text: String, status: HTTPResponse.Status = .ok, contentType: String = Publication.html,
        for request: Request
    ) -> Response {
        var fields = fields(of: contentType)
        fields[.contentType] = contentType
        Caching.never.write(to: &fields)
        let bytes = Array(text.utf8)
        let coding = request.coding
        let encoded = Compression.encode(bytes, as: coding, effort: .least)
        if encoded != nil { fields[.contentEncoding] = coding.rawValue }
        return Response(
            status: status, headers: fields,
            body: .init(byteBuffer: ByteBuffer(bytes: encoded ?? bytes)))
    }
}

extension Request {
    /// How the answer is best compressed for this client.
    var coding: ContentCoding { ContentCoding(accepted: headers[.acceptEncoding]) }
}
