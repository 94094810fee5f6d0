import { connect } from "../sourcewise-frame.js";
import { load } from "../sourcewise-api.js";

const calculator = connect(document.getElementById("calculator"));
const log = document.getElementById("log");
const tell = (message) => { log.textContent = `${JSON.stringify(message).slice(0, 400)}\n${log.textContent}`.slice(0, 2000); };
["ready", "change", "save-request", "error"].forEach((type) => calculator.on(type, tell));

await calculator.ready;
calculator.init({ save: true, theme: "light" });
document.getElementById("load").addEventListener("click", async () => {
  const sourcewise = await load();
  calculator.load(sourcewise.encodeLink({ sample: "insourcing_1" }).value);
});
document.getElementById("lock").addEventListener("click", () => calculator.init({ readOnly: true }));
document.getElementById("get").addEventListener("click", async () => tell(await calculator.get()));
document.getElementById("print").addEventListener("click", () => calculator.print());
