//! The looks of the page, chosen by a reader or requested by a host.

/// A look: its name in addresses, messages and styles, and its name on the page.
pub type Look = (&'static str, &'static str);

/// The themes; the first is the default.
pub const THEMES: [Look; 3] = [("system", "System"), ("light", "Light"), ("dark", "Dark")];
/// The spacings; the first is the default.
pub const DENSITIES: [Look; 2] = [("comfortable", "Comfortable"), ("compact", "Compact")];

/// The look with a name, as written in the table.
pub fn known(looks: &[Look], name: &str) -> Option<&'static str> {
    looks.iter().map(|(known, _)| *known).find(|known| *known == name)
}

/// The names of looks, separated by commas.
pub fn names(looks: &[Look]) -> String {
    looks.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ")
}
