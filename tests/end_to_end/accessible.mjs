// Checks accessibility: the rules of axe in both colour schemes, and the fit on narrow screens.

import assert from "node:assert/strict";
import axe from "axe-core";

/** The settings of a page to check: a wide screen and no motion, so that no colour is caught halfway. */
export const WIDE = { viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" };
/** The rule that depends on the width: scrollable areas can be scrolled by keyboard. */
const WHAT_SCROLLS = ["scrollable-region-focusable"];

/** What axe finds, in one line each; `within` are selectors of the parts that it looks at instead of the whole page, all else are options of axe. */
export async function violations(page, { within, ...more } = {}) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  // Without preloading, for which axe writes styles into the page, which the policy forbids; no rule in use needs it.
  const options = { resultTypes: ["violations"], preload: false, ...more };
  const found = await page.evaluate(([within, options]) => globalThis.axe.run(within ? { include: within.map((part) => [part]) } : document, options), [within, options]);
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary.replace(/\s+/g, " ")}`));
}

/** Nothing on the page is wider than the window, and controls are large enough to hit. */
async function fits(page, where) {
  const [content, room, small] = await page.evaluate(() => [
    document.scrollingElement.scrollWidth,
    document.scrollingElement.clientWidth,
    [...document.querySelectorAll("button, select, input, textarea")].filter((control) => control.checkVisibility())
      .map((control) => [control, (control.labels?.length === 1 && control.type === "checkbox" ? control.labels[0] : control).getBoundingClientRect()])
      .filter(([, box]) => box.width > 0 && (box.width < 24 || box.height < 24))
      .map(([control, box]) => `${control.getAttribute("aria-label") ?? control.outerHTML.slice(0, 80)} ${box.width} × ${box.height}`),
  ]);
  assert.ok(content <= room, `${where}: the page is ${content} pixels wide where there are ${room}`);
  assert.deepEqual(small, [], `${where}: controls are too small`);
}

/** All rules of axe hold for the visible page, and that of contrast in dark colours as well. */
export async function passesInBothColours(page, where, options) {
  await fits(page, where);
  assert.deepEqual(await violations(page, options), [], `${where}, in light colours`);
  await page.emulateMedia({ colorScheme: "dark" });
  assert.deepEqual(await violations(page, { ...options, runOnly: ["color-contrast"] }), [], `${where}, in dark colours`);
  await page.emulateMedia({ colorScheme: "light" });
}

/**
 * Nobody is shut out of what a page shows, on screens of any width. `shown` is a selector of what is checked, which must
 * be in sight on each; `first` is done before on each, such as opening what a narrow screen hides. The other options are
 * those of `violations`.
 */
export async function nobodyIsShutOut(page, where, { shown, first = async () => {}, ...options }) {
  const wide = page.viewportSize();
  for (const width of [wide.width, 768, 320]) {
    const there = `${where}, at ${width} pixels`;
    await page.setViewportSize({ ...wide, width });
    await first(page);
    await page.locator(shown).first().waitFor();
    if (width === wide.width) await passesInBothColours(page, there, options);
    else {
      await fits(page, there);
      assert.deepEqual(await violations(page, { ...options, runOnly: WHAT_SCROLLS }), [], there);
    }
  }
  await page.setViewportSize(wide);
}

/**
 * One person's walk through the states of a page, each checked by `nobodyIsShutOut`: `reach` leads there from the state before.
 * A state that changes one part is checked `within` that part; the whole page around it is checked in another state of the walk.
 */
export async function walk(page, states) {
  for (const [state, { reach, ...how }] of Object.entries(states)) {
    try {
      await reach(page);
    } catch (cause) {
      throw new Error(`${state} cannot be reached`, { cause });
    }
    await nobodyIsShutOut(page, state, how);
  }
}

/** Opens the results if a narrow screen folds them. */
export async function openResults(page) {
  const bar = page.locator(".results-toggle");
  if (await bar.isVisible() && await bar.getAttribute("aria-expanded") === "false") await bar.click();
}
