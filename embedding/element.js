const first = document.getElementById("first");

first.addEventListener("change", ({ detail }) => {
  document.getElementById("log").textContent = `Saving: ${Math.round(detail.answer?.saving ?? 0)}, link of ${detail.link.length} characters`;
});
document.getElementById("read-only").addEventListener("click", () => first.toggleAttribute("read-only"));
document.getElementById("dark").addEventListener("click", () => {
  first.setAttribute("theme", first.getAttribute("theme") === "dark" ? "light" : "dark");
});
