import Foundation
import Testing

/// A line that breaks a rule.
struct Finding: CustomStringConvertible {
    let file: String
    let line: Int
    let text: String

    var description: String {
        "\(file):\(line): \(text.trimmingCharacters(in: .whitespaces))"
    }
}

extension TextFile {
    /// The lines in which a regular expression matches.
    func findings(of pattern: String, in lines: [String]? = nil) -> [Finding] {
        (lines ?? self.lines).enumerated().compactMap { index, line in
            guard line.range(of: pattern, options: .regularExpression) != nil else { return nil }
            return Finding(file: path, line: index + 1, text: line)
        }
    }

    /// The lines without what is said in `//` comments. An address in a text, `https://…`, is no comment.
    var code: [String] {
        lines.map { line in
            guard let comment = line.range(of: "(^|\\s)//", options: .regularExpression) else {
                return line
            }
            return String(line[..<comment.lowerBound])
        }
    }
}

/// Reports each finding by file and line.
func expectNone(_ findings: [Finding], because rule: Comment) {
    for finding in findings {
        Issue.record("\(finding)\n\(rule)")
    }
}
