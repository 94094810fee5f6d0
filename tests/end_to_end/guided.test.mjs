// Proves the guided path, finding any input, and pasting from a spreadsheet.

import assert from "node:assert/strict";
import { WIDE, nobodyIsShutOut, passesInBothColours } from "./accessible.mjs";
import { PAGE, becomes, choose, field, row, story, unfold } from "./browser.mjs";

const TITLES = ["Goals", "Today", "Options", "Vendor selection", "Contract and service levels", "Transition", "Run and govern", "Result: renew or exit"];

const guided = async (page) => {
  await choose(page, "Guide");
  await page.locator(".step-head").waitFor();
};
const heading = (page) => page.locator(".step-head h2").innerText();
const answer = (page) => page.locator(".answer-sentence:visible").first().innerText();
const focused = (page) => page.evaluate(() => document.activeElement.id);

/** Pastes a text into the focused field, as from a spreadsheet. */
const paste = (page, text) => page.evaluate((text) => {
  const data = new DataTransfer();
  data.setData("text/plain", text);
  const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
  return !document.activeElement.dispatchEvent(event);
}, text);

story("the guided path and the search have no accessibility violations", { ...WIDE, timeout: 240_000 }, async (profile) => {
  const page = await profile.open();
  await guided(page);
  for (const [place, title] of TITLES.entries()) {
    await page.locator(".step-button").nth(place).click();
    await becomes(() => heading(page), new RegExp(title));
    if (place === 2 || place === 7) await unfold(page, "mistakes");
    // The first step shows the page around all of them.
    await nobodyIsShutOut(page, title, { shown: ".step-head", ...(place > 0 && { within: [".guided"] }) });
    if (place === 2) await page.locator('[id="fold.mistakes"]').click();
  }
  await page.keyboard.press("Control+k");
  await nobodyIsShutOut(page, "the search", { shown: ".find li", within: ["dialog"] });
});

story("the steps on a phone have no accessibility violations, in light and dark", { ...WIDE, viewport: { width: 320, height: 800 } }, async (profile) => {
  const page = await profile.open();
  await guided(page);
  await passesInBothColours(page, TITLES[0]);
});

story("switching between the guided path and the workbench loses nothing", {}, async (profile) => {
  const page = await profile.open();
  await guided(page);
  const before = await answer(page);
  await field(page, "Discount rate").fill("12");
  await becomes(() => page.locator(".step-effect").innerText(), /Before this step: .+ Now: .+/);
  assert.notEqual(await answer(page), before, "the effect shows at once");
  const [now, figures] = [await answer(page), await row(page)];
  await page.getByRole("button", { name: "Inputs", exact: true }).click();
  assert.equal(await field(page, "Discount rate").inputValue(), "12");
  assert.deepEqual([await answer(page), await row(page)], [now, figures]);
  await guided(page);
  assert.match(await heading(page), /Goals/);
  await page.getByRole("button", { name: "Undo" }).click();
  await becomes(() => answer(page), before);
});

story("all steps work by keyboard alone", {}, async (profile) => {
  const page = await profile.open();
  const tabTo = async (name) => {
    for (let steps = 0; steps < 150; steps += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate((name) => document.activeElement.textContent.trim() === name, name)) return;
    }
    assert.fail(`${name} is not reached`);
  };
  await tabTo("Guide");
  await page.keyboard.press("Enter");
  await page.locator(".step-head").waitFor();
  for (const [place, title] of TITLES.entries()) {
    await becomes(() => heading(page), new RegExp(title));
    assert.equal(await page.locator('[aria-current="step"]').innerText(), `${place + 1}\n${title}`);
    assert.ok(await page.locator(".step input, .step select").count() > 0, `${title} asks for something`);
    if (place < 7) {
      await tabTo(`Next: ${TITLES[place + 1]}`);
      await page.keyboard.press("Enter");
      await becomes(() => focused(page), "guided.heading");
    }
  }
  await tabTo("Back: Run and govern");
  await page.keyboard.press("Enter");
  await becomes(() => heading(page), /Run and govern/);
});

story("the guided path reports that its steps cannot be loaded, and retries", { allowed: [/Failed to load resource/] }, async (profile) => {
  const page = await profile.open();
  await page.route("**/life_cycle.json", (route) => route.abort());
  await page.getByRole("button", { name: "Guide", exact: true }).click();
  assert.match(await page.locator(".steps-missing").innerText(), /could not be loaded.*workbench has every input/s);
  await page.unroute("**/life_cycle.json");
  await page.getByRole("button", { name: "Try again" }).click();
  await becomes(() => heading(page), /Goals/);
});

story("any input, choice and result can be found by keyboard", {}, async (profile) => {
  const page = await profile.open();
  await field(page, "Discount rate").focus();
  await page.keyboard.press("Control+k");
  await becomes(() => focused(page), "find.text");
  await page.keyboard.type("offshore nearshore hourly");
  await becomes(() => page.locator(".find [role=status]").innerText(), /^\d+ found/);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await becomes(() => focused(page), /^options\.o\d\.deliveries\.s1\.rates\.nearshore_rate_per_hour$/);
  assert.equal(await page.locator(".find").count(), 0);

  await page.getByRole("button", { name: "Find", exact: true }).click();
  await page.keyboard.type("price mechanism nearshore");
  await page.keyboard.press("Enter");
  await becomes(() => focused(page), /^choice\.options\.o\d\.deliveries\.s1\.pricing$/);

  await page.keyboard.press("Control+k");
  await page.keyboard.type("net saving");
  await page.locator(".find li", { hasText: "Result" }).first().click();
  await page.locator(".explanation").waitFor();

  await page.keyboard.press("Control+k");
  for (const [said, found] of [["SLA", /Service level/i], ["price per ticket", /Price per contact/], ["VAT", /VAT you cannot deduct/], ["redundancy", /Severance/], ["tariff", /Price/], ["24x7", /Hours open/], ["FTE", /[Pp]eople/], ["exchange rate", /[Ee]xchange|[Cc]urrency/], ["salaries", /Salary/]]) {
    await page.locator(".find input").fill(said);
    await becomes(() => page.locator(".find li").first().innerText(), found, said);
  }
  // A name the user has given is found, whatever else it means.
  await page.keyboard.press("Escape");
  await unfold(page, "options");
  await page.getByRole("textbox", { name: "Rename option 2" }).fill("Staff travel office");
  await page.keyboard.press("Control+k");
  await page.locator(".find input").fill("staff travel office");
  await becomes(() => page.locator(".find li").first().innerText(), /Staff travel office/);
  for (const [said, found] of [["export excel", /Excel workbook/], ["dark", /Appearance and number format/], ["print", /Report/], ["p90", /How sure is it\?/]]) {
    await page.locator(".find input").fill(said);
    await becomes(() => page.locator(".find li").first().innerText(), found, said);
  }
  await page.locator(".find input").fill("zzz");
  await becomes(() => page.locator(".find [role=status]").innerText(), /No matches/);
  await page.keyboard.press("Escape");
  await becomes(() => focused(page), "fold.find", "a name has no address to go back to");
  assert.equal(await page.locator(".find").count(), 0);
  await field(page, "Discount rate").focus();
  await page.keyboard.press("Control+k");
  await becomes(() => focused(page), "find.text");
  await page.keyboard.press("Escape");
  await becomes(() => focused(page), "assumptions.discount_rate", "the focus goes back to where it was");
  await page.getByRole("button", { name: "Find", exact: true }).click();
  await page.keyboard.press("Escape");
  await becomes(() => focused(page), "fold.find");
  await page.keyboard.press("Control+k");
  await becomes(() => page.locator(".find li").count(), 30);
  assert.match(await page.locator(".find [role=status]").innerText(), /found, 30 shown/);
  await page.getByRole("button", { name: /^Show \d+ more of/ }).click();
  await becomes(() => page.locator(".find li").count(), 90);
  await page.locator(".find input").fill("glossary");
  await page.keyboard.press("Enter");
  await page.locator(".glossary h2").waitFor();
  assert.equal(await page.locator(".find").count(), 0);
});

story("a search result opens in its step of the guided path, or else in the workbench", {}, async (profile) => {
  const page = await profile.open();
  await guided(page);
  await page.keyboard.press("Control+k");
  await becomes(() => focused(page), "find.text");
  await page.keyboard.type("utilisation in-house");
  await page.keyboard.press("Enter");
  await becomes(() => focused(page), /team\.utilisation$/);
  assert.match(await heading(page), /Today/);
  await page.keyboard.press("Control+k");
  await becomes(() => focused(page), "find.text");
  await page.keyboard.type("workplace per person");
  await page.keyboard.press("Enter");
  await becomes(() => focused(page), /workplace_per_person_per_month$/);
  assert.equal(await page.locator(".guided").count(), 0);
  // Enter opens the match of the text, however quickly it follows the last letter.
  await field(page, "Discount rate").focus();
  await page.keyboard.press("Control+k");
  await becomes(() => focused(page), "find.text");
  await page.locator(".find li").first().waitFor();
  // In one task, so that nothing can be drawn between the text and the key.
  await page.evaluate(() => {
    const input = document.getElementById("find.text");
    input.value = "workplace per person";
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
  });
  await becomes(() => focused(page), /workplace_per_person_per_month$/);
});

story("Undo reverts an invalid text before any step", {}, async (profile) => {
  const page = await profile.open();
  const rate = field(page, "Discount rate");
  const button = page.getByRole("button", { name: "Undo" });
  await rate.fill("eight");
  await button.click();
  await becomes(() => rate.inputValue(), "8", "also where there is no step");
  await becomes(() => button.isDisabled(), true);
  await rate.fill("9");
  const before = await row(page);
  for (const undo of [() => button.click(), () => page.keyboard.press("Control+z")]) {
    await rate.fill("nine");
    await page.locator(".fault").waitFor();
    await undo();
    await becomes(() => rate.inputValue(), "9");
    assert.deepEqual(await row(page), before, "no step is undone");
  }
  // Later edits are undone before it.
  await rate.fill("nine");
  const horizon = field(page, "Horizon");
  await horizon.fill("4");
  await becomes(async () => String(await row(page)) !== String(before), true);
  await horizon.press("Control+z");
  await becomes(() => horizon.inputValue(), "5");
  assert.equal(await rate.inputValue(), "nine");
  await rate.press("Escape");
  await becomes(() => rate.inputValue(), "9");
  await page.keyboard.press("Control+z");
  await becomes(() => rate.inputValue(), "8");
});

story("a block from a spreadsheet fills the fields to the right and below in one step", {}, async (profile) => {
  const page = await profile.open();
  await unfold(page, "transition");
  const rows = page.locator(".grid tbody tr", { has: page.locator("th[scope=row]") });
  const at = (option, name) => page.locator(`[id="options.${option}.deliveries.s1.transition.${name}"]`);
  const before = [await at("o2", "selection_months").inputValue(), await at("o3", "selection_cost").inputValue()];
  assert.ok(await rows.count() > 5);
  await at("o2", "selection_months").focus();
  assert.equal(await paste(page, "5\t6\r\n61'000\t62k\r\n3%\t4\r\n"), true, "the page takes the paste over");
  await becomes(() => at("o2", "selection_months").inputValue(), "5");
  assert.equal(await at("o3", "selection_months").inputValue(), "6");
  const undo = page.getByRole("button", { name: "Undo" });
  await undo.click();
  await becomes(async () => [await at("o2", "selection_months").inputValue(), await at("o3", "selection_cost").inputValue()], before);
  assert.ok(await undo.isDisabled(), "it was one step");
});

story("rejected cells are reported, and pasting ten thousand rows does not freeze the page", {}, async (profile) => {
  const page = await profile.open();
  await field(page, "Discount rate").focus();
  assert.equal(await paste(page, "9\nabc\n"), true);
  await becomes(() => field(page, "Discount rate").inputValue(), "9");
  await becomes(() => page.locator(".notice").innerText(), /Pasted 1 number. Undo reverts this. Not taken: Row 2, column 1, “abc”: This is not a number/);
  await page.getByRole("button", { name: "Dismiss" }).click();
  const began = Date.now();
  await field(page, "Discount rate").focus();
  await paste(page, "7\n".repeat(10_000));
  await becomes(() => field(page, "Discount rate").inputValue(), "7");
  await becomes(() => page.locator(".notice").innerText(), /And \d+ more/);
  assert.ok(Date.now() - began < 3000);
  await field(page, "Discount rate").focus();
  assert.equal(await paste(page, "8.5\n"), false, "one cell is left to the field");
});

story("the options with their chances fit beside a step", {}, async (profile) => {
  const page = await profile.open(`${PAGE}?sample=applications_2`);
  await page.getByRole("button", { name: "Guide", exact: true }).click();
  await page.locator(".league .league-chance:visible").first().waitFor();
  for (const width of [1440, 1280, 1024]) {
    await page.setViewportSize({ width, height: 900 });
    const [table, room] = await page.locator(".league:visible").first().evaluate((table) => [table.getBoundingClientRect().right, table.parentElement.getBoundingClientRect().right]);
    assert.ok(table <= room + 1, `${width}: ${table} of ${room}`);
  }
});
