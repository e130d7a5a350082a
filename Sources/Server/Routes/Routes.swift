import Hummingbird

/// Every address of the site, and who answers there.
extension Publication {
    var routes: [Route] {
        [
            // Pages
            .get("/", home),
            .get("/compare/:slug", page),
            .get("/compare/:slug/recommendation", result),

            // Votes
            .post("/compare/:slug/vote", vote),

            // Data
            .get("/api/v1/comparisons/:slug/recommendation", recommendationData),
            .get("/api/v1/comparisons/:slug/audit", auditData),
            .get("/api/v1/comparisons/:slug/tally", tallyData),

            // Files
            .get("/assets/:file", asset),
            .get("/robots.txt", robots),

            // For the operator's machines
            .get("/healthz", health),
            .get("/readyz", readiness),
        ]
    }
}
