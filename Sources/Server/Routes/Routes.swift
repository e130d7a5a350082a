import Hummingbird
import Pages

/// Every address of the site, and who answers there.
extension Route {
    static var all: [Route] {
        [
            // Pages
            .get("/", { $0.home }),
            .get("/search", { $0.search }),
            .get("/trending", { $0.trending }),
            .get("/method", { $0.method }),
            .get("/api", { $0.api }),
            .get("/patterns", { $0.patterns }),
            .get("/compare/:slug", { $0.page }),
            .get("/compare/:slug/recommendation", { $0.result }),
            .get("/alternatives/:name", { $0.alternative }),
            // Whatever else stands at the top goes before it.
            .get("/:category", where: { $0.hasCategory(at: $1) }, { $0.category }),

            // Votes
            .post("/compare/:slug/vote", { $0.vote }),
            .get("/compare/:slug/community", { $0.results }),

            // Data
            .data("/api/v1", { $0.dataIndex }),
            .data("/api/v1/comparisons", query: .fields(ListQuestion.fields), { $0.listData }),
            .data("/api/v1/comparisons/:slug", { $0.comparisonData }),
            .data(
                "/api/v1/comparisons/:slug/recommendation", query: .quiz,
                { $0.recommendationData }),
            .data("/api/v1/comparisons/:slug/audit", { $0.auditData }),
            .data("/api/v1/comparisons/:slug/tally", { $0.tallyData }),
            .data("/api/v1/comparisons/:slug/table.csv", { $0.tableData }),
            .data("/api/v1/topics", { $0.topicsData }),
            .data("/api/v1/alternatives", { $0.alternativesData }),
            .data("/api/v1/search", query: .fields([Link.searchField]), { $0.searchData }),
            .data("/api/v1/trending", { $0.trendingData }),
            .data("/compare/{slug}.json", { $0.dataAddress }),
            .data("/compare/:slug/votes.csv", { $0.votesData }),
            .data("/openapi.yaml", { $0.description }),

            // Files
            .get("/assets/:file", { $0.asset }),
            .file("/robots.txt", { $0.robots }),
            .file("/sitemap.xml", { $0.sitemap }),

            // For other sites and other readers
            .file("/compare/{slug}.md", { $0.markdown }),
            .file("/alternatives/{name}.md", { $0.alternativeText }),
            .file("/method.md", { $0.methodText }),
            .file("/api.md", { $0.apiText }),
            .file("/{category}.md", { $0.categoryText }),
            .file("/badge/{slug}.svg", { $0.badge }),
            .get("/embed/:slug", { $0.embedCard }),
            .file("/og/{slug}.png", { $0.picture }),
            .file("/oembed", { $0.oEmbed }),
            .file("/llms.txt", { $0.guide }),

            // Feeds
            .file("/feed.xml", { $0.siteFeed }),
            .file("/feed.json", { $0.siteJSONFeed }),
            .file("/verdicts.xml", { $0.verdictFeed }),
            .file("/verdicts.json", { $0.verdictJSONFeed }),
            .file("/:category/feed.xml", { $0.categoryFeed }),
            .file("/:category/feed.json", { $0.categoryJSONFeed }),
            .file("/alternatives/:name/feed.xml", { $0.alternativeFeed }),
            .file("/alternatives/:name/feed.json", { $0.alternativeJSONFeed }),

            // For the operator's machines
            .get("/healthz", { $0.health }),
            .get("/readyz", { $0.readiness }),
        ]
    }
}
