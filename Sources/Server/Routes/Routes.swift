import Hummingbird

/// Every address of the site, and who answers there.
extension Route {
    static var all: [Route] {
        [
            // Pages
            .get("/", { $0.home }),
            .get("/trending", { $0.trending }),
            .get("/method", { $0.method }),
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
            .get("/api/v1/comparisons/:slug/recommendation", { $0.recommendationData }),
            .get("/api/v1/comparisons/:slug/audit", { $0.auditData }),
            .get("/api/v1/comparisons/:slug/tally", { $0.tallyData }),
            .get("/compare/:slug/votes.csv", { $0.votesData }),

            // Files
            .get("/assets/:file", { $0.asset }),
            .get("/robots.txt", { $0.robots }),
            .get("/sitemap.xml", { $0.sitemap }),

            // For the operator's machines
            .get("/healthz", { $0.health }),
            .get("/readyz", { $0.readiness }),
        ]
    }
}
