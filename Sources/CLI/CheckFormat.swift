import ArgumentParser

/// For whom `check` prints: people, programs, or a code host that annotates a change.
enum CheckFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, sarif
}
