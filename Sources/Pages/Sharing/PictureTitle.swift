/// A title in the lines of a picture, in the largest type in which it has room.
struct PictureTitle {
    let lines: [String]
    let size: Double

    /// Type, how many of its characters are as wide as the picture, and how many of its lines are as high.
    private static let types: [(size: Double, width: Int, height: Int)] = [
        (76, 24, 2), (54, 33, 3), (44, 41, 4), (34, 53, 5),
    ]

    init(_ title: String) {
        for type in Self.types {
            let lines = Self.lines(of: title, limit: type.width)
            if lines.count <= type.height {
                self.lines = lines
                self.size = type.size
                return
            }
        }
        let type = Self.types[Self.types.count - 1]
        let lines = Self.lines(of: title, limit: type.width)
        let rest = lines[(type.height - 1)...].joined(separator: " ")
        self.lines = lines.prefix(type.height - 1) + [rest.shortened(to: type.width)]
        self.size = type.size
    }

    /// A word that is longer than a line is cut.
    private static func lines(of title: String, limit: Int) -> [String] {
        let words = title.split(separator: " ").flatMap { word in
            stride(from: 0, to: word.count, by: limit).map {
                String(word.dropFirst($0).prefix(limit))
            }
        }
        return SVG.wrapped(words.joined(separator: " "), limit: limit)
    }
}
