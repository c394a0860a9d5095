// Elements and text nodes. Whatever comes from an article goes through here as
// a string and becomes a text node: nothing on this page parses markup.

/**
 * Makes an element. Properties named on… are event listeners, true and false
 * set and leave out an attribute; children are nodes or strings, and what is
 * null is left out.
 */
export function el(name, properties = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key.startsWith("on")) {
      node.addEventListener(key.slice(2), value);
    } else if (value === true) {
      node.setAttribute(key, "");
    } else if (value !== false && value != null) {
      node.setAttribute(key, value);
    }
  }
  node.append(...children.filter((child) => child != null));
  return node;
}

/** Returns the element of the page that has this id. */
export function byId(id) {
  return document.getElementById(id);
}

/**
 * Brings a node of a pane to about a third of its height, unless it can be
 * seen already. Where the pane does not scroll by itself the window does, of
 * which a sheet with the chosen claim may cover the lower half.
 */
export function reveal(node, pane) {
  const own = pane.scrollHeight > pane.clientHeight + 1 && getComputedStyle(pane).overflowY === "auto";
  const outer = own ? pane.getBoundingClientRect() : { top: 0, height: innerHeight * 0.5 };
  const box = node.getBoundingClientRect();
  if (box.top >= outer.top + (own ? 24 : 112) && box.bottom <= outer.top + outer.height - 24) {
    return;
  }
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const by = box.top - outer.top - outer.height * 0.35;
  (own ? pane : window).scrollBy({ top: by, behavior: calm ? "auto" : "smooth" });
}

/** Scrolls a list, and nothing around it, until the node in it can be seen. */
export function revealWithin(list, node) {
  const outer = list.getBoundingClientRect();
  const inner = node.getBoundingClientRect();
  if (inner.top < outer.top) {
    list.scrollTop -= outer.top - inner.top;
  } else if (inner.bottom > outer.bottom) {
    list.scrollTop += inner.bottom - outer.bottom;
  }
}

/** Puts text on the clipboard, also where the page was not served over TLS. */
export async function copy(text) {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const area = el("textarea", { class: "off-screen", "aria-hidden": "true" });
  area.value = text;
  const focused = document.activeElement;
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  focused?.focus();
  if (!done) {
    throw new Error("the browser refused to copy");
  }
}
