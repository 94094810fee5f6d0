// Mixes of the options: by number of providers, as an option, and under limits.

import assert from "node:assert/strict";
import { WIDE, nobodyIsShutOut, openResults } from "./accessible.mjs";
import { PAGE, becomes, choose, complete, field, saveState, showTab, started, story, unfold } from "./browser.mjs";

story("a mix of Whole IT is chosen by the number of providers, becomes an option and keeps limits", WIDE, async (profile) => {
  const page = await profile.open(`${PAGE}?sample=whole_it_1`);
  await started(page);
  await complete(page);
  await showTab(page, "Decide");
  const rows = page.locator(".mixes tbody tr");
  await becomes(() => rows.count(), 4);
  assert.match(await page.locator(".mix-worth").innerText(), /^Going from two to three providers is worth it only if making three work together costs you less than \$/);
  await nobodyIsShutOut(page, "the mixes", { shown: ".mixes", first: openResults });

  await page.getByRole("button", { name: "Limits" }).click();
  const offshore = page.getByRole("textbox", { name: "Offshore, at most", exact: true });
  await offshore.fill("20 apples");
  await offshore.blur();
  await becomes(() => page.locator(".mixes .fault:not(:empty)").innerText(), /not a number/);
  await becomes(() => saveState(page), /Invalid entry/);
  await offshore.fill("20");
  await page.getByRole("textbox", { name: "Providers, at most" }).fill("2");
  await page.getByRole("textbox", { name: "Providers, at most" }).blur();
  await becomes(() => page.locator(".mix-prices").innerText(), /Providers, at most 2: costs \$.*\n.*Offshore, at most 20\s?%: costs \$/s);
  await page.getByRole("textbox", { name: "Own people, at least" }).fill("101");
  await page.getByRole("textbox", { name: "Own people, at least" }).blur();
  await becomes(() => page.locator(".mixes .fault:not(:empty)").innerText(), /from 0\s?% to 100\s?%/);
  await nobodyIsShutOut(page, "the limits of the mixes", { shown: ".mix-limits", first: openResults, within: [".results"] });

  const options = () => page.locator(".league tbody tr").count();
  const before = await options();
  await page.getByRole("button", { name: "Add as an option: the mix without a provider" }).click();
  await becomes(options, before + 1);
  await becomes(() => page.locator(".mixes").innerText(), /is “Best mix”/);
});

story("an option that fails a must-have is in no mix, and a minimum quality says which scores it waits for", { ...WIDE, timeout: 240_000 }, async (profile) => {
  const page = await profile.open(`${PAGE}?sample=applications_1`);
  await page.getByRole("button", { name: "Compare on more than cost" }).click();
  await page.locator(".matrix").first().waitFor();
  await page.getByRole("button", { name: "Score today with 5" }).click();
  const scores = page.locator('.matrix input[aria-label$="score from 0 to 10"]');
  for (let place = 0; place < await scores.count(); place += 1) {
    if (await scores.nth(place).inputValue() === "") await scores.nth(place).fill("6");
  }
  const mixes = page.locator(".mixes");
  await showTab(page, "Decide");
  await mixes.getByRole("button", { name: "Limits" }).click();
  const quality = mixes.getByRole("textbox", { name: "Quality, at least" });
  await quality.fill("5.5");
  await quality.blur();
  await becomes(() => page.locator(".mix-prices").innerText(), /Quality, at least 5\.5: costs/);
  // A score that is opened again: the limit stays in its field and says what it waits for.
  await scores.last().fill("");
  await becomes(() => mixes.innerText(), /The minimum quality does not count until one open score is entered\./);
  assert.equal(await quality.inputValue(), "5.5");
  await nobodyIsShutOut(page, "a limit that waits", { shown: ".mix-limits", first: openResults, within: [".results"] });
  await unfold(page, "decision.musts");
  await field(page, "New must-have").fill("Data stays in the country");
  await page.keyboard.press("Enter");
  const verdict = page.getByRole("combobox", { name: /^Data stays in the country: / }).last();
  const option = (await verdict.getAttribute("aria-label")).replace("Data stays in the country: ", "");
  await verdict.selectOption("no");
  await becomes(() => mixes.innerText(), new RegExp(`“${option}” is in no mix: it is ruled out by “Data stays in the country”\\.`));
  await becomes(() => page.locator(".mix-parts").allInnerTexts().then((parts) => parts.some((part) => part.includes(option))), false);
});

story("arrow keys go along the mixes from the cheapest to the best, each with who does what", WIDE, async (profile) => {
  const page = await profile.open(`${PAGE}?sample=whole_it_2`);
  await started(page);
  await complete(page);
  await showTab(page, "Decide");
  const mixes = page.locator(".mixes");
  await mixes.getByRole("button", { name: "Cost against quality" }).click();
  const chart = mixes.locator("figure.chart");
  await becomes(() => chart.locator("figcaption").innerText(), /mixes are each the cheapest for their quality\..+a point of quality costs \$/s);
  await chart.locator(".chart-frame").focus();
  const said = () => chart.locator(".chart-words").innerText();
  const quality = async () => Number((await said()).match(/^Quality ([\d.]+), \$/)[1]);
  await page.keyboard.press("Home");
  await becomes(said, /^Quality [\d.]+, \$[\d.]+M\. .+: “.+”/);
  const [cheapest, first] = [await quality(), await said()];
  await page.keyboard.press("ArrowRight");
  await becomes(async () => (await said()) !== first && (await quality()) >= cheapest, true);
  await page.keyboard.press("End");
  await becomes(async () => (await quality()) > cheapest, true);
  assert.equal(await chart.locator("circle[data-looked-at]").count(), 1, "the mix is marked");
  await chart.getByText("Show as a table").click();
  await becomes(() => chart.locator("thead").innerText(), /Present cost\s+Price of a point more\s+Services by option/);
  assert.equal(await chart.locator("tbody tr").count(), await chart.locator("circle").count());
  await nobodyIsShutOut(page, "cost against quality", { shown: ".mixes", first: openResults, within: [".results"] });
  // The report has the same chart for paper, with every mix.
  const mixesShown = await chart.locator("circle").count();
  await choose(page, "Report");
  const onPaper = page.locator(".report .mixes figure.chart");
  await becomes(() => onPaper.locator("figcaption").innerText(), /mixes are each the cheapest for their quality\./);
  assert.equal(await onPaper.locator("circle").count(), mixesShown);
});
