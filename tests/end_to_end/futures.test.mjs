// Proves that the page says how sure the answer is: wherever its program can run, the same futures, and never in the way of typing.

import assert from "node:assert/strict";
import { PAGE, becomes, choose, enter, fieldAt, saveState, showTab, started, stored, story } from "./browser.mjs";
import { framing } from "./hosts.mjs";

const SAMPLE = "?sample=data_centre_1";
const line = (page) => page.locator(".answer-futures").innerText();
/** Waits until all futures are computed; returns what the line beside the answer says. */
async function known(page) {
  await becomes(() => page.locator(".answer-futures[aria-busy=false]").count(), 1);
  return line(page);
}
const chances = (page) => page.locator("td.league-chance").allInnerTexts();

story("the answer says in how many futures it is right, and the tab says why", {}, async (profile) => {
  const page = await profile.open(PAGE + SAMPLE);
  const said = await known(page);
  assert.match(said, /^“.+” is the best choice in \d+ of 100 futures\. It misses the hurdle in .+ futures and costs more than today in .+ futures\./);
  const counted = await chances(page);
  assert.equal(counted.length, await page.locator(".league tbody tr").count());
  assert.ok(counted.some((text) => /^\d+ of 100$/.test(text)), counted.join());
  await page.locator(".answer-futures .link").click();
  await becomes(() => page.getByRole("tab", { selected: true }).innerText(), "Drivers & risk");
  const section = page.locator(".how-sure");
  assert.match(await section.innerText(), /Finding out before you sign would be worth: “Volume growth.+” up to /);
  assert.match(await section.innerText(), /16,?384 futures were computed; another set would move the chances by at most \d points?/);
  // Both ways: the amount for a chance, and the chance of that amount.
  const budget = async () => (await section.locator("strong").last().innerText()).trim();
  await page.getByRole("combobox", { name: "Futures of 100 in which the budget is enough" }).selectOption("50");
  const half = await budget();
  const budgeted = section.getByRole("textbox", { name: "A budget of" });
  await budgeted.fill(half.replace("$", ""));
  const answers = section.locator(".reading-off").getByRole("status");
  await becomes(() => answers.first().innerText(), /is enough in (49|50|51) of 100 futures/);
  await budgeted.fill("much");
  await becomes(() => answers.first().innerText(), /Enter an amount/);
  // Saving and payback at once: never likelier with more of either.
  assert.match(await section.innerText(), /“.+” saves at least .+ and pays back by month \d+, as its plain figures say, in .+ futures?/);
  const both = async () => Number(/in (\d+) of 100/.exec(await answers.last().innerText())?.[1] ?? 0);
  await becomes(() => answers.last().innerText(), /^in .+ of 100 futures\.$/);
  const everything = await both();
  await section.getByRole("textbox", { name: "It saves at least" }).fill("5m");
  await becomes(async () => (await both()) < everything, true);
  await section.getByRole("combobox", { name: "Year by whose end it has paid back" }).selectOption("1");
  await becomes(() => answers.last().innerText(), /^in (no future tried|(under )?\d+ of 100? futures)\. Read as 5,000,000\.$/);
  for (const [name, marks] of [["Possible cost", 4], ["Worth finding out", 2], ["Drivers by range", 2], ["By required saving", 0]]) {
    await page.locator(".tab-choices").getByRole("button", { name, exact: true }).click();
    await becomes(() => page.locator(".tab-chart svg.drawing").count(), 1);
    assert.ok(await page.locator(".tab-chart svg.drawing :is(rect, circle)").count() >= marks, name);
    assert.ok(await page.locator(".tab-chart .chart-table tbody tr").count() >= 2, `${name} as a table`);
  }
});

story("a range typed into a field is enough, and a certain comparison says what it cannot say", {}, async (profile) => {
  const page = await profile.open();
  await showTab(page, "Drivers & risk");
  assert.match(await page.locator(".how-sure").innerText(), /No figure has a range yet/);
  assert.equal(await page.locator(".answer-futures").count(), 0);
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  await enter(page, "Volume per month", "8000 to 13000");
  await known(page);
  assert.ok(requests.some((address) => address.includes("sourcewise_simulation")), "its program comes with the first range");
  await becomes(() => saveState(page), /^Saved /);
  const said = await line(page);
  const counted = await chances(page);
  await page.reload();
  await started(page);
  assert.equal(await known(page), said, "the same futures after a reload");
  assert.deepEqual(await chances(page), counted);
  // Another volume: the figures are marked as old until the new futures are there.
  await enter(page, "Volume per month", "500");
  await becomes(() => line(page).then((now) => now !== said), true);
  await known(page);
});

story("seed, number of futures and confidence belong to the comparison, and bad ones say what to enter", {}, async (profile) => {
  const page = await profile.open(PAGE + SAMPLE);
  await known(page);
  await showTab(page, "Drivers & risk");
  const fold = page.getByRole("button", { name: "How the futures are drawn" });
  await fold.click();
  const settings = page.locator(".futures-settings");
  const seed = settings.getByRole("textbox", { name: "Seed" });
  const simulation = async () => JSON.parse(await stored(page)).scenario.simulation;
  await seed.fill("1.5");
  await becomes(() => settings.getByRole("alert").innerText(), "Enter a whole number from 0 to 4,294,967,295. Until you fix it, 1 is used.");
  assert.equal(await seed.getAttribute("aria-invalid"), "true");
  await becomes(() => saveState(page), /Invalid entry/);
  await seed.fill("7");
  await becomes(() => settings.getByRole("alert").count(), 0);
  await settings.getByRole("combobox", { name: "Number of futures" }).selectOption("4096");
  const confidence = settings.getByRole("textbox", { name: "Budget is enough in" });
  await confidence.fill("99");
  await becomes(() => settings.getByRole("alert").innerText(), /^Enter a share from 50% to 95%\. Until you fix it, 80% is used\.$/);
  await confidence.fill("85");
  await becomes(simulation, { seed: 7, trials: 4096, confidence: 0.85 });
  await known(page);
  assert.match(await page.locator(".how-sure").innerText(), /4,?096 futures were computed/);
  assert.equal(await page.getByRole("combobox", { name: "Futures of 100 in which the budget is enough" }).inputValue(), "85");
  const before = [await line(page), await chances(page)];
  await settings.getByRole("button", { name: "Draw other futures" }).click();
  await becomes(async () => (await simulation()).seed, 8);
  await becomes(() => seed.inputValue(), "8");
  await known(page);
  await becomes(async () => JSON.stringify([await line(page), await chances(page)]) !== JSON.stringify(before), true, "other futures say something else");
  assert.equal((await chances(page)).length, before[1].length);
});

story("where no worker may start, the page computes the same futures itself", { allowed: [/Worker|worker|policy|Content Security Policy/] }, async (profile, newProfile) => {
  const expected = await known(await profile.open(PAGE + SAMPLE));
  const alone = await newProfile({ prepare: () => { delete globalThis.Worker; globalThis.Worker = class { constructor() { throw new Error("no worker"); } }; } });
  assert.equal(await known(await alone.open(PAGE + SAMPLE)), expected, "on the page itself");
  const blob = await newProfile({
    prepare: () => {
      const Real = globalThis.Worker;
      globalThis.Worker = function (address) {
        if (!String(address).startsWith("blob:")) throw new Error("no worker from a file");
        return new Real(address);
      };
    },
  });
  assert.equal(await known(await blob.open(PAGE + SAMPLE)), expected, "from a blob");
  const dying = await newProfile({
    prepare: () => {
      const Real = globalThis.Worker;
      let first = true;
      globalThis.Worker = function (address) {
        const worker = new Real(address);
        if (first) setTimeout(() => worker.onerror?.(new Event("error")), 50);
        first = false;
        return worker;
      };
    },
  });
  assert.equal(await known(await dying.open(PAGE + SAMPLE)), expected, "after a worker died");
});

const [SITE] = await framing();

story("in a sandboxed frame, workers start from a blob", { origins: ["null", SITE] }, async (profile) => {
  const page = await profile.context.newPage();
  await page.goto(`${SITE}/?frame=${encodeURIComponent(`sandbox="allow-scripts" src="${PAGE}${SAMPLE}"`)}`);
  const frame = page.frameLocator("iframe");
  await frame.locator(".answer-futures[aria-busy=false]").waitFor();
  assert.match(await frame.locator(".answer-futures").innerText(), /in \d+ of 100 futures/);
});

story("a program of the futures that fails to load is reported, and the plain figures stay", { allowed: [/sourcewise_simulation|Failed to load resource|ERR_FAILED|Failed to fetch/] }, async (profile) => {
  const page = await profile.context.newPage();
  await page.route(/sourcewise_simulation/, (route) => route.abort());
  await page.goto(PAGE + SAMPLE);
  await started(page);
  await becomes(() => line(page), /could not be loaded: reload the page/);
  assert.equal(await page.locator(".answer-futures").getAttribute("aria-busy"), "false", "nothing is on its way any more");
  await enter(page, "Discount rate", "9");
  await becomes(() => (fieldAt(page, "assumptions.discount_rate")).then((field) => field.inputValue()), "9");
});

story("the report waits for its futures, the first slide counts them, and a search finds every range", { prepare: () => { window.print = () => { window.printed = document.querySelector(".only-print")?.textContent; }; } }, async (profile) => {
  const page = await profile.open(PAGE + SAMPLE);
  await page.keyboard.press("Control+p");
  await becomes(() => page.evaluate(() => window.printed ?? ""), /is the best choice in \d+ of 100 futures/);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await becomes(() => page.locator(".only-print").count(), 0);
  const said = await known(page);
  await choose(page, "Present");
  await becomes(() => page.locator(".slide-note").first().innerText(), said.replace(/ How sure is it\?$/, ""));
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Find an input, a choice or a result" }).fill("range");
  const found = page.locator(".find li", { hasText: "Volume growth" });
  await becomes(() => found.first().locator(".find-value").innerText(), /^2% a year \(−4 … 6\)$/);
  await found.first().click();
  await becomes(() => page.evaluate(() => document.activeElement.id), "services.s1.demand.volume_growth");
});
