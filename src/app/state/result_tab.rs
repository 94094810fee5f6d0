//! The tabs of the results: each answers one question, and one is on show.

/// A tab of the results.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ResultTab {
    /// The cost and saving of each option, and what to check first.
    #[default]
    Summary,
    /// The timing of costs and savings.
    Timing,
    /// How much of the saving on list prices remains.
    Promise,
    /// The drivers of the answer, what would change it, and how well each option delivers.
    Risk,
    /// What the decision weighs besides cost: on show once there are criteria.
    BeyondCost,
    /// The contract afterwards: on show once one is followed.
    FollowUp,
    /// The decision, the steps before it, and how to present it to the people who decide.
    Decide,
    /// Every measure of every option.
    Figures,
}

impl ResultTab {
    /// All tabs, in the order of the page.
    const ALL: [ResultTab; 8] = [
        ResultTab::Summary,
        ResultTab::Timing,
        ResultTab::Promise,
        ResultTab::Risk,
        ResultTab::BeyondCost,
        ResultTab::Decide,
        ResultTab::FollowUp,
        ResultTab::Figures,
    ];

    /// The tabs on show, in the order of the page.
    pub fn shown(has_decision: bool, is_followed: bool) -> Vec<ResultTab> {
        let is_shown = |tab: &ResultTab| match tab {
            ResultTab::BeyondCost => has_decision,
            ResultTab::FollowUp => is_followed,
            _ => true,
        };
        ResultTab::ALL.into_iter().filter(is_shown).collect()
    }

    /// Its name on the page.
    pub fn label(self) -> &'static str {
        match self {
            ResultTab::Summary => "Summary",
            ResultTab::Timing => "Timing",
            ResultTab::Promise => "Promise vs reality",
            ResultTab::Risk => "Drivers & risk",
            ResultTab::BeyondCost => "Beyond cost",
            ResultTab::FollowUp => "Follow-up",
            ResultTab::Decide => "Decide",
            ResultTab::Figures => "All figures",
        }
    }

    /// The id of the button that shows it.
    pub fn element_id(self) -> &'static str {
        match self {
            ResultTab::Summary => "tab.summary",
            ResultTab::Timing => "tab.timing",
            ResultTab::Promise => "tab.promise",
            ResultTab::Risk => "tab.risk",
            ResultTab::BeyondCost => "tab.beyond",
            ResultTab::FollowUp => "tab.follow",
            ResultTab::Decide => "tab.decide",
            ResultTab::Figures => "tab.figures",
        }
    }

    /// The tab of those on show that an arrow key, Home or End leads to; `None` for other keys. The first tab follows the last.
    pub fn after_key(self, key: &str, all: &[ResultTab]) -> Option<ResultTab> {
        let here = all.iter().position(|tab| *tab == self)?;
        let place = match key {
            "ArrowRight" => (here + 1) % all.len(),
            "ArrowLeft" => (here + all.len() - 1) % all.len(),
            "Home" => 0,
            "End" => all.len() - 1,
            _ => return None,
        };
        all.get(place).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::ResultTab;

    #[test]
    fn arrow_keys_go_around_and_home_and_end_to_the_ends() {
        let (plain, weighed) = (ResultTab::shown(false, false), ResultTab::shown(true, true));
        assert_eq!(ResultTab::Summary.after_key("ArrowLeft", &plain), Some(ResultTab::Figures));
        assert_eq!(ResultTab::Figures.after_key("ArrowRight", &plain), Some(ResultTab::Summary));
        assert_eq!(ResultTab::Promise.after_key("ArrowRight", &plain), Some(ResultTab::Risk));
        assert_eq!(
            ResultTab::Risk.after_key("ArrowRight", &plain),
            Some(ResultTab::Decide),
            "without criteria there is nothing beyond cost"
        );
        assert_eq!(ResultTab::Risk.after_key("ArrowRight", &weighed), Some(ResultTab::BeyondCost));
        assert_eq!(ResultTab::Decide.after_key("ArrowRight", &weighed), Some(ResultTab::FollowUp));
        assert_eq!(ResultTab::Risk.after_key("Home", &plain), Some(ResultTab::Summary));
        assert_eq!(ResultTab::Timing.after_key("End", &plain), Some(ResultTab::Figures));
        assert_eq!(ResultTab::Timing.after_key("Tab", &plain), None);
    }
}
