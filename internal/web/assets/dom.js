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

/** Brings a node into the middle of the window, unless it can be seen already. */
export function reveal(node) {
  const box = node.getBoundingClientRect();
  const sheet = matchMedia("(max-width: 60rem)").matches;
  const lowest = sheet ? innerHeight * 0.4 : innerHeight - 48;
  if (box.top < 120 || box.bottom > lowest) {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const middle = scrollY + box.top - (sheet ? innerHeight * 0.25 : innerHeight * 0.4);
    scrollTo({ top: middle, behavior: calm ? "auto" : "smooth" });
  }
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
