// Proves the first visit: the answer, typing, undo, saving, and sharing the comparison by link.

import assert from "node:assert/strict";
import { PAGE, becomes, comparison, copyLink, enter, field, row, saveDiscountRate, saveState, story, stored, works } from "./browser.mjs";

const BANNER = /You were sent this comparison/;
const rate = (page) => field(page, "Discount rate");
const scenarioOf = (text) => JSON.parse(text).scenario;

/** Types a text key by key; after each key the field shows the typed text, and the figures follow its value. */
async function typesKeyByKey(page, text, values) {
  const figures = new Map([[0.08, (await row(page)).join()]]);
  await rate(page).selectText();
  for (const [place, letter] of [...text].entries()) {
    await page.keyboard.type(letter);
    assert.equal(await rate(page).inputValue(), text.slice(0, place + 1), "the field shows what was typed");
    const value = values[place];
    if (!figures.has(value)) {
      const before = [...figures.values()];
      await becomes(async () => before.includes((await row(page)).join()), false, `${value} gives figures of its own`);
      figures.set(value, (await row(page)).join());
    }
    assert.equal((await row(page)).join(), figures.get(value), "equal values give equal figures");
    assert.equal(await rate(page).getAttribute("aria-invalid"), null);
  }
}

story("opens on a working comparison; every valid keystroke moves the figures, and none is misread", {}, async (profile) => {
  const page = await profile.open();
  assert.match(await page.locator(".answer-sentence").innerText(), /(costs|is cheapest at) \$[\d.]+M over 5 years/);
  assert.equal((await row(page)).filter((number) => /^[\d,]+$/.test(number)).length, 4);
  assert.equal(await page.locator(".results .comparison .best .best-mark").count(), 1);
  // No zero is lost.
  await typesKeyByKey(page, "0.05", [0, 0, 0, 0.0005]);
  await enter(page, "Discount rate", "8");
  await typesKeyByKey(page, "1.5", [0.01, 0.01, 0.015]);
  await page.keyboard.press("Tab");
  await becomes(() => rate(page).inputValue(), "1.5");
  // A comma that could mean two things is echoed.
  await enter(page, "Discount rate", "12,5");
  await page.getByText("Read as 12.5").waitFor();
  // A number is shortened in place.
  const salary = field(page, "Salary per person, In-house today");
  await salary.focus();
  await page.keyboard.press("End");
  await page.keyboard.press("Backspace");
  await salary.blur();
  await becomes(() => salary.inputValue(), "6,081");
});

story("a German reader types a comma", { locale: "de-DE" }, async (profile) => {
  const page = await profile.open();
  await typesKeyByKey(page, "12,5", [0.01, 0.12, 0.12, 0.125]);
  assert.equal(await page.getByText("Read as").count(), 0, "nothing is doubtful about it");
  assert.match((await row(page))[0], /^\d+\.\d{3}$/);
});

story("undo and redo by keyboard and by button", {}, async (profile) => {
  const page = await profile.open();
  const sample = await comparison(page);
  // At once, so that no intermediate figure is mistaken for it.
  await rate(page).fill("12.5");
  await becomes(async () => (await comparison(page)) === sample, false);
  const edited = await comparison(page);
  await page.keyboard.press("Control+z");
  await becomes(() => comparison(page), sample);
  await rate(page).selectText();
  await page.keyboard.type("12.5");
  await becomes(() => comparison(page), edited);
  await page.keyboard.press("Control+z");
  await becomes(() => comparison(page), sample, "one step takes back what was typed in one go");
  await becomes(() => rate(page).inputValue(), "8");
  await page.keyboard.press("Control+y");
  await becomes(() => comparison(page), edited);
  assert.equal(await rate(page).inputValue(), "12.5");
  await page.getByRole("button", { name: "Undo" }).click();
  await becomes(() => comparison(page), sample);
  assert.equal(await page.getByRole("button", { name: "Undo" }).isDisabled(), true);
  await page.keyboard.press("Control+Shift+Z");
  await becomes(() => comparison(page), edited);
  assert.equal(await page.getByRole("button", { name: "Redo" }).isDisabled(), true);
});

story("an edit is saved and is still there after a reload", {}, async (profile) => {
  const page = await profile.open();
  assert.equal(await saveState(page), "No unsaved changes");
  await saveDiscountRate(page, "12.5");
  const edited = await comparison(page);
  await page.reload();
  await becomes(() => rate(page).inputValue(), "12.5");
  assert.equal(await comparison(page), edited);
});

story("an edit that is undone at once is not stored", {}, async (profile) => {
  await profile.context.clock.install();
  const page = await profile.open();
  const before = await rate(page).inputValue();
  await rate(page).fill("12.5");
  await page.keyboard.press("Control+z");
  await becomes(() => saveState(page), /^(No unsaved changes|Saved)/);
  // Longer than the pause before a change is stored.
  await page.clock.runFor(1000);
  await page.reload();
  await becomes(() => rate(page).inputValue(), before);
});

story("an edit just before the page closes is not lost", {}, async (profile) => {
  const page = await profile.open();
  await enter(page, "Discount rate", "3.25");
  // The browser writes its storage in another process: a reload can be faster than that, but nothing may be lost.
  await becomes(async () => {
    await page.reload();
    await page.locator(".answer-sentence").waitFor();
    return rate(page).inputValue();
  }, "3.25");
});

/** A link with a discount rate of 5 %, and its figures; then a reader with their own work at 3 % who opens it. */
async function sendAndOpen(author, newProfile) {
  const from = await author.open();
  await enter(from, "Discount rate", "5");
  await becomes(() => saveState(from), /^Saved /);
  const sent = await comparison(from);
  const link = await copyLink(from);
  const reader = await newProfile();
  const own = await reader.open();
  await saveDiscountRate(own, "3");
  const [ownFigures, ownText] = [await comparison(own), await stored(own)];
  await own.close();
  const page = await reader.open(link);
  return { link, sent, page, ownFigures, ownText };
}

story("a link opens the same comparison elsewhere and does not change the reader's work", {}, async (author, newProfile) => {
  const { link, sent, page, ownText } = await sendAndOpen(author, newProfile);
  assert.ok(link.startsWith(`${PAGE}#s=2.`), link);
  await page.getByText(BANNER).waitFor();
  assert.equal(await comparison(page), sent);
  // A comparison that is only viewed is not stored.
  await page.reload();
  await page.getByText(BANNER).waitFor();
  assert.equal(await stored(page), ownText);
  const before = await works(page);
  // A change makes it the reader's own, beside their earlier work.
  await enter(page, "Discount rate", "6");
  await becomes(async () => (await works(page)).length, before.length + 1);
  await becomes(() => saveState(page), /^Saved /);
  await page.reload();
  await becomes(() => rate(page).inputValue(), "6");
  assert.deepEqual((await works(page)).map((work) => work.scenario.assumptions.discount_rate).sort(), [0.03, 0.06]);
});

story("a shared comparison can be saved, and the earlier work stays in the library", {}, async (author, newProfile) => {
  const { sent, page } = await sendAndOpen(author, newProfile);
  await page.getByRole("button", { name: "Keep a copy" }).click();
  await becomes(() => page.getByText(BANNER).count(), 0);
  assert.equal(page.url(), PAGE);
  assert.deepEqual((await works(page)).map((work) => work.scenario.assumptions.discount_rate).sort(), [0.03, 0.05]);
  assert.equal(scenarioOf(await stored(page)).assumptions.discount_rate, 0.05);
  await becomes(() => saveState(page), /^Saved /, "the save state says that it is kept");
  await page.reload();
  await becomes(() => rate(page).inputValue(), "5");
  assert.equal(await comparison(page), sent);
});

story("a shared comparison can be closed to return to your own", {}, async (author, newProfile) => {
  const { page, ownFigures, ownText } = await sendAndOpen(author, newProfile);
  await page.getByRole("button", { name: "Discard" }).click();
  await becomes(() => comparison(page), ownFigures);
  assert.equal(await page.getByText(BANNER).count(), 0);
  assert.equal(page.url(), PAGE);
  await page.reload();
  await becomes(() => rate(page).inputValue(), "3");
  assert.deepEqual(scenarioOf(await stored(page)), scenarioOf(ownText));
  assert.equal((await works(page)).length, 1);
});
