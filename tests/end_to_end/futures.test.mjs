// Proves that the page says how sure the answer is: wherever its program can run, the same futures, and never in the way of typing.

import assert from "node:assert/strict";
import { PAGE, becomes, enter, fieldAt, saveState, showTab, started, story } from "./browser.mjs";
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
  assert.match(said, /^“.+” is the best choice in \d of 10 futures\. It misses the hurdle in .+ futures and costs more than today in .+ futures\./);
  const counted = await chances(page);
  assert.equal(counted.length, await page.locator(".league tbody tr").count());
  assert.ok(counted.some((text) => /^\d of 10$/.test(text)), counted.join());
  await page.locator(".answer-futures .link").click();
  await becomes(() => page.getByRole("tab", { selected: true }).innerText(), "Drivers & risk");
  const section = page.locator(".how-sure");
  assert.match(await section.innerText(), /Finding out before you sign would be worth: “Volume growth.+” up to /);
  assert.match(await section.innerText(), /16,?384 futures were computed; another set would move the chances by at most \d points?/);
  // Both ways: the amount for a chance, and the chance of that amount.
  const budget = async () => (await section.locator("strong").last().innerText()).trim();
  await page.getByRole("combobox", { name: "Futures of 100 in which the budget is enough" }).selectOption("50");
  const half = await budget();
  await section.locator("input.amount").fill(half.replace("$", ""));
  await becomes(() => section.getByRole("status").last().innerText(), /is enough in 5 of 10 futures/);
  await section.locator("input.amount").fill("much");
  await becomes(() => section.getByRole("status").last().innerText(), /Enter an amount/);
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
  assert.match(await frame.locator(".answer-futures").innerText(), /in \d of 10 futures/);
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
