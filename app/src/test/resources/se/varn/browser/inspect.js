// What a page shows that no message said: texts outside the pseudo-locale's brackets, in pieces.
() => {
  const found = new Set();
  const skipped = "script, style, pre, code, kbd, .v-raw, .v-tree, .v-brand, .v-agency, .v-avatar, abbr, main [lang=en], main [lang=sv], [translate=no]";
  const outside = (text) => {
    let rest = text.replace(/\s+/g, " ");
    for (let before = ""; before !== rest; ) {
      before = rest;
      rest = rest.replace(/⟦[^⟦⟧]*⟧/g, "\n");
    }
    rest
      .split(/[\n·|:;,()[\]–—…→"”“+]+/)
      .map((piece) => piece.trim())
      .filter((piece) => /\p{L}{2}/u.test(piece))
      .forEach((piece) => found.add(piece));
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  // A message with markup inside is in one piece only as its whole block's text.
  const blocks = new Set();
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (!parent.closest(skipped)) blocks.add(parent);
  }
  blocks.forEach((block) => {
    const own = [...block.childNodes].filter((n) => n.nodeType === Node.TEXT_NODE).map((n) => n.data);
    outside(own.join("\n"));
  });
  for (const element of document.querySelectorAll("body *")) {
    if (element.closest(skipped)) continue;
    for (const name of ["aria-label", "placeholder", "title", "alt", "data-label"]) {
      if (element.hasAttribute(name)) outside(element.getAttribute(name));
    }
  }
  outside(document.title.replace(/ – Värn$/, ""));
  return [...found];
}
