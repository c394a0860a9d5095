// The reports on the desk, and the tabs that show them.

import { byId, el } from "./dom.js";

/** Returns this day where the reader is, as YYYY-MM-DD. */
export function today(now = new Date()) {
  const two = (n) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The reports; change() is called when another one is to be shown. */
export class Reports {
  constructor(change) {
    this.change = change;
    this.made = 0;
    this.list = [];
    this.at = 0;
    this.tabs = byId("tabs");
    this.put({});
  }

  get active() {
    return this.comparing ? null : this.list[this.at];
  }

  put({ name = "", text = "", date = today(), extraction = null }) {
    this.made++;
    this.list.push({ id: `report-${this.made}`, name, text, date, extraction });
  }

  /** Adds an empty report and shows it. */
  add() {
    this.put({});
    this.show(this.list.length - 1);
  }

  /** Puts these reports on the desk in the place of the empty ones. */
  take(some) {
    this.list = this.list.filter((report) => report.text.trim() !== "");
    this.comparison = null;
    some.forEach((report) => this.put(report));
    this.show(this.list.length - some.length);
  }

  remove(at) {
    this.list.splice(at, 1);
    this.comparison = null;
    if (this.list.length === 0) {
      this.put({});
    }
    this.show(Math.min(at < this.at ? this.at - 1 : this.at, this.list.length - 1));
  }

  /** Shows one report by its place in the list. */
  show(at) {
    this.at = at;
    this.comparing = false;
    this.draw();
    this.change();
  }

  /** Forgets a comparison of what has changed since. */
  changed() {
    if (this.comparison) {
      this.comparison = null;
      this.draw();
    }
  }

  /** Shows the comparison, which must be there. */
  showComparison() {
    this.comparing = true;
    this.draw();
    this.change();
  }

  /** Returns the name by which people know a report. */
  nameOf(report) {
    const first = report.text.trimStart().split("\n", 1)[0].trim();
    const short = first.length > 40 ? `${first.slice(0, 38).trimEnd()}…` : first;
    return report.name || short || `Report ${this.list.indexOf(report) + 1}`;
  }

  /** Draws the tabs anew. A single report needs none. */
  draw() {
    const tabs = this.list.map((report, at) => {
      const name = this.nameOf(report);
      const current = !this.comparing && at === this.at;
      return el("li", {},
        el("button", { type: "button", class: "tab", "aria-current": current && "true", onclick: () => this.show(at) }, name),
        el("button", { type: "button", class: "drop", "aria-label": `Remove ${name}`, onclick: () => this.remove(at) }, "×"));
    });
    if (this.comparison) {
      tabs.push(el("li", {}, el("button", {
        type: "button", class: "tab", "aria-current": this.comparing && "true", onclick: () => this.showComparison(),
      }, "Comparison")));
    }
    this.tabs.replaceChildren(...tabs);
    byId("reports").hidden = this.list.length < 2;
  }
}
