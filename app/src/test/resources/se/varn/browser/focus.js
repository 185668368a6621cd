// Tab stops that do not show when they have the focus. Tab has been pressed once before.
() => {
  const wrong = [];
  const stops = document.querySelectorAll(
    "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex='-1'])",
  );
  const shown = (element) => {
    const style = getComputedStyle(element);
    return (
      (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none"
    );
  };
  for (const stop of stops) {
    if (stop.disabled || stop.checkVisibility({ visibilityProperty: true }) === false) continue;
    if (stop.tabIndex > 0) wrong.push("a tab order of its own: " + stop.outerHTML.slice(0, 120));
    stop.focus({ preventScroll: true });
    if (document.activeElement !== stop) continue;
    const around = stop.closest("label, .v-search");
    if (!shown(stop) && !(around && shown(around))) wrong.push("no focus: " + stop.outerHTML.slice(0, 120));
  }
  return wrong;
}
