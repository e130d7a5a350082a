import ArgumentParser

/// For whom a command prints: people or programs.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
}
