// Proves that people who use a keyboard, a screen reader, a small screen or their own colours are not shut out.

import assert from "node:assert/strict";
import axe from "axe-core";
import { becomes, copyLink, enter, field, showOption, story, unfold, unfoldAll } from "./browser.mjs";

const WIDTHS = [320, 768, 1280];

const phone = async (page) => page.locator(".results-toggle").isVisible();
const openResults = async (page) => {
  if (await phone(page)) await page.locator(".results-toggle").click();
};

/** What is on the page when it is checked, by name; each returns the page to check. */
const STATES = {
  "the opening page": (profile) => profile.open(),
  "an open explanation": async (profile) => {
    const page = await profile.open();
    await openResults(page);
    await page.locator(".results .figure").nth(20).click();
    await page.locator(".explanation .term").first().click();
    await page.locator(".explanation .crumbs").waitFor();
    return page;
  },
  "a faulty field": async (profile) => {
    const page = await profile.open();
    await enter(page, "Discount rate", "abc");
    await page.locator(".field").getByRole("alert").waitFor();
    return page;
  },
  "no figures because a rule is broken": async (profile) => {
    const page = await profile.open();
    await showOption(page, "Offshore provider");
    await unfold(page, "rates");
    await enter(page, "Hours nearshore, Offshore provider", "40");
    await page.locator(".problems").waitFor();
    return page;
  },
  "the banner of a shared comparison and the link": async (profile) => {
    const page = await profile.open(await copyLink(await profile.open()));
    await page.getByText("You were sent this comparison").waitFor();
    await copyLink(page);
    return page;
  },
  "open help": async (profile) => {
    const page = await profile.open();
    await page.getByRole("button", { name: "About Discount rate" }).click();
    await page.getByRole("button", { name: "About Salary per person" }).click();
    await becomes(() => page.locator(".help").count(), 2);
    return page;
  },
  "everything unfolded": async (profile) => {
    const page = await profile.open();
    await unfoldAll(page);
    await page.getByRole("button", { name: "Samples and new" }).click();
    await page.locator(".picker").waitFor();
    return page;
  },
  "unfolded results": async (profile) => {
    const page = await profile.open();
    await openResults(page);
    await page.getByRole("button", { name: "More measures" }).click();
    await unfold(page, "years", "quality", "checks");
    return page;
  },
  "as many options and services as there can be": async (profile) => {
    const page = await profile.open();
    await unfold(page, "options", "services");
    for (let count = 5; count <= 8; count += 1) await page.getByRole("button", { name: "Add option" }).click();
    await page.getByText("8 options are the most").waitFor();
    for (let count = 2; count <= 12; count += 1) await page.getByRole("button", { name: "Add service" }).click();
    await page.getByText("12 services are the most").waitFor();
    await page.getByRole("textbox", { name: "Rename option 2" }).fill("A provider with a very long name ".repeat(3));
    return page;
  },
  "a changed number": async (profile) => {
    const page = await profile.open();
    await enter(page, "Discount rate", "1,234");
    await page.locator(".field[data-faulty]").waitFor();
    await enter(page, "Discount rate", "12,5");
    await page.getByText("Read as").waitFor();
    return page;
  },
  "differences from a reference": async (profile) => {
    const page = await profile.open();
    await openResults(page);
    await page.getByRole("button", { name: "Differences", exact: true }).click();
    await page.getByRole("combobox", { name: "Differences from" }).selectOption({ index: 2 });
    await page.locator(".comparison td[data-sign=loss]").first().waitFor();
    return page;
  },
  "every chart with its table": async (profile) => {
    const page = await profile.open();
    await openResults(page);
    const folded = page.locator('.results .fold[aria-expanded="false"]:visible');
    while (await folded.count()) await folded.first().click();
    const tables = page.locator('.chart-table [aria-expanded="false"]:visible, .chart-table details:not([open]) > summary');
    while (await tables.count()) await tables.first().click();
    return page;
  },
  "the presentation": async (profile) => {
    const page = await profile.open();
    await page.getByRole("button", { name: "Present", exact: true }).click();
    await page.locator(".app[data-presenting]").waitFor();
    return page;
  },
  "the compact density": async (profile) => {
    const page = await profile.open();
    await page.getByRole("button", { name: "Compact", exact: true }).click();
    await page.locator(":root[data-density=compact]").waitFor({ state: "attached" });
    return page;
  },
  "the open results bar": async (profile) => {
    const page = await profile.open();
    await openResults(page);
    await page.locator(".results .comparison").first().waitFor();
    return page;
  },
};

/** What axe finds, in one line each. */
async function violations(page) {
  const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary.replace(/\s+/g, " ")}`));
}

for (const [state, reach] of Object.entries(STATES)) {
  for (const width of WIDTHS) {
    // Without motion, so that no colour is caught halfway.
    const options = { viewport: { width, height: 800 }, prepare: axe.source, reducedMotion: "reduce" };
    story(`${state}: nobody is shut out at ${width} pixels, light or dark`, options, async (profile) => {
      const page = await reach(profile);
      const [content, room] = await page.evaluate(() => [document.scrollingElement.scrollWidth, document.scrollingElement.clientWidth]);
      assert.ok(content <= room, `the page is ${content} pixels wide where there are ${room}`);
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        assert.deepEqual(await violations(page), [], `in ${colorScheme} colours`);
      }
    });
  }
}

story("every input has a name of its own that a screen reader says", {}, async (profile) => {
  const page = await profile.open();
  await unfoldAll(page);
  const names = await page.locator("input:visible, select:visible").evaluateAll((inputs) => inputs.map((input) => input.getAttribute("aria-label") || input.labels[0]?.innerText || ""));
  assert.ok(names.length > 200, `${names.length} inputs`);
  assert.deepEqual(names.filter((name) => name.trim() === ""), []);
  assert.deepEqual(names.filter((name, place) => names.indexOf(name) !== place), [], "no two inputs have the same name");
});

story("the focus is always in sight and marked", { viewport: { width: 1440, height: 700 } }, async (profile) => {
  const page = await profile.open();
  const reached = new Set();
  for (let steps = 0; steps < 220; steps += 1) {
    await page.keyboard.press("Tab");
    if (steps === 80) {
      // Whoever does not want to go through all results skips them.
      await page.locator(".skip").focus();
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => document.activeElement.id === "inputs");
      await page.keyboard.press("Tab");
    }
    const focus = await page.evaluate(() => {
      const element = document.activeElement;
      const marked = [element, element.closest(".field-box")].some((each) => each && getComputedStyle(each).outlineStyle !== "none" && parseFloat(getComputedStyle(each).outlineWidth) >= 2);
      const { x, y, width, height } = element.getBoundingClientRect();
      const top = document.elementFromPoint(x + width / 2, y + height / 2);
      return { what: element.id || element.outerHTML.slice(0, 120), marked, seen: element === document.body || element.contains(top) };
    });
    assert.ok(focus.marked, `${focus.what} shows that it has the focus`);
    assert.ok(focus.seen, `${focus.what} is in sight and nothing covers it`);
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

for (const reducedMotion of ["reduce", "no-preference"]) {
  story(`motion: ${reducedMotion}`, { reducedMotion }, async (profile) => {
    const page = await profile.open();
    const moving = await page.evaluate(() => [...document.querySelectorAll("*")].filter((element) => {
      const { transitionDuration, animationName } = getComputedStyle(element);
      return transitionDuration.split(",").some((time) => parseFloat(time) > 0) || animationName !== "none";
    }).length);
    assert.equal(moving > 0, reducedMotion === "no-preference", `${moving} elements move`);
  });
}

story("controls are large enough to be hit", { viewport: { width: 320, height: 800 } }, async (profile) => {
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
