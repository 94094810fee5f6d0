//! A chart on the page: title, meaning, drawing, the selected mark, a table of its numbers, and buttons to save it.

use super::frame::use_width;
use super::marks::{Drawing, Tone};
use super::slide::{Caption, slide};
use super::{BarPlot, ColumnPlot, CurvePlot, DotPlot, LinePlot};
use crate::app::state::by_pointer::ByPointer;
use crate::browser::{clock, picture};
use crate::exchange::fingerprint;
use crate::model::Scenario;
use web_sys::Element;
use yew::prelude::*;

/// What is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Plot {
    /// Rows of bars.
    Bars(BarPlot),
    /// Courses over the months.
    Lines(LinePlot),
    /// Columns over time.
    Columns(ColumnPlot),
    /// Rows of dots.
    Dots(DotPlot),
    /// Curves over two scales.
    Curves(CurvePlot),
}

/// The numbers of a chart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChartTable {
    /// The names of the columns after the first.
    pub head: Vec<String>,
    /// Rows: a name and a text for each column.
    pub rows: Vec<(String, Vec<String>)>,
}

/// What a chart needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ChartProps {
    /// What it shows.
    pub title: AttrValue,
    /// What it means, in a sentence.
    pub takeaway: AttrValue,
    /// What is drawn.
    pub plot: Plot,
    /// The numbers.
    pub table: ChartTable,
    /// The names of the tones, if the drawing does not show them itself.
    #[prop_or_default]
    pub key_names: Vec<(Tone, AttrValue)>,
    /// Its comparison, which a picture for a slide names as its source.
    #[prop_or_default]
    pub of: Option<ByPointer<Scenario>>,
}

impl ChartProps {
    /// A chart whose drawing names its tones itself.
    pub fn new(title: String, takeaway: String, plot: Plot, table: ChartTable) -> ChartProps {
        ChartProps { title: title.into(), takeaway: takeaway.into(), plot, table, key_names: Vec::new(), of: None }
    }

    fn drawing(&self, width: f64) -> Drawing {
        match &self.plot {
            Plot::Bars(plot) => plot.drawing(width),
            Plot::Lines(plot) => plot.drawing(width),
            Plot::Columns(plot) => plot.drawing(width),
            Plot::Dots(plot) => plot.drawing(width),
            Plot::Curves(plot) => plot.drawing(width),
        }
    }

    /// The picture for a slide.
    fn slide(&self) -> Drawing {
        let named = |of: &ByPointer<Scenario>| match of.0.title.as_str() {
            "" => format!(", fingerprint {}", fingerprint(&of.0)),
            title => format!(", “{title}”, fingerprint {}", fingerprint(&of.0)),
        };
        let source = format!("Source: Sourcewise{}, {}", self.of.as_ref().map(named).unwrap_or_default(), clock::today());
        let caption = Caption { title: &self.title, takeaway: &self.takeaway, key_names: &self.key_names, source: &source };
        slide(&caption, |width| self.drawing(width))
    }

    /// The names of the tones, in the order of the drawing.
    fn key_list(&self) -> Html {
        if self.key_names.is_empty() {
            return Html::default();
        }
        let items =
            self.key_names.iter().map(|(tone, name)| html! { <li key={name.to_string()}><span class={tone.class()}></span>{ name }</li> });
        html! { <ul class="chart-key">{ for items }</ul> }
    }
}

/// How many columns of a chart's table fit side by side.
const SIDE_BY_SIDE: usize = 7;

/// The widths of a chart on paper, in pixels, each with the largest height as a share of it: first those of a part of a page, then those
/// between the margins of A4 and Letter. The first that fits is taken, so that the words are as large as they can be.
const PAPER: [(f64, f64); 4] = [(640.0, 0.65), (720.0, 0.65), (640.0, 1.0), (960.0, f64::INFINITY)];

/// A chart on paper: without buttons, and as wide as a sheet allows, or in `brief` a part of it.
pub fn still(props: &ChartProps, brief: bool) -> Html {
    // A tall drawing would be made small to fit a slide or a sheet: when wider, its names fit beside the bars.
    let mut widths = PAPER.iter().skip(if brief { 0 } else { 2 }).map(|(width, tall)| (props.drawing(*width), tall));
    let Some((drawing, _)) = widths.find(|(drawing, tall)| drawing.height <= drawing.width * *tall) else { return Html::default() };
    html! {
        <figure class="chart">
            <figcaption><h4>{ &props.title }</h4><p>{ &props.takeaway }</p></figcaption>
            { props.key_list() }
            <div class="chart-frame" role="img" aria-label={format!("{}: {}", props.title, drawing.words().join("; "))}>
                { svg(&drawing, None, &Callback::noop()) }
            </div>
        </figure>
    }
}

/// A chart. It is one tab stop: arrow keys move from mark to mark, and a line below describes the current one.
#[component(Chart)]
pub fn chart(props: &ChartProps) -> Html {
    let node = use_node_ref();
    let width = use_width(&node);
    let looked_at = use_state(|| None::<usize>);
    let drawing = props.drawing(width);
    let words = drawing.words();
    let look = {
        let looked_at = looked_at.clone();
        Callback::from(move |place| looked_at.set(place))
    };
    let onkeydown = keys(&look, *looked_at, words.len());
    let said =
        looked_at.and_then(|place| words.get(place).copied()).unwrap_or("Choose a mark to see its value: tap, point or press arrow keys.");
    // The picture for a slide is drawn only while it is saved.
    let slide_node = use_node_ref();
    let saving = use_state(|| None::<picture::Kind>);
    use_effect_with(*saving, {
        let (slide_node, saving, title) = (slide_node.clone(), saving.clone(), props.title.clone());
        move |kind| {
            if let Some((kind, svg)) = kind.zip(slide_node.cast::<Element>().and_then(|place| place.query_selector("svg").ok().flatten())) {
                picture::save(&svg, &title, kind);
                saving.set(None);
            }
        }
    });
    let take = |kind: picture::Kind, name: &'static str, title: &'static str| {
        let onclick = {
            let saving = saving.clone();
            Callback::from(move |_: MouseEvent| saving.set(Some(kind)))
        };
        html! { <button type="button" {onclick} {title}>{ name }</button> }
    };
    html! {
        <figure class="chart">
            <figcaption><h3>{ &props.title }</h3><p>{ &props.takeaway }</p></figcaption>
            { props.key_list() }
            <div class="chart-frame" ref={node.clone()} tabindex="0" role="group" aria-label={format!("{}. {}", props.title, said)}
                {onkeydown} onpointerleave={look.reform(|_: PointerEvent| None)}>
                { svg(&drawing, *looked_at, &look) }
            </div>
            <p class="chart-words" aria-live="polite" data-empty={looked_at.is_none().then_some("yes")}>{ said }</p>
            <div class="chart-more">
                { table(&props.title, &props.table) }
                <details class="chart-take">
                    <summary>{ "Save as a picture" }</summary>
                    { take(picture::Kind::Png, "PNG", "Saves a picture for slides, 1,920 pixels wide on white") }
                    { take(picture::Kind::ClearPng, "Transparent PNG", "Saves a picture for slides, 1,920 pixels wide without a background") }
                    { take(picture::Kind::Svg, "SVG", "Saves a drawing that can be scaled to any size") }
                </details>
            </div>
            if saving.is_some() { <div class="chart-slide" ref={slide_node} aria-hidden="true">{ svg(&props.slide(), None, &Callback::noop()) }</div> }
        </figure>
    }
}

fn svg(drawing: &Drawing, looked_at: Option<usize>, look: &Callback<Option<usize>>) -> Html {
    let (width, height) = (drawing.width.to_string(), drawing.height.to_string());
    html! {
        <svg class="drawing" xmlns="http://www.w3.org/2000/svg" viewBox={format!("0 0 {width} {height}")} {width} {height} aria-hidden="true">
            { drawing.draw(looked_at, look) }
        </svg>
    }
}

/// Arrow keys go to the previous and next mark, Home and End to the first and last; Escape leaves.
fn keys(look: &Callback<Option<usize>>, looked_at: Option<usize>, count: usize) -> Callback<KeyboardEvent> {
    let look = look.clone();
    Callback::from(move |event: KeyboardEvent| {
        let last = count.saturating_sub(1);
        let next = match event.key().as_str() {
            "ArrowRight" | "ArrowDown" => Some(looked_at.map_or(0, |place| (place + 1).min(last))),
            "ArrowLeft" | "ArrowUp" => Some(looked_at.map_or(last, |place| place.saturating_sub(1))),
            "Home" => Some(0),
            "End" => Some(last),
            "Escape" => None,
            _ => return,
        };
        event.prevent_default();
        look.emit(next);
    })
}

fn table(title: &str, table: &ChartTable) -> Html {
    let rows = table.rows.iter().map(|(name, cells)| {
        let cells = table.head.iter().zip(cells).map(|(head, cell)| html! { <td data-label={head.clone()}>{ cell }</td> });
        html! { <tr><th scope="row">{ name }</th>{ for cells }</tr> }
    });
    // Columns that do not fit side by side are stacked, so that nothing overflows the page.
    let stacked = (table.head.len() > SIDE_BY_SIDE).then_some("yes");
    html! {
        <details class="chart-table">
            <summary>{ "Show as a table" }</summary>
            <table class="comparison by-option" aria-label={format!("{title}, as a table")} data-stacked={stacked}>
                <thead><tr><td></td>{ for table.head.iter().map(|name| html! { <th scope="col">{ name }</th> }) }</tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </details>
    }
}
