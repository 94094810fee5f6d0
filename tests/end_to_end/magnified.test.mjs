// Proves that the page stays usable for people who change how it is drawn: forced colours, wider text, and 400 % zoom.

import assert from "node:assert/strict";
import { becomes, field, showTab, story } from "./browser.mjs";

story("with forced colours, categories, chosen tabs and the focus are still distinct", { forcedColors: "active" }, async (profile) => {
  const page = await profile.open();
  const fills = await page.locator(".league .chart-key span").evaluateAll((keys) => keys.map((key) => getComputedStyle(key).backgroundColor));
  assert.ok(fills.length >= 4);
  assert.equal(new Set(fills).size, fills.length, fills.join());
  const look = (selected) => page.getByRole("tab", { selected }).first().evaluate((tab) => {
    const { color, backgroundColor, borderBottomColor, borderBottomWidth } = getComputedStyle(tab);
    return [color, backgroundColor, borderBottomColor, borderBottomWidth].join();
  });
  assert.notEqual(await look(true), await look(false));
  await field(page, "Discount rate").focus();
  const marked = () => page.evaluate(() => [document.activeElement, document.activeElement.closest(".field-box")].some((part) => part && getComputedStyle(part).outlineStyle !== "none"));
  assert.ok(await marked());
});

/** The spacing that readers may set, by WCAG 1.4.12. */
const spaced = () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }");
  document.adoptedStyleSheets = [sheet];
};

/** Texts that are cut off: in a box that hides what does not fit, unless their end is marked and they are in full in a title. */
const cut = () => [...document.querySelectorAll(".app *")].filter((part) => {
  const { overflowX, overflowY, webkitLineClamp, textOverflow } = getComputedStyle(part);
  const hides = (way) => ["hidden", "clip"].includes(way);
  const marked = webkitLineClamp !== "none" || textOverflow === "ellipsis";
  return part.checkVisibility() && part.clientWidth > 1 && part.innerText && !marked && !part.closest(".hidden, svg, select")
    && ((hides(overflowX) && part.scrollWidth > part.clientWidth + 1) || (hides(overflowY) && part.scrollHeight > part.clientHeight + 1));
}).map((part) => `${part.className}: ${part.innerText.slice(0, 60)}`);

story("text with the widest spacing is not cut off, and the page does not become wider", {}, async (profile) => {
  const page = await profile.open();
  await page.evaluate(spaced);
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await becomes(() => page.evaluate(() => document.scrollingElement.scrollWidth <= innerWidth), true, `at ${width}`);
    assert.deepEqual(await page.evaluate(cut), [], `at ${width}`);
  }
});

story("at 400 % zoom everything fits one column, and fixed parts leave room to read", { viewport: { width: 320, height: 256 } }, async (profile) => {
  const page = await profile.open();
  const wide = () => page.evaluate(() => document.scrollingElement.scrollWidth <= innerWidth);
  assert.ok(await wide());
  await field(page, "Discount rate").focus();
  await page.evaluate(() => document.activeElement.scrollIntoView({ block: "center" }));
  const room = await page.evaluate(() => {
    const fixed = [...document.querySelectorAll(".app *")].filter((part) => ["sticky", "fixed"].includes(getComputedStyle(part).position) && part.checkVisibility({ visibilityProperty: true }));
    const heights = fixed.map((part) => part.getBoundingClientRect()).filter(({ top, bottom }) => (top <= 1 && bottom > 0) || (bottom >= innerHeight - 1 && top < innerHeight));
    return innerHeight - heights.reduce((sum, { height }) => sum + height, 0);
  });
  assert.ok(room >= 128, `${room} of 256 pixels are left`);
  const { x, y, width, height } = await field(page, "Discount rate").boundingBox();
  assert.ok(x >= 0 && x + width <= 320 && y >= 0 && y + height <= 256);
  await showTab(page, "All figures");
  assert.ok(await wide());
});
