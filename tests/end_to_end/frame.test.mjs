// The frame: results as tabs, the verdict in one line, the bar, and dialogs over the page.

import assert from "node:assert/strict";
import { becomes, choose, complete, crowd, enter, showTab, story, unfold } from "./browser.mjs";

const TABS = ["Summary", "Timing", "Promise vs reality", "Drivers & risk", "Decide", "All figures"];
const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.textContent);
const chosen = (page) => page.getByRole("tab", { selected: true }).allInnerTexts();
const inSight = (page, selector) => page.locator(selector).first().evaluate((element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 48 && bottom <= innerHeight;
});

/** The most controls above 900 pixels: a page that opens must not look like a cockpit. */
const CONTROLS = 40;

/** The visible controls that Tab reaches and that begin above 900 pixels, by their names. */
const controls = (page) => page.evaluate(() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")].filter((control) => {
  const { top, bottom, right, width } = control.getBoundingClientRect();
  return control.tabIndex >= 0 && !control.disabled && control.checkVisibility({ visibilityProperty: true }) && width > 0 && right > 0 && bottom > 0 && top < 900;
}).map((control) => control.ariaLabel || control.innerText || control.id));

story(`at most ${CONTROLS} controls are above 900 pixels on a wide screen and on a small laptop`, {}, async (profile) => {
  const page = await profile.open();
  const few = async (state) => {
    await complete(page);
    for (const [width, height] of [[1366, 768], [1440, 900]]) {
      await page.setViewportSize({ width, height });
      await page.evaluate(() => scrollTo(0, 0));
      const found = await controls(page);
      assert.ok(found.length <= CONTROLS, `${state} at ${width} × ${height}: ${found.length} controls: ${found.join("; ")}`);
    }
  };
  await few("the first visit");
  for (const sample of [/help desk/i, /whole IT/i]) {
    await choose(page, "Examples and new");
    await page.locator(".picker").getByRole("button", { name: sample }).first().click();
    await few(`${sample} with its story`);
    await page.getByRole("button", { name: "Close the story" }).click();
    await becomes(() => page.getByRole("button", { name: "Close the story" }).count(), 0);
    await few(`${sample}`);
    await choose(page, "Guide");
    await page.locator(".step").waitFor();
    await few(`the first step for ${sample}`);
    await choose(page, "Inputs");
    await page.locator(".inputs").waitFor();
  }
});

story("arrow keys move through the tabs of the results, which are one tab stop", {}, async (profile) => {
  const page = await profile.open();
  await page.getByRole("tab", { name: "Summary" }).focus();
  for (const [key, name] of [["ArrowRight", "Timing"], ["End", "All figures"], ["ArrowRight", "Summary"], ["ArrowLeft", "All figures"], ["Home", "Summary"]]) {
    await page.keyboard.press(key);
    await becomes(() => chosen(page), [name], key);
    await becomes(() => focused(page), await page.getByRole("tab", { name }).getAttribute("id"), "the focus goes along");
  }
  assert.equal(await page.getByRole("tab").evaluateAll((tabs) => tabs.filter((tab) => tab.tabIndex === 0).length), 1);
  assert.ok(await page.getByRole("tabpanel", { name: "Summary" }).isVisible());
  await showTab(page, "Timing");
  await enter(page, "Discount rate", "9");
  assert.deepEqual(await chosen(page), ["Timing"], "an edit leaves the tab open");
  await page.getByRole("group", { name: "Chart shown" }).getByRole("button", { name: "Saving year by year" }).click();
  await showTab(page, "Summary");
  await showTab(page, "Timing");
  assert.equal(await page.locator(".tab-panel svg.drawing").count(), 1, "one chart at a time");
  assert.match(await page.locator(".tab-panel .chart figcaption").innerText(), /year by year/, "the chart that was chosen is remembered");
});

story("the answer leads to its reasons; warnings are one line for each kind, serious ones first, each with details", {}, async (profile) => {
  const page = await profile.open();
  await page.getByRole("button", { name: "Why?" }).click();
  await becomes(() => chosen(page), ["Promise vs reality"]);
  await becomes(() => focused(page), "tab.promise");
  await page.getByRole("button", { name: "What would change it?" }).click();
  await becomes(() => focused(page), "what-flips");
  await page.locator(".answer button.remarks-head").click();
  await becomes(() => focused(page), "before-relying");
  assert.ok(await inSight(page, "#before-relying"));
  await choose(page, "Examples and new");
  await page.getByRole("button", { name: /whole IT/i }).first().click();
  await becomes(() => page.locator(".checks > li").count().then((count) => count >= 3), true);
  const lines = await page.locator(".checks > li > .fold").allInnerTexts();
  assert.ok(lines.some((line) => /No benchmark clause\s+\d+ places/.test(line)), lines.join("; "));
  const serious = await page.locator(".checks > li").evaluateAll((kinds) => kinds.map((kind) => kind.dataset.serious === "yes"));
  assert.deepEqual(serious, [...serious].sort((first, second) => second - first));
  const first = page.locator(".checks > li").first();
  assert.equal(await first.locator("li").count(), 0);
  await first.locator(".fold").click();
  const meant = Number((await first.locator(".fold").innerText()).match(/(\d+) places/)?.[1] ?? 1);
  await becomes(() => first.locator("li").count(), meant);
});

/** Numbers no comparison should have: results of 10^12 and above on a phone, no volume elsewhere. */
async function extreme(page, width) {
  const huge = width === 360;
  await page.locator('[id="options.o3.deliveries.s1.charges.price_per_unit"]').evaluate((price, text) => {
    price.value = text;
    price.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }, huge ? "1000000" : "10");
  await page.locator('[id="services.s1.demand.volume_per_month"]').evaluate((volume, text) => {
    volume.value = text;
    volume.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }, huge ? "1000000" : "0");
}

story("eight options with the longest names and extreme results fit at every width, and nothing but the page scrolls", {}, async (profile) => {
  const page = await profile.open();
  await crowd(page);
  await unfold(page, "register", "compare");
  await page.getByRole("combobox", { name: "Sample" }).selectOption({ index: 1 });
  await page.locator(".drivers").waitFor();
  for (const width of [1920, 1440, 1366, 768, 360]) {
    await page.setViewportSize({ width, height: 900 });
    await extreme(page, width);
    for (const name of TABS) {
      await showTab(page, name);
      await complete(page);
      await becomes(() => page.evaluate(() => document.scrollingElement.scrollWidth <= innerWidth), true, `${name} at ${width}`);
      const wrong = await page.locator(".main *").evaluateAll((parts) => parts.filter((part) => {
        // On a phone the results are a sheet, which scrolls over the page.
        if (part.matches(".results-body")) return false;
        const { overflowX, overflowY } = getComputedStyle(part);
        const scrolls = (way, content, room) => ["auto", "scroll"].includes(way) && content > room + 1;
        return scrolls(overflowX, part.scrollWidth, part.clientWidth) || scrolls(overflowY, part.scrollHeight, part.clientHeight);
      }).map((part) => `${part.className} ${part.ariaLabel}`));
      assert.deepEqual(wrong, [], `${name} at ${width}`);
      const cut = await page.locator(".results-body .by-option td").evaluateAll((cells) => cells.filter((cell) => cell.checkVisibility() && cell.scrollWidth > cell.clientWidth + 1).map((cell) => cell.textContent));
      assert.deepEqual(cut, [], `${name} at ${width}: figures stay in their cells`);
      if (width > 1200) assert.equal(await page.locator(".results").evaluate((results) => ["auto", "scroll"].includes(getComputedStyle(results).overflowY)), false);
    }
  }
});

story("once out of view, the verdict stays as one line, with the effect of the last edit", {}, async (profile) => {
  await profile.context.clock.install();
  const page = await profile.open();
  const line = page.locator(".short-verdict");
  assert.equal(await line.isVisible(), false);
  await page.evaluate(() => scrollTo(0, 900));
  await becomes(() => line.isVisible(), true);
  const box = await line.boundingBox();
  assert.deepEqual([Math.round(box.y), Math.round(box.height)], [48, 40]);
  assert.match(await line.innerText(), /^Offshore provider saves \$/);
  const spoken = page.locator("p.hidden[role=status]");
  const before = await spoken.innerText();
  await enter(page, "Discount rate", "20");
  await becomes(() => line.innerText(), /−\$[\d.]+[KM]$/);
  assert.equal(await spoken.innerText(), before, "nothing is read aloud while edits follow each other");
  await page.clock.runFor(3000);
  await becomes(() => spoken.innerText(), (await line.locator("strong").innerText()));
  await page.evaluate(() => scrollTo(0, 0));
  await becomes(() => line.isVisible(), false);
});

story("changed figures show by how much, then stop", { reducedMotion: "reduce" }, async (profile) => {
  const page = await profile.open();
  assert.equal(await page.locator(".league .moved").count(), 0);
  await enter(page, "Discount rate", "9");
  await becomes(() => page.locator(".league .moved").count(), 4);
  assert.match(await page.locator(".league .moved").first().innerText(), /^−\$/, "less is left of what lies in the future");
  await becomes(() => page.locator(".league .moved").first().evaluate((moved) => getComputedStyle(moved).opacity), "0");
  // Another comparison is not an edit.
  await choose(page, "Examples and new");
  await page.getByRole("button", { name: /data centre/i }).first().click();
  await becomes(() => page.locator(".league .moved").count(), 0);
});

story("on a phone the bar shows the title and Share, and its menus everything else", { viewport: { width: 390, height: 844 } }, async (profile) => {
  const page = await profile.open();
  const bar = page.locator(".bar");
  for (const width of [390, 360]) {
    await page.setViewportSize({ width, height: 844 });
    await becomes(async () => (await bar.boundingBox()).height, 48, `${width}`);
    assert.ok(await bar.evaluate((bar) => bar.scrollWidth <= bar.clientWidth), `${width}: nothing is swiped through`);
    for (const part of [page.getByLabel("Title of the comparison"), page.getByRole("button", { name: "Share", exact: true })]) {
      const box = await part.boundingBox();
      assert.ok(box.x >= 0 && box.x + box.width <= width && box.width > 40, `${width}: ${JSON.stringify(box)}`);
    }
    await page.getByRole("button", { name: "More", exact: true }).click();
    for (const name of ["Find", "Guide", "Glossary", "Keyboard and about", "Dark"]) assert.ok(await page.locator(".menu-list").getByRole("button", { name, exact: true }).isVisible(), `${width}: ${name}`);
    await page.keyboard.press("Escape");
    await becomes(() => page.locator(".menu-list").count(), 0);
    assert.equal(await focused(page), "menu.more");
    await page.getByRole("button", { name: "Comparison menu" }).click();
    await page.locator(".answer-sentence").first().click();
    await becomes(() => page.locator(".menu-list").count(), 0, "a press elsewhere closes it");
  }
});

/** The dialogs over the page: how to open each, and what it shows. */
const DIALOGS = {
  "Examples and new": [".picker", "menu.title"], "My comparisons": [".library", "menu.title"], "Open a file": [".files", "menu.title"],
  "Keyboard and about": [".about", "menu.more"], Share: [".sharing", "fold.share"], Find: [".find", "fold.find"],
};

story("dialogs open over the page, move nothing, close on Escape and return the focus", {}, async (profile) => {
  const page = await profile.open();
  await page.evaluate(() => scrollTo(0, 300));
  const place = () => page.evaluate(() => [scrollY, document.querySelector(".work").getBoundingClientRect().top]);
  const before = await place();
  for (const [name, [shown, back]] of Object.entries(DIALOGS)) {
    await choose(page, name);
    await page.locator(`dialog:modal ${shown}`).waitFor();
    assert.deepEqual(await place(), before, name);
    await page.keyboard.press("Escape");
    await becomes(() => page.locator("dialog").count(), 0, name);
    await becomes(() => focused(page), back, name);
    assert.deepEqual(await place(), before, `${name} is closed`);
  }
  await choose(page, "Share");
  await page.mouse.click(200, 500);
  await becomes(() => page.locator("dialog").count(), 0, "a press beside it closes it as well");
  // The glossary opens beside the page, which stays usable.
  await choose(page, "Glossary");
  await page.locator(".glossary .term-list li").first().waitFor();
  await page.getByRole("textbox", { name: "Discount rate", exact: true }).click();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("9");
  assert.equal(await page.locator(".glossary").count(), 1);
});

story("a copy is made from the title's menu", {}, async (profile) => {
  const page = await profile.open();
  await enter(page, "Discount rate", "5");
  await becomes(() => page.locator(".save-state").innerText(), /^Saved /);
  await choose(page, "Duplicate");
  await page.getByText("was duplicated. The copy is in My comparisons.").waitFor();
  await choose(page, "My comparisons");
  await becomes(() => page.getByRole("list", { name: "Comparisons" }).locator(".library-title").count(), 2);
});
