// Notes: written beside an input, marked there, undone, shown in the register and the report, and saved.

import assert from "node:assert/strict";
import { becomes, choose, field, fieldAt, saveState, story, unfold } from "./browser.mjs";

const PRICE = "options.o3.deliveries.s1.charges.price_per_unit";

story("a note appears beside its input, in the register and in the report", {}, async (profile) => {
  const page = await profile.open();
  const price = await fieldAt(page, PRICE);
  await price.locator("xpath=ancestor::tr").getByRole("button", { name: /^About / }).click();
  const note = page.getByRole("textbox", { name: /^Note on Price per contact, Nearshore/ });
  await note.pressSequentially("Offer of 3 May, valid till June");
  await becomes(() => price.evaluate((input) => document.getElementById((input.getAttribute("aria-describedby") ?? "").split(" ").at(-1))?.textContent), "has a note");
  assert.equal(await page.locator(".note-field [role=alert]").count(), 0);
  await becomes(() => saveState(page), /^Saved /);

  await unfold(page, "register");
  await page.getByRole("button", { name: "Note", exact: true }).click();
  assert.match(await page.locator(".register tbody tr").first().innerText(), /Offer of 3 May, valid till June/);

  const again = await profile.open();
  await becomes(() => again.locator(`[id="${PRICE}.noted"]`).count(), 1);
  await again.close();

  await note.press("Control+z");
  await becomes(() => note.inputValue(), "");
  await page.getByRole("button", { name: "Redo" }).click();
  await becomes(() => note.inputValue(), "Offer of 3 May, valid till June");

  await choose(page, "Report");
  await page.locator(".report-note").waitFor();
  assert.match(await page.locator(".report-note").innerText(), /Offer of 3 May/);
});

story("a note that is too long stays visible with advice", {}, async (profile) => {
  const page = await profile.open();
  await page.getByRole("button", { name: "About Discount rate" }).click();
  const note = page.getByRole("textbox", { name: "Note on Discount rate" });
  await note.fill("x".repeat(2001));
  const alert = page.locator(".note-field [role=alert]");
  await alert.waitFor();
  assert.match(await alert.innerText(), /2,?000 characters/);
  await note.fill("x".repeat(2000));
  await becomes(() => alert.count(), 0);
  await field(page, "Discount rate").focus();
  await becomes(() => page.locator('[id="assumptions.discount_rate.noted"]').count(), 1);
});
