// Proves that nothing on the page jumps: not while it loads, and not while results change during typing.

import assert from "node:assert/strict";
import { PAGE, becomes, complete, field, saveState, started, story, unfold } from "./browser.mjs";

/** Records every layout shift, including those after a key press; alignment within a line does not count. */
const watch = () => {
  window.jumps = { shifts: [], total: 0 };
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) {
      window.jumps.total += value;
      for (const { node, previousRect, currentRect } of sources) {
        const element = node?.nodeType === 1 ? node : node?.parentElement;
        // The words of the answer have their own space and may wrap differently in it.
        if (!element || element.closest(".answer")) continue;
        // Elements that enter or leave the window have no previous or next position.
        if (!previousRect.height || !currentRect.height) continue;
        if (Math.abs(previousRect.top - currentRect.top) > 1) {
          window.jumps.shifts.push(`${element.tagName} ${element.className} ${element.id}: ${previousRect.top} to ${currentRect.top}`);
        }
      }
    }
  }).observe({ type: "layout-shift", buffered: true });
};

for (const viewport of [{ width: 1440, height: 900 }, { width: 360, height: 780 }]) {
  story(`the page does not jump while it loads, at ${viewport.width} pixels`, { viewport, prepare: watch }, async (profile) => {
    const page = await profile.context.newPage();
    await page.goto(PAGE);
    await started(page);
    await complete(page);
    await becomes(() => page.locator(".remarks-head").count().then((count) => count > 0), true);
    const { total } = await page.evaluate(() => window.jumps);
    assert.ok(total < 0.05, `${total}: 0.1 is what is called good`);
  });
}

const WORKBENCH = ["Discount rate", "Horizon", "Productive hours per person", "Volume per month", "Salary per person, In-house today", "Utilisation, In-house today", "Price per contact, Onshore provider"];

/** Waits until everything is drawn and every shift recorded. */
const drawn = (page) => page.evaluate(async () => {
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  await new Promise((noted) => setTimeout(noted));
});

/** Waits for the work after typing pauses: the drivers are found, and the change is stored. */
async function settled(page) {
  await becomes(() => page.locator(".remarks-head").first().textContent(), /^(?!Looking)/);
  await becomes(() => saveState(page), /^(Saved |No unsaved changes)/);
  await drawn(page);
}

/** Types other valid numbers into fields, key by key, and returns what jumped meanwhile. */
async function typeInto(page, names) {
  for (const name of names) {
    const input = field(page, name).first();
    await input.focus();
    // Scrolling the field into view moves everything, but nothing jumps.
    await drawn(page);
    await page.evaluate(() => window.jumps.shifts.splice(0));
    const before = await input.inputValue();
    for (const factor of [1.25, 0.8]) {
      await page.keyboard.press("Control+a");
      await page.keyboard.type(String(Math.round(Number(before) * factor) || 1), { delay: 20 });
      await settled(page);
    }
    await page.keyboard.press("Control+a");
    await page.keyboard.type(before);
    await settled(page);
    assert.deepEqual(await page.evaluate(() => window.jumps.shifts.splice(0)), [], `typing into ${name}`);
  }
}

story("nothing jumps while results change beside the workbench", { prepare: watch }, async (profile) => {
  const page = await profile.open();
  await unfold(page, "team", "charges");
  await typeInto(page, WORKBENCH);
});

story("nothing jumps while results change beside a step of the guided path", { prepare: watch }, async (profile) => {
  const page = await profile.open();
  await page.getByRole("button", { name: "Guide", exact: true }).click();
  await page.locator(".step-head").waitFor();
  await typeInto(page, ["Discount rate", "Price inflation", "Wage inflation onshore"]);
});

story("the start of a valid number is not a fault", {}, async (profile) => {
  await profile.context.clock.install();
  const page = await profile.open();
  const input = field(page, "Utilisation, In-house today");
  await input.focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("4");
  assert.equal(await page.locator(".fault").count(), 0, "the number may continue");
  await page.keyboard.type("5");
  await page.clock.runFor(2000);
  assert.equal(await page.locator(".fault").count(), 0);
  await page.keyboard.press("Control+a");
  await page.keyboard.type("4");
  await page.locator(".field .fault").waitFor();
  assert.equal(await input.getAttribute("aria-invalid"), "true");
  await page.keyboard.type("5");
  await becomes(() => page.locator(".fault").count(), 0, "corrected at once");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("3");
  await page.keyboard.press("Tab");
  assert.equal(await page.locator(".field .fault").count(), 1, "leaving the field shows the fault at once");
});
