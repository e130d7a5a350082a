// swift-tools-version:6.2
import PackageDescription

// A package of its own, so that what it depends on never reaches those who build the program. Our
// targets are no products, so it compiles them itself: Sources/ holds links to them.
let package = Package(
    name: "tradeoff-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(url: "https://github.com/ordo-one/benchmark.git", from: "1.38.1", traits: []),
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache.git", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams.git", from: "6.2.2"),
    ],
    targets: [
        .target(name: "Engine"),
        .systemLibrary(name: "CMarkdown"),
        .target(
            name: "Catalog",
            dependencies: [
                "Engine", "CMarkdown",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Yams", package: "Yams"),
            ]),
        .target(
            name: "Pages",
            dependencies: ["Engine", .product(name: "Mustache", package: "swift-mustache")],
            resources: [.embedInCode("Templates"), .embedInCode("Assets")]),
        .target(
            name: "Subjects", dependencies: ["Catalog", "Engine"], path: "Benchmarks/Subjects"),
        .executableTarget(
            name: "EngineBenchmarks",
            dependencies: [
                "Engine", "Subjects", .product(name: "Benchmark", package: "benchmark"),
            ],
            path: "Benchmarks/EngineBenchmarks",
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
        .executableTarget(
            name: "PageBenchmarks",
            dependencies: [
                "Catalog", "Engine", "Pages", "Subjects",
                .product(name: "Benchmark", package: "benchmark"),
            ],
            path: "Benchmarks/PageBenchmarks",
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    ],
    swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
    ]
}
