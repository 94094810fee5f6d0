// Proves that every task works by keyboard alone, with the focus always visible and restored on closing.

import assert from "node:assert/strict";
import { becomes, complete, optionNames, row, story } from "./browser.mjs";

/** The focused element: its name or its tag, whether it is marked, and whether part of it is visible. */
const focus = (page) => page.evaluate(() => {
  const element = document.activeElement;
  if (element === document.body) return { what: "the page", id: "", seen: true, marked: true };
  // For an element larger than the window, the part inside it.
  const box = element.getBoundingClientRect();
  const [left, right, top, bottom] = [Math.max(box.left, 0), Math.min(box.right, innerWidth), Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
  const places = [[(left + right) / 2, (top + bottom) / 2], [left + 4, top + 4], [left + 4, bottom - 4], [right - 4, top + 4]];
  return {
    what: (element.getAttribute("aria-label") ?? element.labels?.[0]?.firstChild.textContent ?? element.textContent).trim(),
    id: element.id,
    seen: places.some(([x, y]) => element.contains(document.elementFromPoint(x, y))),
    marked: [element, element.closest(".field-box")].some((each) => each && getComputedStyle(each).outlineStyle !== "none" && parseFloat(getComputedStyle(each).outlineWidth) >= 2),
  };
});

/** Tabs to an element, by its name, its tag or a pattern of its name; every stop on the way must be visible and marked. */
async function tabTo(page, wanted, key = "Tab") {
  await complete(page);
  for (let steps = 0; steps < 400; steps += 1) {
    const now = await focus(page);
    // Later drawing may still move it: in the end it is visible.
    if (!now.seen || !now.marked) {
      await becomes(() => focus(page).then(({ seen, marked }) => ({ seen, marked })), { seen: true, marked: true }, `${now.id || now.what} has the focus and shows it`);
    }
    if (wanted instanceof RegExp ? wanted.test(now.what) : [now.what, now.id].includes(wanted)) return;
    await page.keyboard.press(key);
  }
  assert.fail(`${wanted} is not reached by ${key}`);
}

/** Waits until the page stops growing: late content would push the focused element out of view. */
async function settled(page) {
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  for (let [same, last] = [0, -1]; same < 5;) {
    const now = await height();
    [same, last] = [now === last ? same + 1 : 0, now];
    await page.waitForTimeout(100);
  }
}

async function press(page, wanted, key) {
  await tabTo(page, wanted, key);
  await page.keyboard.press("Enter");
}

const focused = (page) => focus(page).then(({ what, id }) => id || what);

/** Finds something with Ctrl+K and goes there. */
async function find(page, text) {
  await page.keyboard.press("Control+k");
  await becomes(() => focused(page), "find.text");
  await page.keyboard.type(text);
  await page.locator(".find li").first().waitFor();
  await page.keyboard.press("Enter");
}

/** Opens a panel by its button in the bar, or by menu and command, closes it, and expects the focus back on the first button. */
async function opensAndCloses(page, button, selector, close, { inside, key } = {}) {
  await press(page, button, key);
  if (inside) await press(page, inside);
  const shown = page.locator(selector);
  await shown.waitFor();
  await press(page, close);
  await becomes(() => shown.count(), 0, `${button} is closed`);
  await becomes(() => focus(page).then(({ what }) => what), button, "the focus comes back");
}

for (const viewport of [{ width: 1280, height: 720 }, { width: 360, height: 640 }]) {
  story(`all tasks by keyboard alone, at ${viewport.width} pixels`, { viewport }, async (profile) => {
    const page = await profile.open();
    const figures = await row(page);

    // An input is found and changed.
    await find(page, "discount rate");
    await becomes(() => focused(page), "assumptions.discount_rate");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("12");
    await becomes(async () => (await row(page)).join() === figures.join(), false);

    // A result is explained down to an input, which is opened; the search leads back.
    await find(page, "present value result");
    await becomes(() => focused(page), "explanation");
    await tabTo(page, "Close the explanation");
    for (let depth = 0; depth < 20; depth += 1) {
      const heading = await page.locator("#explanation").innerText();
      const term = page.locator(".explanation .term").first();
      const leads = await term.getAttribute("title") !== "How was this computed?";
      await tabTo(page, /./);
      while (!await term.evaluate((element) => element === document.activeElement)) await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      if (leads) break;
      await becomes(async () => (await page.locator("#explanation").innerText()) === heading, false);
    }
    await becomes(() => focused(page), /^(assumptions|services|options|providers)\./);
    const input = await focused(page);
    await find(page, "present value result");
    await becomes(() => focused(page), "explanation");
    await press(page, "Close the explanation");
    await becomes(() => page.locator(".explanation").count(), 0);
    await becomes(() => focused(page), input, "the focus goes back to where the explanation was asked for");

    // An option is added and removed.
    await find(page, "currency");
    await tabTo(page, /Options \(4\)/, "Shift+Tab");
    await page.keyboard.press("Enter");
    await press(page, "Add option");
    await becomes(async () => (await optionNames(page)).length, 5);
    await page.keyboard.press("Control+z");
    await becomes(async () => (await optionNames(page)).length, 4);

    // Each item in the bar opens, closes and restores the focus: backwards to the first of them, then along the bar.
    await opensAndCloses(page, "Comparison menu", ".files", "Close", { inside: "Open a file", key: "Shift+Tab" });
    await opensAndCloses(page, "Comparison menu", ".library", "Close", { inside: "My comparisons" });
    await opensAndCloses(page, "Share", ".sharing", "Close");
    await opensAndCloses(page, "Share", ".report", "← Back", { inside: "Report" });
    await press(page, "Share");
    await press(page, "Present");
    await becomes(() => page.locator(".slides").count(), 1);
    await page.keyboard.press("Escape");
    await becomes(() => page.locator(".slides").count(), 0);
    await opensAndCloses(page, "More", ".glossary", "Close the glossary", { inside: "Glossary" });

    // Another comparison is opened beside it.
    await press(page, /^.?Compare with another/);
    await tabTo(page, "Sample");
    await page.keyboard.press("ArrowDown");
    await page.getByText("By driver").or(page.getByText("no option in common")).or(page.getByRole("group", { name: "Differences" })).first().waitFor();
    await settled(page);

    // The guided path leads through its steps.
    if (viewport.width < 700) await press(page, "More");
    await press(page, "Guide");
    await page.locator(".step-head").waitFor();
    await press(page, /^Next: /);
    await becomes(() => focused(page), "guided.heading");
  });
}
