// Proves that the answer can be exported: the report on screen and paper, the memo, pictures, and the look of the page.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { WIDE, nobodyIsShutOut } from "./accessible.mjs";
import { PAGE, becomes, choose, complete, enter, optionNames, row, started, stored, story } from "./browser.mjs";

const openReport = async (page) => {
  await choose(page, "Report");
  await page.locator(".report").waitFor();
};
const fingerprint = (page) => page.locator(".report-cover dt", { hasText: "Fingerprint" }).locator("+ dd").innerText();
const pages = (pdf) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length;
const saved = async (page, press) => {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
};
const root = (page, name) => page.evaluate((name) => document.documentElement.getAttribute(name), name);

story("the report holds the answer, options, charts, assumptions and terms, and a fingerprint that follows the numbers", {}, async (profile) => {
  const page = await profile.open();
  const [answer, options, values] = [await page.locator(".answer-sentence").innerText(), await optionNames(page), await row(page)];
  await openReport(page);
  assert.equal(await page.evaluate(() => document.activeElement.id), "report", "the heading has the focus");
  const report = page.locator(".report");
  assert.equal(await report.locator(".answer-sentence").innerText(), answer);
  // The terms are its last part.
  await report.locator(".report-terms div").first().waitFor();
  const text = (await report.innerText()).replace(/\u2011/g, "-").replace(/\s+/g, " ");
  for (const expected of [...options, ...values, "Assumptions", "Sources", "Open issues", "Year by year", "USD", "5 years"]) {
    assert.ok(text.includes(expected), expected);
  }
  assert.ok(await report.locator("svg.drawing").count() >= 4);
  assert.match(await fingerprint(page), /^[0-9a-f]{8}$/);
  assert.equal(await report.locator("button, input, select, textarea, a, summary").count(), 0, "nothing on paper can be pressed");
  await page.getByRole("button", { name: "Back" }).click();
  await page.locator(".inputs").waitFor();
  await becomes(() => page.evaluate(() => document.activeElement.id), "fold.share");
  // It explains the terms it uses.
  await openReport(page);
  const terms = page.locator(".report-terms div");
  await terms.first().waitFor();
  const texts = await terms.allInnerTexts();
  assert.ok(texts.length >= 12 && texts.length < 60, `${texts.length} terms`);
  for (const term of [/^governance\n./i, /^present value|^NPV/im, /^transition/im]) assert.ok(texts.some((text) => term.test(text)), `${term}`);
  // A changed number changes the fingerprint, and changing it back restores it.
  await openReport(page);
  const first = await fingerprint(page);
  await page.getByRole("button", { name: "Back" }).click();
  await enter(page, "Discount rate", "9.5");
  await openReport(page);
  await becomes(() => page.locator(".report-register").first().innerText(), /Discount rate\s+9.5% a year\s+8% a year/, "what was set comes first, with its default");
  assert.notEqual(await fingerprint(page), first);
  await page.getByRole("button", { name: "Undo" }).click();
  await becomes(() => fingerprint(page), first);
});

story("printing the ordinary page prints the report, and the report prints black on white", { colorScheme: "dark" }, async (profile) => {
  const page = await profile.open();
  // Before the report is drawn there are no fields or folds.
  for (const way of ["workbench", "guided path"]) {
    if (way === "guided path") {
      await page.getByRole("button", { name: "Guide", exact: true }).click();
      await page.locator(".step-head").waitFor();
    }
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator("input:visible, select:visible, textarea:visible, summary:visible, .folded [aria-expanded=false]:visible").count(), 0, way);
    assert.ok(await page.locator(".answer-sentence:visible").count() === 1, way);
    await page.emulateMedia({ media: "screen" });
  }
  await choose(page, "Inputs");
  await page.locator(".inputs").waitFor();
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.locator(".only-print .report").waitFor({ state: "attached" });
  assert.ok(await page.locator(".inputs").isVisible(), "the screen stays as it is");
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.locator(".only-print .report").isVisible());
  assert.equal(await page.getByRole("main", { includeHidden: true }).isVisible(), false);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await becomes(() => page.locator(".only-print").count(), 0);
  await page.emulateMedia({ media: "screen" });
  // The report itself, on A4 and Letter, black on white, without controls.
  await openReport(page);
  for (const format of ["A4", "Letter"]) assert.ok(pages(await page.pdf({ format })) > 1, format);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  assert.equal(await page.locator("button:visible, input:visible, select:visible, textarea:visible, summary:visible").count(), 0);
  const [ink, ground] = await page.locator(".report").evaluate((sheet) => [getComputedStyle(sheet).color, getComputedStyle(sheet).backgroundColor]);
  assert.equal(ground, "rgb(255, 255, 255)");
  assert.match(ink, /^rgb\((\d|[1-5]\d), (\d|[1-5]\d), (\d|[1-5]\d)\)$/, "dark ink");
});

story("Ctrl+P prints the complete report", { prepare: () => { window.print = () => { window.printed = document.querySelector(".only-print")?.textContent; }; } }, async (profile) => {
  const page = await profile.open();
  await page.keyboard.press("Control+p");
  await becomes(() => page.evaluate(() => window.printed ?? ""), /The options side by side[^]*Open issues[^]*Terms used/);
  assert.doesNotMatch(await page.evaluate(() => window.printed), /Loading/);
});

story("the button prints the report once it is complete", {
  prepare: () => { window.print = () => { window.printed = document.querySelector(".report").textContent; }; },
}, async (profile) => {
  const page = await profile.open(`${PAGE}?sample=data_centre_1`);
  await complete(page);
  await enter(page, "Discount rate", "9");
  await openReport(page);
  // Its futures are computed again.
  await page.keyboard.press("Control+z");
  await page.getByRole("button", { name: "Print or save as PDF" }).click();
  await becomes(() => page.evaluate(() => window.printed ?? ""), /is the best choice in \d+ of 100 futures/);
});

story("the memo is copied and saved, and names options and fingerprint", { permissions: ["clipboard-read", "clipboard-write"], acceptDownloads: true }, async (profile) => {
  const page = await profile.open();
  const options = await optionNames(page);
  await openReport(page);
  const own = await fingerprint(page);
  const { name, content } = await saved(page, () => page.getByRole("button", { name: "Save memo (.md)" }).click());
  assert.match(name, /^Memo-.*\.md$/);
  await page.getByRole("button", { name: "Copy memo as Markdown" }).click();
  await page.getByText("Memo copied").waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), content.toString());
  for (const expected of [...options, own, "## Answer", "| Option |"]) assert.ok(content.includes(expected), expected);
});

story("if copying is blocked, the memo can be copied by hand, and the report has no accessibility violations", {
  ...WIDE,
  prepare: () => {
    document.execCommand = () => false;
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  },
}, async (profile) => {
  const page = await profile.open();
  await openReport(page);
  await page.getByRole("button", { name: "Copy memo as Markdown" }).click();
  await page.getByText("copy it with Ctrl+C").waitFor();
  const area = page.getByLabel("Decision memo as Markdown");
  assert.ok(await area.evaluate((area) => area.selectionEnd - area.selectionStart === area.value.length && area.value.length > 500));
  await nobodyIsShutOut(page, "the report", { shown: ".report-memo textarea" });
});

story("theme and density are remembered", { colorScheme: "light" }, async (profile) => {
  const page = await profile.open();
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await choose(page, "Dark");
  assert.notEqual(await ground(), light);
  await choose(page, "Compact");
  assert.equal(await stored(page, "sourcewise.look"), "dark compact system");
  await page.reload();
  await started(page);
  assert.deepEqual([await root(page, "data-theme"), await root(page, "data-density")], ["dark", "compact"]);
  assert.notEqual(await ground(), light);
  await choose(page, "System");
  assert.equal(await ground(), light);
});

story("if storage is blocked, the look lasts until the page closes", {
  prepare: () => Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } }),
}, async (profile) => {
  const page = await profile.open();
  await choose(page, "Dark");
  assert.equal(await root(page, "data-theme"), "dark");
});

story("one panel is open at a time, and Escape closes it", {}, async (profile) => {
  const page = await profile.open();
  await complete(page);
  const press = (name) => page.getByRole("button", { name, exact: true }).click();
  await press("Share");
  await page.getByRole("heading", { name: "Share this comparison" }).waitFor();
  await press("Report");
  await page.locator(".report").waitFor();
  assert.equal(await page.locator("dialog").count(), 0, "nothing above the paper");
  await press("Share");
  await page.getByRole("heading", { name: "Share this comparison" }).waitFor();
  await page.keyboard.press("Escape");
  await becomes(() => page.locator("dialog").count(), 0);
  assert.equal(await page.locator(".report").count(), 1, "the report stays below what is opened over it");
  await page.keyboard.press("Escape");
  await page.locator(".inputs").waitFor();
  await becomes(() => page.evaluate(() => document.activeElement.id), "fold.share");
  await choose(page, "Examples and new");
  await page.keyboard.press("Control+k");
  await page.locator(".find").waitFor();
  assert.equal(await page.locator(".picker").count(), 0);
  await page.keyboard.press("Escape");
  await becomes(() => page.locator("dialog").count(), 0);
});

story("tables of a decision, of bids and of a contract scroll by themselves on a phone, and the report does not", { viewport: { width: 360, height: 800 } }, async (profile) => {
  for (const sample of ["data_centre_1", "help_desk_3", "insourcing_2"]) {
    const page = await profile.open(`${PAGE}?sample=${sample}`);
    await choose(page, "Report");
    await page.locator(".report table.comparison").first().waitFor();
    await becomes(() => page.evaluate(() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth), 0, sample);
    await page.close();
  }
});
