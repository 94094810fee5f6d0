//! The parts of the page that the search opens, besides inputs and results.

use crate::app::readiness::{PROMPTS_FOLD, QUESTIONS_FOLD, REGISTER_FOLD, open_fold};
use crate::app::state::panel::{
    ABOUT, EXAMS, EXERCISES, FALLACIES, FILES, GLOSSARY, LIBRARY, MORE_MENU, ONE_PAGE, PRESENT, REPORT, SHARING, TYPICAL_RANGES, fold_id,
};
use crate::app::state::reading::GlossaryReading;
use crate::app::state::result_tab::ResultTab;
use crate::app::state::ui_state::UiState;

/// A part of the page.
pub struct PagePart {
    /// Its name in the list.
    pub name: &'static str,
    /// Other words for it, in lower case.
    pub words: &'static str,
    /// Opens it.
    pub open: fn(&mut UiState),
}

/// Every part that is found by name.
pub const PAGE_PARTS: &[PagePart] = &[
    PagePart { name: "Report", words: "print pdf paper document export", open: |view| report(view, false) },
    PagePart { name: "One page", words: "print pdf paper summary board export", open: |view| report(view, true) },
    PagePart { name: "Slides", words: "present presentation powerpoint meeting", open: |view| view.set_open(PRESENT, true) },
    PagePart { name: "Excel workbook", words: "export xlsx spreadsheet download formulas", open: |view| view.set_open(SHARING, true) },
    PagePart { name: "Share a link", words: "copy link url send email qr csv data", open: |view| view.set_open(SHARING, true) },
    PagePart { name: "Open a file", words: "import csv list backup link load", open: |view| view.set_open(FILES, true) },
    PagePart { name: "My comparisons", words: "library saved versions history restore", open: |view| view.set_open(LIBRARY, true) },
    PagePart { name: "How sure is it?", words: "uncertainty simulation futures range percentile p10 p50 p90 monte carlo", open: how_sure },
    PagePart {
        name: "Twelve questions",
        words: "readiness before deciding core context checklist",
        open: |view| open_fold(view, QUESTIONS_FOLD),
    },
    PagePart {
        name: "Law and place",
        words: "gdpr dora nis2 tupe legal compliance data abroad prompts",
        open: |view| open_fold(view, PROMPTS_FOLD),
    },
    PagePart {
        name: "Risk register",
        words: "risks loss probability mitigation exposure optimism bias",
        open: |view| open_fold(view, REGISTER_FOLD),
    },
    PagePart { name: "Typical ranges", words: "uncertainty range estimate", open: |view| view.set_open(TYPICAL_RANGES, true) },
    PagePart { name: "Follow this contract", words: "follow-up actual figures invoices paid leakage renewal quarter", open: follow },
    PagePart { name: "Glossary", words: "terms definitions help meaning", open: glossary },
    PagePart { name: "Exercises", words: "learn study exam questions", open: |view| fold(view, EXERCISES) },
    PagePart { name: "Spot the fallacy", words: "learn study quiz questions mistakes", open: |view| fold(view, FALLACIES) },
    PagePart { name: "Exam map", words: "learn study exam certificate cgeit opbok itil comptia iso", open: |view| fold(view, EXAMS) },
    PagePart { name: "Compare with another comparison", words: "difference audit changes", open: |view| fold(view, "compare") },
    PagePart {
        name: "Appearance and number format",
        words: "dark light theme density country locale",
        open: |view| view.focus(MORE_MENU.to_string()),
    },
    PagePart { name: "Keyboard and about", words: "shortcuts keys version licence help", open: |view| view.set_open(ABOUT, true) },
];

fn report(view: &mut UiState, one_page: bool) {
    view.set_open(ONE_PAGE, one_page);
    view.set_open(REPORT, true);
}

fn how_sure(view: &mut UiState) {
    view.tab = ResultTab::Risk;
    view.set_open("results", true);
    view.focus(ResultTab::Risk.element_id().to_string());
}

fn follow(view: &mut UiState) {
    view.tab = ResultTab::FollowUp;
    view.set_open("results", true);
    view.focus(ResultTab::FollowUp.element_id().to_string());
}

fn glossary(view: &mut UiState) {
    view.reading = Some(GlossaryReading::default().on_to(None));
    view.focus(GLOSSARY.to_string());
}

fn fold(view: &mut UiState, name: &'static str) {
    view.set_open(name, true);
    view.focus(fold_id(name));
}
