import HTTPTypes
import Hummingbird
import HummingbirdTesting
@testable import Server

extension TestClientProtocol {
    func get(_ uri: String, _ headers: HTTPFields = [:]) async throws -> TestResponse {
        try await execute(uri: uri, method: .get, headers: headers)
    }

    /// Sends a vote as our own page does.
    func vote(
        _ choice: String, at uri: String = TestSite.vote, cookie: String? = nil,
        headers: HTTPFields = [:]
    ) async throws -> TestResponse {
        var headers = headers
        headers[.secFetchSite] = headers[.secFetchSite] ?? "same-origin"
        headers[.contentType] = headers[.contentType] ?? "application/x-www-form-urlencoded"
        headers[.cookie] = cookie
        return try await execute(
            uri: uri, method: .post, headers: headers, body: ByteBuffer(string: "choice=\(choice)"))
    }

    /// What the site says the tally is: alpha, beta, depends.
    func tally() async throws -> String { try await get(TestSite.tally).text }
}

extension TestResponse {
    var text: String { String(buffer: body) }

    /// The cookie as a browser sends it back.
    var cookie: String? {
        headers[.setCookie].map { String($0.prefix { $0 != ";" }) }
    }
}
