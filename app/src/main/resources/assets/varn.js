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
// A passkey signs what the form brings; the browser asks its owner.
document.querySelectorAll("form[data-passkey]").forEach((form) => {
  const keys = window.PublicKeyCredential;
  if (!keys || !keys.parseRequestOptionsFromJSON || !keys.parseCreationOptionsFromJSON) return;
  form.querySelector("[data-passkey-old]").hidden = true;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopPropagation();
    const options = JSON.parse(form.dataset.options);
    const asked =
      form.dataset.passkey === "make"
        ? navigator.credentials.create({ publicKey: keys.parseCreationOptionsFromJSON(options) })
        : navigator.credentials.get({ publicKey: keys.parseRequestOptionsFromJSON(options) });
    asked
      .then((answer) => {
        form.elements.varn_key.value = JSON.stringify(answer.toJSON());
        form.submit();
      })
      .catch(() => {
        form.querySelector("[data-passkey-failed]").hidden = false;
      });
  });
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

// Single keys work only while the focus is in the alert queue.
const triage = document.querySelector(".v-triage");
if (triage) {
  triage.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
    const key = event.key.toLowerCase();
    if (key === "j" || key === "k") {
      const rows = [...triage.querySelectorAll(".v-queue tbody th a")];
      const here = rows.findIndex((row) => row.hasAttribute("aria-current"));
      const next = rows[here + (key === "j" ? 1 : -1)];
      if (next) next.click();
    } else {
      const wanted = triage.querySelector(`[data-key="${CSS.escape(key)}"]`);
      if (!wanted) return;
      if (wanted.tagName === "DETAILS") {
        wanted.open = true;
        (wanted.querySelector("select") || wanted.querySelector("summary")).focus();
      } else {
        wanted.click();
      }
    }
    event.preventDefault();
  });
}
