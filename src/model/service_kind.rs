//! The kinds of IT service and what one unit of each is called.

/// A kind of IT service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ServiceKind {
    /// Help desk or service desk; its unit is a contact.
    HelpDesk,
}

impl ServiceKind {
    /// All kinds.
    pub const ALL: &'static [ServiceKind] = &[ServiceKind::HelpDesk];

    /// Its name in files.
    pub fn id(self) -> &'static str {
        match self {
            ServiceKind::HelpDesk => "help_desk",
        }
    }

    /// Its name on the page.
    pub fn label(self) -> &'static str {
        match self {
            ServiceKind::HelpDesk => "Help desk",
        }
    }

    /// What one unit of it is called.
    pub fn unit(self) -> &'static str {
        match self {
            ServiceKind::HelpDesk => "contact",
        }
    }

    /// The kind with a name in files.
    pub fn from_id(id: &str) -> Option<ServiceKind> {
        Self::ALL.iter().copied().find(|kind| kind.id() == id)
    }
}
