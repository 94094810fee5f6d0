// Proves that a page whose parts load one after the other never states what is not known yet, and that saving never waits.

import assert from "node:assert/strict";
import { PAGE, becomes, complete, enter, field, fieldAt, saveState, started, stored, story, works } from "./browser.mjs";

/** Records, from the first moment, every version of the remarks on the answer. */
const LISTENS = {
  prepare: () => {
    globalThis.said = [];
    new MutationObserver(() => {
      const said = document.querySelector(".remarks-head")?.textContent;
      if (said && globalThis.said.at(-1) !== said) globalThis.said.push(said);
    }).observe(document, { childList: true, subtree: true, characterData: true });
  },
};
const said = (page) => page.evaluate(() => globalThis.said);

story("nothing is said about the sanity checks before they have run", LISTENS, async (profile) => {
  const page = await profile.open();
  // A decision based on our assumptions gets no all-clear.
  await becomes(async () => (await said(page)).at(-1), /^Note: (\d+ of the|all) \d+ figures that matter most are our assumptions/);
  assert.ok((await said(page)).every((text) => !/serious issue|Before you rely/.test(text)));
  // Salaries three times as high give an implausible saving: a serious issue, and the change is stored.
  await (await fieldAt(page, "options.o1.deliveries.s1.team.salary_per_year")).fill("180000");
  await becomes(() => page.locator(".remarks-head").textContent(), /Open issues/);
  await becomes(() => saveState(page), /^Saved /);
  await page.reload();
  await started(page);
  await complete(page);
  await becomes(async () => (await said(page)).at(-1), /Open issues/);
  assert.ok((await said(page)).every((text) => /^Looking|Open issues/.test(text)), "nothing else is said before");
});

story("work is stored when the page closes, even in a browser that is never idle", { prepare: () => { globalThis.requestIdleCallback = () => 0; } }, async (profile) => {
  const page = await profile.open();
  // The first change becomes a new entry at once; later ones wait.
  await enter(page, "Discount rate", "4.5");
  await becomes(async () => (await works(page)).length, 1);
  await enter(page, "Discount rate", "3.5");
  // Long enough that only the browser being idle is awaited.
  await page.waitForTimeout(450);
  assert.match(await stored(page), /"discount_rate":0\.045/);
  await page.reload();
  await started(page);
  await becomes(() => field(page, "Discount rate").inputValue(), "3.5");
});

story("the program is loaded once, and early if nothing can be read without it", {}, async (profile) => {
  const fetches = (page) => page.evaluate(() => performance.getEntriesByType("resource")
    .filter((entry) => entry.name.endsWith("sourcewise_bg.wasm")).map((entry) => entry.initiatorType));
  const page = await profile.open();
  assert.deepEqual(await fetches(page), ["fetch"], "the first answer comes before it");
  await enter(page, "Discount rate", "3.5");
  await becomes(() => saveState(page), /^Saved /);
  await page.reload();
  await started(page);
  assert.deepEqual(await fetches(page), ["link"]);
});

story("only changed numbers are shown on request, and stay while they are reset by typing", {}, async (profile) => {
  const page = await profile.open();
  const fields = () => page.locator(".inputs input[inputmode]").evaluateAll((inputs) => inputs.map((input) => input.id));
  const all = (await fields()).length;
  const only = page.locator(".inputs").getByRole("button", { name: "Changed only" });
  await only.click();
  // The sample itself changes some figures.
  await becomes(async () => (await fields()).length < all / 4, true);
  const given = (await fields()).length;
  await only.click();
  await becomes(async () => (await fields()).length, all);
  await enter(page, "Discount rate", "12");
  await (await fieldAt(page, "options.o4.deliveries.s1.rates.offshore_rate_per_hour")).fill("31");
  await only.click();
  await becomes(async () => (await fields()).length, given + 2);
  assert.ok((await fields()).includes("options.o4.deliveries.s1.rates.offshore_rate_per_hour"));
  await enter(page, "Discount rate", "8");
  await page.getByText(/^\d+ numbers in all differ from their defaults?\.$/).waitFor();
  assert.ok((await fields()).includes("assumptions.discount_rate"), "what is typed in does not vanish");
  // Search finds every input, changed or not.
  await page.keyboard.press("Control+k");
  await becomes(() => page.evaluate(() => document.activeElement.id), "find.text");
  await page.keyboard.type("price inflation");
  await page.locator(".find li").first().waitFor();
  await page.keyboard.press("Enter");
  await becomes(() => page.evaluate(() => document.activeElement.id), "assumptions.price_inflation");
  assert.equal(await only.getAttribute("aria-pressed"), "false");
});
