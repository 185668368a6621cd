// Everything works without this file; it only makes some things quicker.
document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
    const search = document.getElementById("sok");
    if (search) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  }
});
// A form is sent once: the second click waits for the first answer.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method.toLowerCase() !== "post") return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
});
window.addEventListener("pageshow", () => {
  document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
});
// What was wrong is read first.
const errors = document.getElementById("fel");
if (errors) errors.focus();
