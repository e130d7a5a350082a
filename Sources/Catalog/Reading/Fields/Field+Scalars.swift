import Engine

extension Field {
    /// A name or a title: one line without markup.
    func plain(atMost limit: Int = 120) -> String? {
        guard let text = scalar()?.text else { return nil }
        guard !text.contains(where: \.isNewline) else {
            error(.notALine, "\(name) must be one line")
            return nil
        }
        guard text.count <= limit else {
            error(.tooLong, "\(name) has \(text.count) characters; at most \(limit) fit")
            return nil
        }
        return text
    }

    /// A word that can only be `true`: without it, the key is left out.
    func onlyTrue() -> Bool? {
        guard let word = scalar()?.text else { return nil }
        guard word == "true" else {
            error(
                .unknownWord, "\(name) is \(word.quoted); it can only be true",
                hint: "write true, or remove the key")
            return nil
        }
        return true
    }

    /// A whole number, written plainly.
    func number(_ range: ClosedRange<Int>) -> Int? {
        guard let scalar = scalar() else { return nil }
        let digits = scalar.text.utf8.drop { $0 == UInt8(ascii: "-") }
        guard scalar.text.utf8.count - digits.count <= 1, let first = digits.first,
            digits.allSatisfy({ (0x30...0x39).contains($0) }),
            first != UInt8(ascii: "0") || scalar.text == "0"
        else {
            error(
                .number, "\(name) is \(scalar.text.quoted), which is not a whole number",
                hint: "write digits only, without a zero in front")
            return nil
        }
        guard case .plain = scalar.style else {
            error(
                .number, "\(name) is a text, not a number", hint: "remove the quotation marks")
            return nil
        }
        guard let value = Int(scalar.text), range.contains(value) else {
            let (least, most) = (range.lowerBound, range.upperBound)
            error(
                .outOfRange,
                "\(name) is \(scalar.text.prefix(20)); it must be from \(least) to \(most)")
            return nil
        }
        return value
    }

    /// A day that has been: nobody can have checked or changed anything in the future.
    func day(notAfter today: Day) -> Day? {
        guard let text = scalar()?.text else { return nil }
        guard let day = Day(text) else {
            error(
                .date, "\(name) is \(text.quoted), which is no day",
                hint: "write it like 2026-11-20")
            return nil
        }
        guard day <= today else {
            error(.futureDate, "\(name) is \(day), which lies in the future: today is \(today)")
            return nil
        }
        return day
    }

    func identifier<Owner>(_ owner: Identifier<Owner>.Type) -> Identifier<Owner>? {
        guard let text = scalar()?.text else { return nil }
        guard let identifier = Identifier<Owner>(text) else {
            IdentifierAdvice(text).report("\(name)", at: mark, findings)
            return nil
        }
        return identifier
    }

    /// One of the words of `Word`.
    func word<Word: CaseIterable & RawRepresentable<String>>(_ type: Word.Type) -> Word? {
        guard let text = scalar()?.text else { return nil }
        if let word = Word(rawValue: text) { return word }
        let words = Word.allCases.map(\.rawValue)
        let near = findings.nearest(to: text, among: words)
        error(
            .unknownWord, "\(name) is \(text.quoted), which means nothing here",
            hint: near.map { "did you mean \($0.quoted)?" }
                ?? "write one of: \(words.joined(separator: ", "))")
        return nil
    }

    /// An absolute `https` or `http` address.
    func address() -> String? {
        guard let text = scalar()?.text else { return nil }
        guard WebAddress.isAbsolute(text) else {
            error(
                .url, "\(name) is \(text.quoted), which is no absolute http or https address",
                hint: "copy the whole address, beginning with https://")
            return nil
        }
        return text
    }
}
