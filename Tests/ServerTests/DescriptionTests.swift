import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
import Yams
@testable import Server

/// `openapi.yaml` against the routes.
struct DescriptionTests {
    private static let routes = Route.all.filter(\.isData)

    /// The operations of the description by path, `/compare/{slug}/votes.csv`, with its common parameters.
    private static func operations() throws -> [String: Operation] {
        let text = String(decoding: PackageResources.openapi_yaml, as: UTF8.self)
        let root = try #require(try compose(yaml: text))
        let paths = try #require(root["paths"]?.mapping)
        return Dictionary(
            uniqueKeysWithValues: try paths.map { path, item in
                let methods = try #require(item.mapping).keys.compactMap(\.string)
                    .filter { $0 != "parameters" }
                #expect(methods == ["get"], "\(path.string ?? "")")
                return (try #require(path.string), Operation(try #require(item["get"])))
            })
    }

    @Test func `every data route is described, and nothing else`() throws {
        let described = Set(try Self.operations().keys)
        #expect(described == Set(Self.routes.map(\.described)))
        #expect(Route.all.filter(\.isData).allSatisfy { $0.method == .get })
        #expect(!Route.all.contains { !$0.isData && $0.described.hasPrefix("/api/") })
    }

    @Test func `the fields of a query are those that the route knows`() throws {
        let operations = try Self.operations()
        for route in Self.routes {
            let described = operations[route.described]?.queryFields
            switch route.query {
            case .fields(let fields): #expect(described == fields, "\(route.path)")
            // One parameter that stands for the questions of whatever quiz it is.
            case .quiz: #expect(described == ["answers"])
            case nil: Issue.record("\(route.path)")
            }
        }
    }

    @Test func `the limits of a list are those that are checked`() throws {
        let list = try #require(try Self.operations()["/api/v1/comparisons"])
        #expect(list.limit("minimum", of: "page") == ListQuestion.pages.lowerBound)
        #expect(list.limit("maximum", of: "page") == ListQuestion.pages.upperBound)
        #expect(list.limit("minimum", of: "per-page") == ListQuestion.perPage.lowerBound)
        #expect(list.limit("maximum", of: "per-page") == ListQuestion.perPage.upperBound)
        #expect(list.limit("default", of: "per-page") == ListQuestion.usualPerPage)
    }

    /// Each route is provoked to all that it can answer.
    @Test func `a route answers with the statuses that are described`() async throws {
        let operations = try Self.operations()
        let off = SwitchableStore(isOff: true)
        for route in Self.routes {
            let address = route.described.replacing("{slug}", with: "alpha-vs-beta")
            let query = route.query == .quiz ? "?q1=nothing" : "?category=nothing"
            let requests: [(String, HTTPFields)] = [
                (address, [:]), (address, [.ifNoneMatch: "*"]), ("\(address)?x=y", [:]),
                (address + query, [:]),
                (address.replacing("alpha-vs-beta", with: "beta-vs-alpha"), [:]),
                (address.replacing("alpha-vs-beta", with: "no-vs-body"), [:]),
            ]
            var seen: Set<String> = []
            for site in [TestSite(), TestSite(store: off)] {
                let statuses = try await site.run { client in
                    var statuses: Set<String> = []
                    for (uri, fields) in requests {
                        let answer = try await client.get(uri, fields)
                        statuses.insert("\(answer.status.code)")
                    }
                    return statuses
                }
                seen.formUnion(statuses)
            }
            #expect(
                Set(try #require(operations[route.described]).statuses) == seen.union(["default"]),
                "\(route.described)")
        }
    }

    @Test func `the description is served as it is written`() async throws {
        try await TestSite().run { client in
            let served = try await client.get("/openapi.yaml")
            #expect(served.text == String(decoding: PackageResources.openapi_yaml, as: UTF8.self))
            #expect(served.headers[.contentType] == "application/yaml; charset=utf-8")
            #expect(served.headers[.accessControlAllowOrigin] == "*")
        }
    }
}

/// What is described of one route.
private struct Operation {
    private let parameters: [Node]
    let statuses: [String]

    init(_ node: Node) {
        parameters = node["parameters"]?.array() ?? []
        statuses = node["responses"]?.mapping?.keys.compactMap(\.string) ?? []
    }

    var queryFields: [String] {
        parameters.filter { $0["in"]?.string == "query" }.compactMap { $0["name"]?.string }
    }

    func limit(_ limit: String, of parameter: String) -> Int? {
        parameters.first { $0["name"]?.string == parameter }?["schema"]?[limit]?.int
    }
}

extension Route {
    /// The path as a description writes it: routers do likewise.
    fileprivate var described: String { path.description }
}
