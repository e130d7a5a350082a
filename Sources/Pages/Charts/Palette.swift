/// The colours of the alternatives, by position, for pictures that stand without the site's style sheet.
/// In pages they come from tokens.css.
enum Palette {
    /// On a light ground.
    static let light = ["#d55e00", "#0072b2", "#009e73", "#b8558c", "#b07900", "#3a8fc0"]
    /// On a dark ground.
    static let dark = ["#e8762c", "#56b4e9", "#1fb58c", "#d98bb5", "#e69f00", "#3f93c8"]
}
