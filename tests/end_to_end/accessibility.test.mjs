// Proves that the page works for people with a keyboard, a screen reader, a small screen or their own colours.

import assert from "node:assert/strict";
import { WIDE, openResults, passesInBothColours, walk } from "./accessible.mjs";
import { LIMITS, addAll, becomes, choose, enter, pressAll, showOption, showTab, story, unfold, unfoldAll } from "./browser.mjs";

/** States that change the results: a narrow screen shows them once they are opened. */
const inResults = (shown, reach) => ({ shown, first: openResults, within: [".results"], reach });
const tab = (name) => inResults(".tab-panel", (page) => showTab(page, name));

/** The states of the workbench in the order of the walk. The results come last: once opened, they cover what is below them. */
const WORKBENCH = {
  "the opening page": { shown: ".answer-sentence strong", reach: async () => {} },
  "open help": {
    shown: ".help",
    within: [".inputs"],
    reach: async (page) => {
      for (const name of ["About Discount rate", "About Salary per person"]) await page.getByRole("button", { name }).click();
      await becomes(() => page.locator(".help").count(), 2);
    },
  },
  "a changed number": {
    shown: ".field .echo",
    within: [".bar", ".inputs"],
    reach: async (page) => {
      await enter(page, "Discount rate", "1,234");
      await page.locator(".field[data-faulty]").waitFor();
      await enter(page, "Discount rate", "12,5");
      await page.getByText("Read as").waitFor();
    },
  },
  "a faulty field": { shown: ".field [role=alert]", within: [".bar", ".inputs"], reach: (page) => enter(page, "Discount rate", "abc") },
  "the menus": {
    shown: ".menu-list",
    within: [".bar"],
    reach: async (page) => {
      await page.getByRole("button", { name: "Undo" }).click();
      await becomes(() => page.locator(".field[data-faulty]").count(), 0);
      await page.getByRole("button", { name: "More", exact: true }).click();
    },
  },
  "the keys": { shown: ".about", within: ["dialog"], reach: (page) => page.getByRole("button", { name: "Keyboard and about", exact: true }).click() },
  "the examples": {
    shown: ".picker",
    within: ["dialog"],
    reach: async (page) => {
      await page.keyboard.press("Escape");
      await choose(page, "Examples and new");
    },
  },
  "the compact density": {
    shown: ":root[data-density=compact] .answer-sentence",
    reach: async (page) => {
      await page.keyboard.press("Escape");
      await choose(page, "Compact");
    },
  },
  "the slides": { shown: ".slide", reach: (page) => choose(page, "Present") },
  "no figures because a rule is broken": {
    shown: ".problems",
    reach: async (page) => {
      await page.keyboard.press("Escape");
      await choose(page, "Comfortable");
      await showOption(page, "Offshore provider");
      await unfold(page, "rates");
      await enter(page, "Hours nearshore, Offshore provider", "40");
    },
  },
  "an open explanation": inResults(".explanation .crumbs", async (page) => {
    await page.getByRole("button", { name: "Undo" }).click();
    await becomes(() => page.locator(".problems").count(), 0);
    await page.locator(".results .figure").nth(20).click();
    await page.locator(".explanation .term").first().click();
  }),
  "Promise vs reality": inResults(".tab-panel", async (page) => {
    await page.getByRole("button", { name: "Close the explanation" }).click();
    await showTab(page, "Promise vs reality");
  }),
  "Drivers & risk": tab("Drivers & risk"),
  "every chart with its table": inResults(".chart-more details[open] tbody td", async (page) => {
    await showTab(page, "Timing");
    await pressAll(page, ".chart-more details:not([open]) > summary");
  }),
  "All figures": tab("All figures"),
  "differences from a reference": inResults(".comparison td[data-sign=loss]", async (page) => {
    await page.getByRole("button", { name: "Differences", exact: true }).click();
    await page.getByRole("combobox", { name: "Differences from" }).selectOption({ index: 2 });
  }),
};

/** The states with the most on the page. */
const FULL = {
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
  "everything unfolded": {
    shown: ".inputs",
    reach: async (page) => {
      await choose(page, "Examples and new");
      await page.locator(".samples button").first().click();
      await becomes(() => page.locator(".limit").count(), 0);
      await unfoldAll(page);
    },
  },
};

for (const [name, states] of Object.entries({ "the states of the workbench": WORKBENCH, "the fullest pages": FULL })) {
  story(`${name} have no accessibility violations`, { ...WIDE, timeout: 240_000 }, async (profile) => {
    await walk(await profile.open(), states);
  });
}

story("the parts only a phone shows have no accessibility violations, in light and dark", { ...WIDE, viewport: { width: 320, height: 800 } }, async (profile) => {
  const page = await profile.open();
  await passesInBothColours(page, "the opening page");
  await openResults(page);
  await page.locator(".results .option-tables").first().waitFor();
  await passesInBothColours(page, "the open results bar");
  await page.setViewportSize({ width: 768, height: 800 });
  await passesInBothColours(page, "the open results bar on a tablet", { runOnly: ["scrollable-region-focusable"] });
});

story("every input has a unique name for screen readers, and nothing moves with reduced motion", {}, async (profile) => {
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
  for (const reducedMotion of ["reduce", "no-preference"]) {
    await page.emulateMedia({ reducedMotion });
    const moving = await page.evaluate(() => [...document.querySelectorAll("*")].filter((element) => {
      const { transitionDuration, animationName } = getComputedStyle(element);
      return transitionDuration.split(",").some((time) => parseFloat(time) > 0) || animationName !== "none";
    }).length);
    assert.equal(moving > 0, reducedMotion === "no-preference", `${reducedMotion}: ${moving} elements move`);
  }
});

story("the focus is always visible and marked", { viewport: { width: 1440, height: 700 } }, async (profile) => {
  const page = await profile.open();
  const reached = new Set();
  for (let steps = 0; steps < 120; steps += 1) {
    await page.keyboard.press("Tab");
    if (steps === 50) {
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
    let focus;
    await becomes(async () => (focus = await look()).seen, true, "the focus is in sight and nothing covers it");
    // The browser's own controls follow the last one.
    if (focus.what.startsWith("<body")) continue;
    assert.ok(focus.marked, `${focus.what} shows that it has the focus`);
    reached.add(focus.what);
  }
  assert.ok(reached.has("assumptions.discount_rate"));
  assert.ok(reached.size > 60, `${reached.size} different elements`);
});
