//! A contract that is followed as rows of the results, in the column of its option.

use super::results::{About, Results};
use crate::engine::follow_up::{FollowFigures, follow_up};
use crate::exchange::follow_up::period_name;
use crate::model::FollowFigure;

/// A figure of a period, in money.
type PeriodFigure = fn(&FollowFigures) -> f64;

impl Results<'_> {
    /// The rows of the follow-up, if there is one.
    pub(super) fn follow_up(&mut self) {
        let Some(follow) = self.scenario.follow.as_deref() else { return };
        let Ok(found) = follow_up(follow) else { return };
        let figures: [(&str, PeriodFigure); 8] = [
            ("Case", |figures| figures.case),
            ("Case for the real volume", |figures| figures.flexed),
            ("Case for the real volume and inflation", |figures| figures.indexed),
            ("Paid, less credits", |figures| figures.paid),
            ("Leak", FollowFigures::leak),
            ("Saving promised", FollowFigures::promised),
            ("Saving for the real volume", FollowFigures::rebaselined),
            ("Saving received", FollowFigures::received_saving),
        ];
        let money = self.money();
        for (row, period) in follow.rows.iter().zip(&found.periods) {
            let name = period_name(follow, row.from);
            let about = About { part: "Follow-up", figure: "", service: "", period: &name, unit: money };
            for service in &follow.case.services {
                let entered = [FollowFigure::Units(service.id), FollowFigure::Paid(service.id)];
                for figure in entered {
                    let unit = if figure == FollowFigure::Units(service.id) { "units" } else { money };
                    let about = About { figure: figure.label(), service: &service.name, unit, ..about };
                    self.row(about, |option| row.figure(figure).filter(|_| option.id == follow.option));
                }
            }
            for (figure, read) in figures {
                self.row(About { figure, ..about }, |option| {
                    period.figures.filter(|_| option.id == follow.option).map(|figures| read(&figures))
                });
            }
        }
    }
}
