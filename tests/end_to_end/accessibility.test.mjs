// Proves that the page works for people with a keyboard, a screen reader, a small screen or their own colours.

import assert from "node:assert/strict";
import { WIDE, nobodyIsShutOut, passesInBothColours } from "./accessible.mjs";
import { LIMITS, addAll, becomes, choose, copyLink, enter, field, pressAll, showOption, showTab, story, unfold, unfoldAll } from "./browser.mjs";

/** On a narrow screen the results are behind a bar. */
async function openResults(page) {
  const bar = page.locator(".results-toggle");
  if (await bar.isVisible() && await bar.getAttribute("aria-expanded") === "false") await bar.click();
}

/** The states to check, by name: how to reach each, and a selector that must be visible in it. */
const STATES = {
  "the opening page": { shown: ".answer-sentence strong", reach: async () => {} },
  "an open explanation": {
    shown: ".explanation .crumbs",
    first: openResults,
    reach: async (page) => {
      await page.locator(".results .figure").nth(20).click();
      await page.locator(".explanation .term").first().click();
    },
  },
  "a faulty field": {
    shown: ".field [role=alert]",
    reach: (page) => enter(page, "Discount rate", "abc"),
  },
  "no figures because a rule is broken": {
    shown: ".problems",
    reach: async (page) => {
      await showOption(page, "Offshore provider");
      await unfold(page, "rates");
      await enter(page, "Hours nearshore, Offshore provider", "40");
    },
  },
  "the banner of a shared comparison and the link": {
    shown: ".sharing",
    reach: async (page, profile) => {
      const link = await copyLink(page);
      await page.goto("about:blank");
      await page.goto(link);
      await page.getByText("You were sent this comparison").waitFor();
      await page.getByRole("button", { name: "Share", exact: true }).first().click();
    },
  },
  "open help": {
    shown: ".help",
    reach: async (page) => {
      await page.getByRole("button", { name: "About Discount rate" }).click();
      await page.getByRole("button", { name: "About Salary per person" }).click();
      await becomes(() => page.locator(".help").count(), 2);
    },
  },
  "everything unfolded": {
    shown: ".picker",
    reach: async (page) => {
      await unfoldAll(page);
      await choose(page, "Examples and new");
    },
  },
  "unfolded results": {
    shown: ".results .option-tables",
    first: openResults,
    reach: async (page) => {
      await showTab(page, "All figures");
    },
  },
  "as many options and services as there can be": {
    shown: ".limit",
    reach: async (page) => {
      await unfold(page, "options", "services");
      await addAll(page, "Add option");
      await addAll(page, "Add service");
      const services = await page.getByRole("button", { name: /^Remove service / }).count();
      for (const limit of [`at most ${LIMITS.options} options`, `at most ${services} services`]) await page.locator(".limit", { hasText: limit }).waitFor();
      await page.getByRole("textbox", { name: "Rename option 2" }).fill("A provider with a very long name ".repeat(3));
    },
  },
  "a changed number": {
    shown: ".field .echo",
    reach: async (page) => {
      await enter(page, "Discount rate", "1,234");
      await page.locator(".field[data-faulty]").waitFor();
      await enter(page, "Discount rate", "12,5");
      await page.getByText("Read as").waitFor();
    },
  },
  "differences from a reference": {
    shown: ".comparison td[data-sign=loss]",
    first: openResults,
    reach: async (page) => {
      await showTab(page, "All figures");
      await page.getByRole("button", { name: "Differences", exact: true }).click();
      await page.getByRole("combobox", { name: "Differences from" }).selectOption({ index: 2 });
    },
  },
  "every chart with its table": {
    shown: ".chart-more details[open] tbody td",
    first: openResults,
    reach: async (page) => {
      await showTab(page, "Timing");
      await pressAll(page, ".chart-more details:not([open]) > summary");
    },
  },
  "the slides": {
    shown: ".slide",
    reach: (page) => choose(page, "Present"),
  },
  "the compact density": {
    shown: ":root[data-density=compact] .answer-sentence",
    reach: (page) => choose(page, "Compact"),
  },
  "the open results bar": {
    shown: ".results .option-tables",
    first: openResults,
    reach: async () => {},
  },
};

for (const [state, { reach, ...how }] of Object.entries(STATES)) {
  story(`${state}: no accessibility violations`, WIDE, async (profile) => {
    const page = await profile.open();
    await reach(page);
    await nobodyIsShutOut(page, state, how);
  });
}

story("the parts only a phone shows have no accessibility violations, in light and dark", { ...WIDE, viewport: { width: 320, height: 800 } }, async (profile) => {
  const page = await profile.open();
  await passesInBothColours(page, "the opening page");
  await openResults(page);
  await page.locator(".results .option-tables").first().waitFor();
  await passesInBothColours(page, "the open results bar");
});

story("every input has a unique name for screen readers", {}, async (profile) => {
  const page = await profile.open();
  await unfoldAll(page);
  const names = await page.locator("input:visible, select:visible").evaluateAll((inputs) => inputs.map((input) => {
    const label = input.labels[0]?.cloneNode(true);
    label?.querySelectorAll("input, select").forEach((within) => within.remove());
    return input.getAttribute("aria-label") || label?.textContent || "";
  }));
  assert.ok(names.length > 200, `${names.length} inputs`);
  assert.deepEqual(names.filter((name) => name.trim() === ""), []);
  assert.deepEqual(names.filter((name, place) => names.indexOf(name) !== place), [], "no two inputs have the same name");
});

story("the focus is always visible and marked", { viewport: { width: 1440, height: 700 } }, async (profile) => {
  const page = await profile.open();
  const reached = new Set();
  for (let steps = 0; steps < 220; steps += 1) {
    await page.keyboard.press("Tab");
    if (steps === 80) {
      // The skip link lets keyboard users bypass the results.
      await page.locator(".skip").focus();
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => document.activeElement.id === "inputs");
      await page.keyboard.press("Tab");
    }
    const look = () => page.evaluate(() => {
      const element = document.activeElement;
      const marked = [element, element.closest(".field-box")].some((each) => each && getComputedStyle(each).outlineStyle !== "none" && parseFloat(getComputedStyle(each).outlineWidth) >= 2);
      const { x, y, width, height } = element.getBoundingClientRect();
      const top = document.elementFromPoint(x + width / 2, y + height / 2);
      return { what: element.id || element.outerHTML.slice(0, 120), marked, seen: element === document.body || element.contains(top) };
    });
    // Results that stick to the window scroll into view after the browser has moved the focus.
    await becomes(() => look().then(({ seen }) => seen), true, "the focus is in sight and nothing covers it");
    const focus = await look();
    // The browser's own controls follow the last one.
    if (focus.what.startsWith("<body")) continue;
    assert.ok(focus.marked, `${focus.what} shows that it has the focus`);
    reached.add(focus.what);
  }
  assert.ok(reached.has("assumptions.discount_rate"));
  assert.ok(reached.size > 60, `${reached.size} different elements`);
});

story("the focus is not hidden behind the results bar of a phone", { viewport: { width: 390, height: 700 } }, async (profile) => {
  const page = await profile.open();
  for (let steps = 0; steps < 80; steps += 1) {
    await page.keyboard.press("Tab");
    const covered = await page.evaluate(() => {
      const { x, y, width, height } = document.activeElement.getBoundingClientRect();
      // WCAG 2.2, 2.4.11: at least a part must be visible; in a table that scrolls sideways it may be the first part.
      const tops = [x + width / 2, x + 3].map((place) => document.elementFromPoint(place, y + height / 2));
      const visible = tops.some((top) => document.activeElement.contains(top));
      return visible ? null : `${document.activeElement.id || document.activeElement.outerHTML.slice(0, 120)} behind ${tops[0]?.className}`;
    });
    assert.equal(covered, null);
  }
});

story("nothing moves with reduced motion", {}, async (profile) => {
  const page = await profile.open();
  for (const reducedMotion of ["reduce", "no-preference"]) {
    await page.emulateMedia({ reducedMotion });
    const moving = await page.evaluate(() => [...document.querySelectorAll("*")].filter((element) => {
      const { transitionDuration, animationName } = getComputedStyle(element);
      return transitionDuration.split(",").some((time) => parseFloat(time) > 0) || animationName !== "none";
    }).length);
    assert.equal(moving > 0, reducedMotion === "no-preference", `${reducedMotion}: ${moving} elements move`);
  }
});

story("controls are large enough to hit", { viewport: { width: 320, height: 800 } }, async (profile) => {
  const page = await profile.open();
  await openResults(page);
  await page.locator(".results .figure").first().click();
  const small = await page.locator("button:visible, select:visible, input:visible").evaluateAll((controls) =>
    controls.map((control) => [control, control.getBoundingClientRect()])
      .filter(([, box]) => box.width < 24 || box.height < 24)
      .map(([control, box]) => `${control.getAttribute("aria-label") ?? control.textContent} ${box.width} × ${box.height}`));
  assert.deepEqual(small, []);
  assert.ok(await field(page, "Discount rate").isVisible());
});
