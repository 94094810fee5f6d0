// Mixes of the options: by number of providers, as an option, and under limits.

import assert from "node:assert/strict";
import { WIDE, nobodyIsShutOut, openResults } from "./accessible.mjs";
import { PAGE, becomes, complete, showTab, started, story } from "./browser.mjs";

story("a mix of Whole IT is chosen by the number of providers, becomes an option and keeps limits", WIDE, async (profile) => {
  const page = await profile.open(`${PAGE}?sample=whole_it_1`);
  await started(page);
  await complete(page);
  await showTab(page, "Decide");
  const rows = page.locator(".mixes tbody tr");
  await becomes(() => rows.count(), 4);
  assert.match(await page.locator(".mix-worth").innerText(), /^Going from two to three providers is worth it only if making three work together costs you less than \$/);
  await nobodyIsShutOut(page, "the mixes", { shown: ".mixes", first: openResults });

  await page.getByRole("button", { name: "Limits" }).click();
  const offshore = page.getByRole("textbox", { name: "Offshore, at most", exact: true });
  await offshore.fill("20 apples");
  await offshore.blur();
  await becomes(() => page.locator(".mixes .fault:not(:empty)").innerText(), /not a number/);
  await offshore.fill("20");
  await page.getByRole("textbox", { name: "Providers, at most" }).fill("2");
  await page.getByRole("textbox", { name: "Providers, at most" }).blur();
  await becomes(() => page.locator(".mix-prices").innerText(), /Providers, at most 2: costs \$.*\n.*Offshore, at most 20\s?%: costs \$/s);
  await page.getByRole("textbox", { name: "Own people, at least" }).fill("101");
  await page.getByRole("textbox", { name: "Own people, at least" }).blur();
  await becomes(() => page.locator(".mixes .fault:not(:empty)").innerText(), /from 0\s?% to 100\s?%/);
  await nobodyIsShutOut(page, "the limits of the mixes", { shown: ".mix-limits", first: openResults });

  const options = () => page.locator(".league tbody tr").count();
  const before = await options();
  await page.getByRole("button", { name: "Add as an option: the mix without a provider" }).click();
  await becomes(options, before + 1);
  await becomes(() => page.locator(".mixes").innerText(), /is “Best mix”/);
});
