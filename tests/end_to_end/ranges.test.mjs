// Ranges: typed into the field of a number, edited beside it, set by typical figures, each in one step; by keyboard and on a phone.

import assert from "node:assert/strict";
import { PAGE, becomes, complete, fieldAt, showTab, stored, story } from "./browser.mjs";

const VOLUME = "services.s1.demand.volume_per_month";
const ranges = async (page) => JSON.parse(await stored(page)).scenario.ranges ?? {};
const ends = (page) => page.locator(`[id="${VOLUME}.range"]`);

story("a range is typed, widened by keys, undone in one step, and removed", {}, async (profile) => {
  const page = await profile.open();
  const volume = await fieldAt(page, VOLUME);
  await volume.click();
  await page.keyboard.type("9000 to 12000");
  await becomes(() => ends(page).textContent(), "9,000 … 12,000");
  await becomes(() => page.locator(`[id="${VOLUME}.remark"]`).innerText(), "8 of 10 cases between 9,000 and 12,000, likely 10,000");
  await page.keyboard.press("Alt+ArrowUp");
  await becomes(() => ends(page).textContent(), "8,900 … 12,200");
  await volume.blur();
  await becomes(() => volume.inputValue(), "10,000");
  await becomes(async () => (await ranges(page))[VOLUME]?.high, 12200);
  await page.keyboard.press("Control+z");
  await becomes(() => ends(page).count(), 0);
  await volume.click();
  await page.keyboard.type("10000 ± 10 %");
  await becomes(() => ends(page).textContent(), "9,000 … 11,000");
  await volume.blur();
  await volume.click();
  await page.keyboard.type("20000");
  await becomes(() => ends(page).textContent(), "18,000 … 22,000", "it moves with its number");
  await becomes(() => page.locator(`[id="${VOLUME}.remark"]`).innerText(), "The range moves with it: 8 of 10 cases between 18,000 and 22,000, likely 20,000.");
  await volume.fill("20000 exactly");
  await becomes(() => ends(page).count(), 0);
});

story("ends that do not hold the value offer a likely one, and change nothing until then", {}, async (profile) => {
  const page = await profile.open();
  const volume = await fieldAt(page, VOLUME);
  await volume.click();
  await page.keyboard.type("3200 to 4300");
  await page.getByRole("button", { name: "Use 3,710 as the likely value" }).click();
  await becomes(() => volume.inputValue(), "3,710");
  await becomes(() => ends(page).textContent(), "3,200 … 4,300");
  await volume.click();
  await page.keyboard.type("12 to 9");
  await becomes(() => page.locator(`[id="${VOLUME}.remark"]`).innerText(), /Enter the low end first\. Until you fix it, 3,710 is used\./);
  assert.equal(await ends(page).textContent(), "3,200 … 4,300", "the last valid range stays");
});

for (const width of [1280, 360]) {
  story(`the editor of a range works at ${width} pixels`, { viewport: { width, height: 800 } }, async (profile) => {
    const page = await profile.open();
    const volume = await fieldAt(page, VOLUME);
    await volume.focus();
    await page.keyboard.press("F2");
    const editor = page.getByRole("group", { name: "Range of Volume per month" });
    await editor.getByRole("button", { name: "±10%" }).click();
    await becomes(() => ends(page).textContent(), "9,000 … 11,000");
    assert.equal(await editor.locator("circle").count(), 20, "twenty futures");
    const high = editor.getByRole("textbox", { name: "High, Volume per month" });
    await high.fill("15000");
    await becomes(() => ends(page).textContent(), "9,000 … 15,000");
    await editor.getByRole("button", { name: "±10%" }).click();
    await becomes(() => high.inputValue(), "11000", "a chip replaces what was typed");
    await page.keyboard.press("Control+z");
    await becomes(() => high.inputValue(), "15000", "and so does Undo");
    await editor.getByRole("combobox").selectOption({ label: "Anything between" });
    await becomes(() => editor.getByRole("status").innerText(), /^anything between 9,000 and 15,000\./);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), "nothing is wider than the page");
    await editor.getByRole("button", { name: "Remove the range" }).click();
    await becomes(() => ends(page).count(), 0);
  });
}

story("typical ranges are shown with their sources, set in one step and undone in one", {}, async (profile) => {
  const page = await profile.open(PAGE);
  await complete(page);
  await showTab(page, "Drivers & risk");
  await page.getByRole("button", { name: "Show typical ranges" }).click();
  const sheet = page.getByRole("dialog", { name: "Typical ranges" });
  await becomes(async () => (await sheet.locator("tbody tr").count()) >= 3, true);
  assert.match(await sheet.innerText(), /These are usual ranges, not yours\. Replace them\./);
  const count = await sheet.locator("tbody tr").count();
  await sheet.getByRole("button", { name: `Set ${count} ranges` }).click();
  await becomes(async () => Object.keys(await ranges(page)).length, count);
  await page.keyboard.press("Control+z");
  await becomes(async () => Object.keys(await ranges(page)).length, 0);
});

story("numbers move together: suggested, named, turned, removed, and what leaves a group is said", {}, async (profile) => {
  const page = await profile.open(PAGE);
  await complete(page);
  const groups = async () => Object.values(JSON.parse(await stored(page)).scenario.together ?? {});
  for (const [path, text] of [["assumptions.wage_inflation_onshore", "2 to 5"], ["assumptions.price_inflation", "1 to 4"], [VOLUME, "9000 to 12000"]]) {
    const field = await fieldAt(page, path);
    await field.fill(text);
    await field.blur();
  }
  await showTab(page, "Drivers & risk");
  await page.getByRole("button", { name: /^▸?\s*Numbers that move together/ }).click();
  const panel = page.locator(".groups");
  assert.equal(await panel.locator(".group").count(), 0, "none until it is pressed");
  await panel.getByRole("button", { name: "Make a group" }).click();
  await becomes(() => panel.getByRole("alert").innerText(), "A group needs at least two numbers. Choose two different ones.");
  await panel.getByRole("button", { name: "Group “Pay”" }).click();
  await becomes(async () => (await groups()).map((group) => [group.name, group.strength, Object.keys(group.inputs).length]), [["Pay", 0.6, 2]]);
  const group = panel.locator(".group");
  await group.getByRole("textbox", { name: "Name of the group" }).fill("Prices and pay");
  await group.getByRole("combobox", { name: "Moves together" }).selectOption({ label: "Closely" });
  await group.getByRole("combobox", { name: /^How Price inflation.* moves$/ }).selectOption("against");
  await becomes(async () => (await groups()).map((group) => [group.name, group.strength, group.inputs["assumptions.price_inflation"]]), [["Prices and pay", 0.9, -1]]);
  await group.getByRole("button", { name: /^Remove Price inflation/ }).click();
  await becomes(() => group.getByRole("alert").innerText(), "A group needs at least two numbers. Add another one first, or remove the group.");
  // The same from the editor of a range.
  await (await fieldAt(page, VOLUME)).focus();
  await page.keyboard.press("F2");
  const together = page.getByRole("combobox", { name: "Volume per month moves together with" });
  await together.selectOption({ label: "Group “Prices and pay”" });
  await becomes(async () => Object.keys((await groups())[0].inputs).length, 3);
  await page.getByRole("group", { name: "Range of Volume per month" }).getByRole("button", { name: "Remove the range" }).click();
  await becomes(async () => Object.keys((await groups())[0].inputs).length, 2);
  await becomes(() => page.getByText(/“Volume per month.*” has no range now and left the group “Prices and pay”\./).count(), 1);
  await showTab(page, "Drivers & risk");
  await group.getByRole("button", { name: "Remove the group" }).click();
  await becomes(async () => (await groups()).length, 0);
});
