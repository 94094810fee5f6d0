// Proves that nothing typed, stored or sent can break the page, and that each mistake is reported at its field.

import assert from "node:assert/strict";
import { CURRENT, PAGE, becomes, choose, comparison, copyLink, enter, field, row, saveDiscountRate, saveState, setAside, showOption, started, stored, story, unfold } from "./browser.mjs";

// What is no number at all is proven where texts are read (`number_text.rs`).
const MISTAKES = [
  ["Discount rate", "<img src=x onerror=alert(1)>", /not a number/],
  ["Discount rate", "", /Enter a number from 0% to 50%/],
  ["Discount rate", "51", /from 0% to 50%/],
  ["Horizon", "2.5", /whole number from 1 to 10/],
];

story("each mistake is named beside its field and changes nothing", {}, async (profile) => {
  const page = await profile.open();
  for (const [name, text, message] of MISTAKES) {
    const mistake = `«${text}» in «${name}»`;
    const box = field(page, name);
    const [good, figures] = [await box.inputValue(), await comparison(page)];
    await enter(page, name, text);
    const alert = page.locator(".field", { has: box }).getByRole("alert");
    await becomes(() => alert.innerText(), message, mistake);
    assert.equal(await box.getAttribute("aria-invalid"), "true", mistake);
    assert.equal(await box.getAttribute("aria-describedby"), await alert.getAttribute("id"), mistake);
    assert.equal(await comparison(page), figures, `${mistake}: the last valid results stay`);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Shift+Tab");
    assert.equal(await box.inputValue(), text, `${mistake}: leaving the field loses nothing`);
    assert.ok(await alert.isVisible(), mistake);
    await page.keyboard.press("Escape");
    await becomes(() => box.inputValue(), good, mistake);
    assert.equal(await alert.count(), 0, mistake);
    assert.equal(await box.getAttribute("aria-invalid"), null, mistake);
  }
});

story("keys faster than the drawing all count, and their result stays visible", {}, async (profile) => {
  const page = await profile.open();
  const box = field(page, "Discount rate");
  const before = await row(page);
  await box.evaluate((input) => {
    input.focus();
    for (const text of ["9", "9x"]) {
      input.value = text;
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }
    input.blur();
  });
  await becomes(() => page.locator(".field", { has: box }).getByRole("alert").innerText(), /not a number/);
  assert.equal(await box.inputValue(), "9x");
  await becomes(async () => String(await row(page)) !== String(before), true, "the last valid number counts");
  await box.press("Escape");
  await becomes(() => box.inputValue(), "9");
  await box.evaluate((input) => {
    for (let press = 0; press < 3; press += 1) input.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowUp", bubbles: true }));
  });
  await becomes(() => box.inputValue(), "10.5");
});

story("a broken rule across fields explains the missing figures and links to the inputs to correct", {}, async (profile) => {
  const page = await profile.open();
  const nearshore = field(page, "Hours nearshore, Offshore provider");
  const figures = await comparison(page);
  await showOption(page, "Offshore provider");
  await unfold(page, "rates");
  await nearshore.selectText();
  await page.keyboard.type("40");
  const problems = page.locator(".problems");
  await becomes(() => problems.innerText(), /Offshore provider: nearshore and offshore hours add up to more than 100%/);
  assert.equal(await problems.getAttribute("role"), "alert");
  assert.equal(await nearshore.evaluate((element) => element === document.activeElement), true, "the focus stays where one types");
  assert.equal(await nearshore.getAttribute("aria-invalid"), "true");
  assert.equal(await field(page, "Hours offshore, Offshore provider").getAttribute("aria-invalid"), "true");
  await becomes(() => page.locator(".comparison[data-stale]").count(), 1, "the figures are marked as those from before");
  await becomes(() => page.locator(".results .option-tables").innerText(), /Results from before the problem/);
  assert.ok(await page.locator(".comparison .figure").count() > 0, "they stay on show");
  await problems.getByRole("button", { name: "Hours offshore" }).click();
  await becomes(() => page.evaluate(() => document.activeElement.getAttribute("aria-label")), "Hours offshore, Offshore provider");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("60");
  await becomes(() => problems.count(), 0);
  // The results follow one frame later.
  await becomes(() => page.locator(".comparison[data-stale]").count(), 0);
  assert.equal((await row(page)).length, 4);
  assert.equal(await nearshore.getAttribute("aria-invalid"), null);
  assert.notEqual(await comparison(page), figures);
});

/** The stored text after an edit, with one number changed but the old checksum. */
async function withWrongChecksum(profile) {
  const page = await profile.open();
  await saveDiscountRate(page, "3");
  const text = await stored(page);
  await page.evaluate(() => localStorage.clear());
  await page.close();
  assert.match(text, /"discount_rate":0\.03/);
  return text.replace('"discount_rate":0.03', '"discount_rate":0.04');
}

const DAMAGE = [
  ["garbage", () => "}{ not ours \u0000 🙂"],
  ["another program's JSON", () => '{"theme":"dark","items":[1,2,3]}'],
  ["an empty text", () => ""],
  ["the right shape with a wrong checksum", withWrongChecksum],
];

for (const [name, make] of DAMAGE) {
  story(`storage with ${name} is quarantined, not lost`, {}, async (profile) => {
    const text = await make(profile);
    await profile.seed(CURRENT, text);
    const page = await profile.open();
    await page.getByRole("status").filter({ hasText: /damaged.*quarantined, not deleted/ }).waitFor();
    assert.deepEqual(await setAside(page), [text]);
    assert.equal(await field(page, "Discount rate").inputValue(), "8");
    await saveDiscountRate(page, "5");
    await page.reload();
    await becomes(() => field(page, "Discount rate").inputValue(), "5");
    assert.deepEqual(await setAside(page), [text]);
  });
}

story("work from a newer version is never overwritten", {}, async (profile) => {
  const text = '{"schema":99}';
  await profile.seed(CURRENT, text);
  const page = await profile.open();
  await page.getByText(/from a newer version of Sourcewise\. It will not be changed here/).waitFor();
  await enter(page, "Discount rate", "5");
  await becomes(() => saveState(page), /^Saved /, "what is done here becomes a comparison beside it");
  await page.reload();
  await becomes(() => field(page, "Discount rate").inputValue(), "5");
  const other = page;
  assert.equal(await stored(other, CURRENT), text);
  assert.deepEqual(await setAside(other), []);
});

// Each fault of a link has its message in `hostile_links.rs`.
const LINKS = [
  ["cut short", (link) => link.slice(0, -9), /some programs cut long links/],
  ["endless", (link) => link + "A".repeat(1_200_000), /too long to be a comparison/],
];

story("an unreadable link is reported and leaves the user's own work alone", {}, async (profile) => {
  const page = await profile.open();
  await saveDiscountRate(page, "3");
  const [text, figures, link] = [await stored(page), await comparison(page), await copyLink(page)];
  await page.close();
  for (const [name, change, message] of LINKS) {
    const opened = await profile.open(change(link));
    const notice = opened.locator(".notice");
    await becomes(() => notice.innerText(), message, name);
    assert.match(await notice.innerText(), /your own comparison instead/, name);
    assert.equal(await comparison(opened), figures, name);
    assert.equal(await opened.getByText("You were sent this comparison").count(), 0, name);
    await notice.getByRole("button", { name: "Dismiss" }).click();
    await becomes(() => notice.count(), 0, name);
    assert.equal(await stored(opened), text, name);
    assert.deepEqual(await setAside(opened), [], name);
    await opened.close();
  }
});

story("an invalid number stays with its comparison through other changes and on return", {}, async (profile) => {
  const page = await profile.open();
  await saveDiscountRate(page, "7.77");
  const box = field(page, "Discount rate");
  await enter(page, "Discount rate", "2500 per q");
  await page.keyboard.press("Tab");
  await becomes(() => saveState(page), "Invalid entry");
  await page.getByRole("combobox", { name: "Currency", exact: true }).selectOption("EUR");
  await becomes(() => page.locator(".answer-sentence").first().innerText(), /€/);
  assert.equal(await box.inputValue(), "2500 per q", "another currency");
  await unfold(page, "calculation_choices");
  const tax = page.getByRole("combobox", { name: "Tax", exact: true });
  await tax.selectOption({ index: 1 });
  await becomes(() => page.getByRole("textbox", { name: /^Tax rate/ }).count(), 1);
  assert.equal(await box.inputValue(), "2500 per q", "another choice");
  await choose(page, "Examples and new");
  await page.locator(".samples button").nth(2).click();
  await becomes(() => box.inputValue(), /^[\d.,]+$/, "it does not travel");
  assert.notEqual(await saveState(page), "Invalid entry");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await becomes(() => box.inputValue(), "2500 per q", "back in its comparison");
  await becomes(() => page.locator(".field", { has: box }).getByRole("alert").innerText(), /not a number[\s\S]*7\.77% is used/);
  let asked = "";
  page.once("dialog", (dialog) => { asked = dialog.type(); return dialog.accept(); });
  await page.reload();
  assert.equal(asked, "beforeunload", "the browser asks before the text is lost");
  await started(page);
  assert.equal(await box.inputValue(), "7.77");
  await becomes(() => page.locator(".notice").innerText(), /Not kept when the page was left, because it is no valid entry: Discount rate “2500 per q”\./, "what is lost is named");
  await page.reload();
  await started(page);
  assert.equal(await page.locator(".notice").count(), 0, "once");
});

story("Undo removes an invalid text, in the order in which things were typed", {}, async (profile) => {
  const page = await profile.open();
  const [box, horizon] = [field(page, "Discount rate"), field(page, "Horizon")];
  const undo = page.getByRole("button", { name: "Undo", exact: true });
  await enter(page, "Discount rate", "7.5");
  await page.keyboard.press("Tab");
  await enter(page, "Discount rate", "abc");
  await page.keyboard.press("Tab");
  await becomes(() => saveState(page), "Invalid entry");
  const before = await horizon.inputValue();
  await enter(page, "Horizon", "3");
  await page.keyboard.press("Tab");
  await undo.click();
  await becomes(() => horizon.inputValue(), before, "the later change first");
  assert.equal(await box.inputValue(), "abc");
  await undo.click();
  await becomes(() => box.inputValue(), "7.5", "then the text");
  assert.equal(await box.getAttribute("aria-invalid"), null);
  assert.notEqual(await saveState(page), "Invalid entry");
  await undo.click();
  await becomes(() => box.inputValue(), "8", "then the number before");
});

story("a range around another value is one press away", {}, async (profile) => {
  const page = await profile.open();
  const users = field(page, "Users");
  const remark = page.locator(".field", { has: users });
  for (const text of ["9500 to 9800", "9500–9800 users"]) {
    const value = await users.inputValue();
    await users.fill(text);
    await becomes(() => remark.locator(".fault").innerText(), /is not between these ends/, text);
    await page.keyboard.press("Tab");
    await remark.getByRole("button", { name: /^Use 9,650/ }).click();
    await becomes(() => remark.locator(".range-ends").innerText(), "9,500 … 9,800", text);
    assert.equal(await users.inputValue(), "9,650", text);
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await becomes(() => users.inputValue(), value, text);
  }
});
