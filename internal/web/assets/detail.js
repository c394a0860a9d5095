// The chosen claim: what it says, who says so, and how it was found.

import { el } from "./dom.js";
import { citation } from "./export.js";
import { rows, summary } from "./payload.js";

/** Shows one claim; point(span) points at words of the article, copy(text, what) copies. */
export class Detail {
  constructor(root, { point, copy, close, rules }) {
    Object.assign(this, { root, point, copy, close, rules });
    root.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        close();
      }
    });
  }

  hide() {
    this.root.hidden = true;
    this.root.replaceChildren();
  }

  focus() {
    if (!this.root.hidden) {
      this.root.focus();
    }
  }

  async show(extraction, claim) {
    const doc = el("span", { class: "doc" });
    this.root.replaceChildren(
      this.head(claim),
      el("p", { class: "summary" }, summary(claim)),
      el("p", { class: "badges" }, ...badges(claim).map((badge) => el("span", { class: "badge" }, badge))),
      fields(claim),
      el("h4", {}, "Rule"),
      el("p", { class: "rule" }, el("code", {}, claim.rule), " ", doc),
      ...this.explanation(claim.trace),
      el("p", { class: "actions" },
        el("button", { type: "button", onclick: () => this.copy(citation(extraction, claim), "The citation") }, "Copy citation"),
        el("button", { type: "button", onclick: () => this.copy(JSON.stringify(claim, null, 2), "The claim") }, "Copy JSON")),
    );
    this.root.className = `type-${claim.type}`;
    this.root.hidden = false;
    this.root.scrollTop = 0;
    const rule = (await this.rules()).get(claim.rule);
    doc.textContent = rule?.doc ?? "";
  }

  head(claim) {
    return el("header", {},
      el("p", { class: "type" }, el("span", { class: "swatch" }), claim.type),
      el("h3", { id: "detail-title" }, claim.text),
      el("button", { type: "button", class: "close", "aria-label": "Close the claim", onclick: () => this.close() }, "×"));
  }

  explanation(trace) {
    if (!trace) {
      return [];
    }
    const seen = [...trace.steps, ...trace.cues].map((step) => this.step(step.name, step));
    const beaten = trace.beaten.map((rival) => this.step(`instead of ${rival.rule}`, rival));
    if (seen.length + beaten.length === 0) {
      return [];
    }
    return [el("h4", {}, "How it was found"), el("ol", { class: "steps" }, ...seen, ...beaten)];
  }

  step(name, span) {
    const show = () => this.point(span);
    const hide = () => this.point(null);
    return el("li", {}, el("span", { class: "name" }, name), " ",
      el("button", {
        type: "button", title: "Show these words in the article",
        onclick: show, onmouseenter: show, onfocus: show, onmouseleave: hide, onblur: hide,
      }, span.text));
  }
}

function badges(claim) {
  return [
    claim.negated && "negated",
    claim.modality,
    `confidence ${claim.confidence.toFixed(2)}`,
    claim.zone !== "body" && claim.zone,
  ].filter(Boolean);
}

function fields(claim) {
  const list = rows(claim);
  if (claim.attribution) {
    list.push(["said by", `${claim.attribution.source} (${claim.attribution.cue})`]);
  }
  return el("dl", {}, ...list.flatMap(([label, value]) => [el("dt", {}, label), el("dd", {}, String(value))]));
}
