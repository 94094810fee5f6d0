// The JavaScript API. Whatever a host hands over becomes text here, inside try and catch, before the program is entered:
// an exception of the host's that crossed the program would leave it damaged. What is wrong is a value, never thrown.
import init, * as program from "./sourcewise_api.js";

// Saved when this file is loaded, because a host may change them later.
const { parse, stringify } = JSON;
/** Longer texts are rejected. */
const LONGEST = 10 * 1024 * 1024;

const failure = (path, message) => ({ ok: false, errors: [{ path, message }] });

/** Loads the program once and returns the functions of the API. Rejects if a file cannot be loaded. */
let loading;
export function load() {
  loading ??= init({ module_or_path: new URL("sourcewise_api_bg.wasm", import.meta.url) }).then(() => api, (error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** JSON would write null for these, which has another meaning in a list of changes. */
function refuseNoNumbers(name, value) {
  if (typeof value === "number" && value - value !== 0) throw new TypeError("it contains NaN or Infinity");
  return value;
}

/** The host's data as JSON text. Throws whatever the host's objects throw. */
function textOf(value) {
  const text = typeof value === "string" ? value : stringify(value, refuseNoNumbers);
  if (typeof text !== "string") throw new TypeError("it contains nothing that JSON can express");
  if (text.length > LONGEST) throw new RangeError("it is longer than 10 MiB as JSON");
  return text;
}

/** An exception in words; it may be an object that throws when it is read. */
function wordsOf(thrown) {
  try {
    return `${thrown?.message ?? thrown}`.slice(0, 200);
  } catch {
    return "its objects throw";
  }
}

/** Calls the program. After any exception from it, such as a RuntimeError, it is replaced by a new one. */
function ask(name, ...texts) {
  try {
    const reply = program[name](...texts);
    if (reply === null) return failure("program", "gave no answer");
    if (reply.errors.length > 0) return { ok: false, errors: reply.errors };
    const answer = { ok: true, ...unfolded(reply.value) };
    return reply.columns ? { ...answer, value: { trials: answer.value, columns: reply.columns } } : answer;
  } catch (error) {
    try {
      program.__wbg_reset_state();
    } catch (again) {
      return failure("program", `stopped and cannot be started again: ${wordsOf(again)}`);
    }
    return failure("program", `stopped and was started again: ${wordsOf(error)}`);
  }
}

const unfolded = (value) => (value?.rate_card_faults ? { value: value.value, rateCardErrors: value.rate_card_faults } : { value });

/** Calls the program with a scenario, with the rate card from the options if there is one, and with some of the other options. */
function askAbout(name, scenario, options, ...settings) {
  let texts;
  let path = "scenario";
  try {
    texts = [textOf(scenario), ""];
    path = "rateCard";
    const card = options?.rateCard;
    if (card !== undefined && card !== null) texts[1] = textOf(card) || " ";
    path = "options";
    if (settings.length > 0) texts.push(textOf(Object.fromEntries(settings.map((key) => [key, options?.[key] ?? undefined]))));
  } catch (thrown) {
    return failure(path, `cannot be written as JSON: ${wordsOf(thrown)}`);
  }
  return ask(name, ...texts);
}

const api = Object.freeze({
  calculate: (scenario, options) => askAbout("calculate", scenario, options),
  simulate: (scenario, options) => askAbout("simulate", scenario, options, "trials", "seed"),
  samples: (scenario, options) => askAbout("samples", scenario, options, "trials", "seed"),
  validate: (scenario, options) => askAbout("validate", scenario, options),
  encodeLink: (scenario, options) => askAbout("encode_link", scenario, options),
  decodeLink(link) {
    if (typeof link !== "string") return failure("link", "must be a text");
    if (link.length > LONGEST) return failure("link", "is longer than 10 MiB");
    return parsed(ask("decode_link", link));
  },
  schema: () => parsed(ask("schema")),
  version: () => ask("version"),
});

/** Parses an answer in JSON. */
function parsed(answer) {
  return answer.ok ? { ok: true, value: parse(answer.value) } : answer;
}
