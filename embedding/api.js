import { load } from "../sourcewise-api.js";

const sourcewise = await load();
const rate = document.getElementById("rate");

function show() {
  const changes = { assumptions: { discount_rate: Number(rate.value) / 100 } };
  const reply = sourcewise.calculate({ sample: "help_desk_2", changes });
  const line = (option) => `${option.name}: ${Math.round(option.measures.present_value)} ${reply.value.currency}`;
  document.getElementById("answer").textContent = reply.ok
    ? reply.value.options.map(line).join("\n")
    : reply.errors.map((error) => `${error.path}: ${error.message}`).join("\n");
}

rate.addEventListener("change", show);
show();
