//! The remark below a number field.

use crate::app::state::paste_remarks::PasteRemark;
use yew::prelude::*;

/// The remark below a field.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Remark {
    /// No remark.
    None,
    /// The fault of the number.
    Fault(String),
    /// How an ambiguous text was read.
    Echo(String),
    /// A pasted cell was rejected; the number itself is valid.
    Refused(String),
}

impl Remark {
    /// The remark on a number, in this order: its own fault once it is `shown`, the rule across inputs that it `broke`, how
    /// it was read, and the result of a paste. `in_use` names the number that is used meanwhile.
    pub fn on(
        typed: Option<Remark>,
        shown: bool,
        broke: Option<&str>,
        pasted: Option<PasteRemark>,
        in_use: impl FnOnce() -> String,
    ) -> Self {
        match (typed, broke) {
            (Some(Remark::Fault(_) | Remark::Echo(_)), None) if !shown => Remark::None,
            (Some(Remark::Fault(_)), _) if !shown => Remark::None,
            (Some(Remark::Fault(fault)), _) => Remark::Fault(format!("{fault} Until you fix it, {} is used.", in_use())),
            (_, Some(broke)) => Remark::Fault(broke.to_string()),
            (Some(remark), None) if remark != Remark::None => remark,
            (_, None) => match pasted {
                Some(PasteRemark { text, refused: true, .. }) => Remark::Refused(text),
                Some(PasteRemark { text, .. }) => Remark::Echo(text),
                None => Remark::None,
            },
        }
    }

    /// Whether it reports a fault of the number.
    pub fn is_fault(&self) -> bool {
        matches!(self, Remark::Fault(_))
    }

    /// The line below the field.
    pub fn line(self, id: String) -> Html {
        match self {
            Remark::None => Html::default(),
            Remark::Fault(text) | Remark::Refused(text) => html! { <span class="fault" role="alert" {id}>{ text }</span> },
            Remark::Echo(text) => html! { <span class="echo" {id}>{ text }</span> },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Remark;
    use crate::app::state::paste_remarks::PasteRemark;

    fn remark(typed: Remark, shown: bool, broke: Option<&str>) -> Remark {
        Remark::on(Some(typed), shown, broke, None, || "€ 5".to_string())
    }

    #[test]
    fn a_fault_waits_until_it_is_shown_and_then_says_what_is_used() {
        let fault = || Remark::Fault("Too large.".to_string());
        assert_eq!(remark(fault(), false, None), Remark::None);
        assert_eq!(remark(fault(), false, Some("Together above 100 %.")), Remark::None);
        assert_eq!(remark(fault(), true, None), Remark::Fault("Too large. Until you fix it, € 5 is used.".to_string()));
    }

    #[test]
    fn a_broken_rule_is_said_at_once_and_before_how_a_text_was_read() {
        let echo = || Remark::Echo("Read as 80,000.".to_string());
        assert_eq!(remark(echo(), false, Some("Together above 100 %.")), Remark::Fault("Together above 100 %.".to_string()));
        assert_eq!(remark(echo(), true, None), echo());
        assert_eq!(remark(echo(), false, None), Remark::None);
    }

    #[test]
    fn what_became_of_a_paste_is_said_where_nothing_else_is() {
        let pasted = |refused| PasteRemark { value: 5.0, text: "Not taken: abc".to_string(), refused };
        let shown = |refused| Remark::on(None, false, None, Some(pasted(refused)), String::new);
        assert_eq!(shown(true), Remark::Refused("Not taken: abc".to_string()));
        assert_eq!(shown(false), Remark::Echo("Not taken: abc".to_string()));
    }
}
