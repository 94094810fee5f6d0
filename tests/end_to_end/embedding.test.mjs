// Proves that the page works inside another site's page, even in a frame that may only run scripts.

import assert from "node:assert/strict";
import { PAGE, becomes, comparison, copyLink, enter, field, row, saveState, started, story } from "./browser.mjs";
import { framing } from "./hosts.mjs";

const [SAME_SITE, OTHER_SITE] = await framing();
const options = {
  origins: [OTHER_SITE, SAME_SITE],
  // Chromium logs this for every frame without clipboard access; the page then copies another way.
  allowed: [/Permissions policy violation: The Clipboard API has been blocked/],
};

/** Opens a host page that holds ours, or a link to it, in a frame with these attributes. */
async function embedded(profile, attributes, address = PAGE, host = OTHER_SITE) {
  const page = await profile.context.newPage();
  await page.goto(`${host}/?frame=${encodeURIComponent(`${attributes} src="${address}"`)}`);
  const frame = page.frames().find((frame) => frame.url() === address);
  assert.ok(frame, "the frame shows the calculator's page");
  await started(frame);
  return { page, frame };
}

async function editChangesTheAnswer(frame) {
  const answer = () => frame.locator(".answer-sentence").innerText();
  const [before, figures] = [await answer(), await row(frame)];
  await enter(frame, "Discount rate", "5");
  await becomes(async () => (await answer()) === before, false);
  await becomes(async () => String(await row(frame)) === String(figures), false, "the figures follow");
}

story("in a frame of another origin", options, async (profile) => {
  const { page, frame } = await embedded(profile, "", PAGE, SAME_SITE);
  await editChangesTheAnswer(frame);
  await becomes(() => saveState(frame), /^Saved /);
  await page.reload();
  const again = page.frames().at(-1);
  await started(again);
  assert.equal(await field(again, "Discount rate").inputValue(), "5");
});

story("in a frame of another site, where browsers may block storage", options, async (profile) => {
  const { frame } = await embedded(profile, "");
  await editChangesTheAnswer(frame);
  const storage = await frame.evaluate(() => {
    try {
      return Boolean(localStorage);
    } catch {
      return false;
    }
  });
  await becomes(() => saveState(frame), storage ? /^Saved / : /^Not saved: this browser blocks storage here/);
});

story("in a frame of another site where third-party cookies are blocked", { ...options, blockThirdParties: true }, async (profile) => {
  const { frame } = await embedded(profile, "");
  await editChangesTheAnswer(frame);
  await becomes(() => saveState(frame), /^Not saved: this browser blocks storage here/);
});

story("in a sandboxed frame that may only run scripts", options, async (profile) => {
  const { frame } = await embedded(profile, 'sandbox="allow-scripts"');
  assert.equal(await frame.evaluate(() => origin), "null", "the frame has no origin of its own");
  await editChangesTheAnswer(frame);
  await becomes(() => saveState(frame), /^Not saved: this browser blocks storage here/);
  const link = await copyLink(frame);
  assert.ok(link.startsWith(`${PAGE}#s=2.`), link);
  const other = await profile.open(link);
  assert.deepEqual(await row(other), await row(frame));
});

story("a shared comparison in a sandboxed frame can be closed to return to your own", options, async (profile) => {
  const author = await profile.open();
  const sample = await row(author);
  await enter(author, "Discount rate", "5");
  await becomes(async () => String(await row(author)) === String(sample), false);
  const { frame } = await embedded(profile, 'sandbox="allow-scripts"', await copyLink(author));
  await frame.getByText("You were sent this comparison").waitFor();
  assert.deepEqual(await row(frame), await row(author));
  await frame.getByRole("button", { name: "Discard" }).click();
  await becomes(() => row(frame), sample);
  assert.equal(await frame.getByText("You were sent this comparison").count(), 0);
});

story("Ctrl+Z in the host page does not reach the calculator", options, async (profile) => {
  const { page, frame } = await embedded(profile, "");
  await enter(frame, "Discount rate", "5");
  const edited = await comparison(frame);
  await page.locator("h1").focus();
  await page.keyboard.press("Control+z");
  assert.equal(await comparison(frame), edited);
  await field(frame, "Discount rate").focus();
  await page.keyboard.press("Control+z");
  await becomes(async () => (await comparison(frame)) === edited, false, "inside it does");
});
