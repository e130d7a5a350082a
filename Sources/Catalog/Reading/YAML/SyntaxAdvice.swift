/// What an editor can do about a file that is no YAML: libyaml names the place, but not the
/// mistake.
struct SyntaxAdvice {
    let rule: Diagnostic.Rule
    let mark: Mark
    let message: String
    let hint: String?

    init(_ error: YAMLSyntaxError) {
        let known = Self.known.first { error.problem.contains($0.problem) }
        rule = error.problem.contains("nesting level") ? .tooDeep : .syntax
        mark = known?.place == .start ? error.contextMark : error.mark
        let beginning =
            known?.place == .startAndEnd ? ", which begins in line \(error.contextMark.line)" : ""
        message = "this is not valid YAML: \(known?.meaning ?? error.problem)\(beginning)"
        hint = known?.hint
    }

    private struct Known {
        enum Place {
            case end, start, startAndEnd
        }
        /// A part of libyaml's words.
        let problem: String
        let meaning: String
        let hint: String
        var place = Place.end
    }

    private static let flowHint = "put texts that contain , [ ] { or } in quotation marks"

    private static let known = [
        Known(
            problem: "mapping values are not allowed",
            meaning: "\": \" stands where no key can be",
            hint: "put a text that contains \": \" in quotation marks, or check the indentation"),
        Known(
            problem: "found character that cannot start any token",
            meaning: "no text can begin with this character",
            hint: "put the text in quotation marks; indent with spaces, not with tabs"),
        Known(
            problem: "found a tab character",
            meaning: "a tab stands where indentation is expected", hint: "indent with spaces"),
        Known(
            problem: "could not find expected ':'", meaning: "a key without \":\" behind it",
            hint: "check the line above, too: its text may need quotation marks or indentation"),
        Known(
            problem: "did not find expected key", meaning: "a key of the map was expected here",
            hint: "check the indentation, and whether the text above needs quotation marks"),
        Known(
            problem: "did not find expected '-' indicator",
            meaning: "the next \"- \" of the list was expected", hint: "check the indentation"),
        Known(
            problem: "did not find expected ',' or '}'",
            meaning: "a comma or a \"}\" is missing before this place in the map",
            hint: flowHint, place: .startAndEnd),
        Known(
            problem: "did not find expected ',' or ']'",
            meaning: "a comma or a \"]\" is missing before this place in the list",
            hint: flowHint, place: .startAndEnd),
        Known(
            problem: "found unexpected end of stream",
            meaning: "the quotation that begins here never ends",
            hint: "close it; inside '…' a quotation mark ' is written twice", place: .start),
        Known(
            problem: "did not find expected node content", meaning: "a value is missing here",
            hint: "close what is open, or put the text in quotation marks"),
        Known(
            problem: "did not find expected whitespace or line break",
            meaning: "a text cannot begin like this", hint: "put the text in quotation marks"),
        Known(
            problem: "unknown escape character", meaning: "\"\\\" means something else in \"…\"",
            hint: "write \\\\, or use '…', where a backslash is a backslash"),
        Known(
            problem: "block sequence entries are not allowed", meaning: "no list can begin here",
            hint: "begin it on a line of its own, indented"),
        Known(
            problem: "did not find expected <document start>",
            meaning: "the file should have ended before this line", hint: "check its indentation"),
        Known(
            problem: "nesting level", meaning: "lists and maps are nested too deep",
            hint: "check the brackets and the indentation"),
    ]
}
