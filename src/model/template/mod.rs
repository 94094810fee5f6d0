//! Ready-made options: the changes a sourcing model makes to the defaults of the input table and of the service.

mod away;
mod bought;
mod definition;
mod own;

pub use definition::Template;

/// All templates, in display order.
pub static TEMPLATES: &[&Template] = &[
    &own::IN_HOUSE,
    &own::IMPROVED_IN_HOUSE,
    &own::STAFF_AUGMENTATION,
    &bought::ONSHORE,
    &away::NEARSHORE,
    &away::OFFSHORE,
    &bought::MANAGED_SERVICE,
    &own::HYBRID,
    &bought::MULTI_VENDOR,
    &away::CAPTIVE,
    &bought::CLOUD,
    &away::BUILD_OPERATE_TRANSFER,
];

impl Template {
    /// The template with a name in files.
    pub fn from_id(id: &str) -> Option<&'static Template> {
        TEMPLATES.iter().copied().find(|template| template.id == id)
    }
}
