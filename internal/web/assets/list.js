// The side list: filters above a listbox of claims. The listbox keeps the
// focus and names the chosen option, as the ARIA practices describe.

import { el, revealWithin } from "./dom.js";
import { summary } from "./payload.js";

const page = 200; // options made at a time; a long article has thousands

/** The filters of one list; change() is called with each of them. */
export class Filters {
  constructor(form, change) {
    this.form = form;
    this.types = form.querySelector(".types");
    this.off = new Set(); // types that are not shown
    form.addEventListener("input", () => this.changed(change));
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => {
      this.off.clear();
      this.types.querySelectorAll("button").forEach((b) => b.setAttribute("aria-pressed", "true"));
      setTimeout(() => this.changed(change)); // the fields are reset after the event
    });
    this.types.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (button) {
        this.toggle(button);
        this.changed(change);
      }
    });
  }

  toggle(button) {
    const type = button.dataset.type;
    const off = !this.off.delete(type);
    if (off) {
      this.off.add(type);
    }
    button.setAttribute("aria-pressed", String(!off));
  }

  changed(change) {
    const { confidence } = this.form.elements;
    this.form.querySelector("output").value = Number(confidence.value).toFixed(2);
    change();
  }

  /** Offers the types and modalities that the claims have; everything is shown. */
  offer(claims) {
    this.form.reset();
    const counts = new Map();
    claims.forEach(({ type }) => counts.set(type, (counts.get(type) ?? 0) + 1));
    this.types.replaceChildren(
      ...[...counts].map(([type, count]) =>
        el("button", { type: "button", class: `chip type-${type}`, "data-type": type, "aria-pressed": "true" },
          el("span", { class: "swatch" }), type, " ", el("span", { class: "tally" }, String(count)))),
    );
    const modalities = [...new Set(claims.map((claim) => claim.modality))].sort();
    this.form.elements.modality.replaceChildren(
      el("option", { value: "" }, "any"), ...modalities.map((m) => el("option", { value: m }, m)));
  }

  /** Tells whether a claim passes. */
  passes(claim) {
    const { modality, confidence, negated } = this.form.elements;
    return !this.off.has(claim.type) && (modality.value === "" || claim.modality === modality.value)
      && claim.confidence >= Number(confidence.value) && (!negated.checked || claim.negated);
  }
}

/** The listbox; choose(index) is called with the claim that was chosen in it. */
export class List {
  constructor(root, { choose, open, leave }) {
    this.root = root;
    this.choose = choose;
    this.indexes = [];
    root.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) {
        choose(Number(option.dataset.claim));
      }
    });
    root.addEventListener("keydown", (event) => this.key(event, open, leave));
    root.addEventListener("scroll", () => {
      if (root.scrollTop + root.clientHeight > root.scrollHeight - 400) {
        this.more();
      }
    });
  }

  /** Lists the claims that have these indexes. */
  show(claims, indexes) {
    this.claims = claims;
    this.indexes = indexes;
    this.root.replaceChildren();
    this.root.removeAttribute("aria-activedescendant");
    this.root.scrollTop = 0;
    this.more();
  }

  more() {
    const made = this.root.childElementCount;
    this.root.append(...this.indexes.slice(made, made + page).map((index, i) => this.option(index, made + i)));
  }

  option(index, position) {
    const claim = this.claims[index];
    const flags = [claim.negated && "negated", claim.modality !== "asserted" && claim.modality].filter(Boolean);
    return el("li", {
      role: "option", id: `claim-${index}`, class: `type-${claim.type}`, "data-claim": index,
      "aria-selected": "false", "aria-setsize": this.indexes.length, "aria-posinset": position + 1,
    },
      el("span", { class: "swatch" }),
      el("span", { class: "words" }, claim.text),
      el("span", { class: "says" }, el("span", { class: "kind" }, claim.type), " ", summary(claim)),
      ...flags.map((flag) => el("span", { class: "flag" }, flag)));
  }

  /** Marks the option of a claim as chosen, without a call of choose; -1 is none. */
  select(index) {
    this.root.querySelector("[aria-selected=true]")?.setAttribute("aria-selected", "false");
    this.root.removeAttribute("aria-activedescendant");
    const position = this.indexes.indexOf(index);
    if (position < 0) {
      return;
    }
    while (this.root.childElementCount <= position) {
      this.more();
    }
    const option = this.root.children[position];
    option.setAttribute("aria-selected", "true");
    this.root.setAttribute("aria-activedescendant", option.id);
    revealWithin(this.root, option);
  }

  /** Chooses the claim that is so many further on from this one. */
  move(from, by) {
    const at = this.indexes.indexOf(from);
    const first = by > 0 ? 0 : this.indexes.length - 1;
    const to = at < 0 ? first : Math.min(Math.max(at + by, 0), this.indexes.length - 1);
    if (this.indexes.length > 0) {
      this.choose(this.indexes[to]);
    }
  }

  key(event, open, leave) {
    const now = Number(this.root.querySelector("[aria-selected=true]")?.dataset.claim ?? -1);
    const all = this.indexes.length;
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -all, End: all };
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key in steps) {
      event.preventDefault();
      this.move(now, steps[event.key]);
    } else if (event.key === "Enter") {
      event.preventDefault();
      open();
    } else if (event.key === "Escape") {
      leave();
    }
  }
}
