// The decision and how it is presented: one sheet of paper, and a short message with the link.

import assert from "node:assert/strict";
import { WIDE, nobodyIsShutOut, openResults } from "./accessible.mjs";
import { PAGE, becomes, choose, complete, showTab, started, story } from "./browser.mjs";

/** The number of pages of a PDF. */
const pages = (pdf) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length;

story("the decision tab shows the decision and the steps before it, and leads to one page", WIDE, async (profile) => {
  const page = await profile.open();
  await showTab(page, "Decide");
  await becomes(() => page.locator(".decision").innerText(), /^Decision: /);
  await becomes(async () => await page.locator(".decision-steps li").count() >= 2, true);
  await nobodyIsShutOut(page, "the tab that decides", { shown: ".decision", first: openResults, within: [".results"] });
  await page.locator(".decide").getByRole("button", { name: "One page" }).click();
  await becomes(() => page.locator(".one-page .answer-sentence").count(), 1);
  await nobodyIsShutOut(page, "the one page", { shown: ".one-page" });
  await page.getByRole("button", { name: "Full report" }).click();
  await becomes(() => page.locator(".report-cover").count(), 1);
});

story("the one page is one sheet of paper, even with seven options", {}, async (profile) => {
  const page = await profile.open();
  for (const sample of ["help_desk_3", "whole_it_1"]) {
    await page.goto(`${PAGE}?sample=${sample}`);
    await started(page);
    await complete(page);
    await choose(page, "One page");
    await becomes(() => page.locator(".one-page ol li").count(), 3, sample);
    await becomes(() => page.locator(".one-page").innerText(), sample === "whole_it_1" ? /Assumptions\s+.* serious issues are open\./s : /Assumptions/);
    for (const format of ["A4", "Letter"]) {
      assert.equal(pages(await page.pdf({ format })), 1, `${sample} on ${format}`);
    }
    assert.match(await page.title(), /^Sample company: .* – Sourcewise$/, "a PDF is named after the comparison");
  }
});

story("a link carries a short message, shown beside the comparison", {}, async (profile) => {
  const page = await profile.open();
  await page.getByRole("button", { name: "Share", exact: true }).first().click();
  const link = page.getByRole("textbox", { name: "Link to this comparison" });
  const plain = await link.inputValue();
  await page.getByRole("textbox", { name: "Message to the reader (optional)" }).fill("Please check the volumes & prices. Ana");
  await becomes(async () => (await link.inputValue()).startsWith(`${plain}&m=`), true);
  const reader = await profile.open(await link.inputValue());
  await becomes(() => reader.locator(".sent-message").innerText(), /The sender writes: Please check the volumes & prices\. Ana/);
});
