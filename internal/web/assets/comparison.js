// Several reports against each other: facts down, reports across.

import { byId, el } from "./dom.js";
import { number, words } from "./payload.js";

// The statuses in the order in which a desk wants to see them, and what they mean.
const statuses = {
  conflicting: "Reports contradict each other",
  superseded: "A later report says otherwise",
  corroborated: "Told by two or more independent reports",
  single: "Told by one source",
};

/** Shows comparisons. choose(report, claim) is called with the ids of a claim that is to be read in place. */
export class Comparison {
  constructor({ choose }) {
    this.root = byId("comparison");
    this.choose = choose;
    this.off = new Set();
  }

  toggle(visible) {
    this.root.hidden = !visible;
  }

  /** Shows an answer; reports are {id, name, date} in the order of the columns. */
  show(answer, reports) {
    this.reports = reports;
    this.names = new Map(reports.map(({ id, name }) => [id, name]));
    this.clusters = new Map(answer.clusters.map((cluster) => [cluster.id, cluster]));
    this.off.clear();
    this.body = el("tbody");
    const order = Object.keys(statuses);
    const sorted = [...answer.clusters].sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
    this.body.append(...sorted.map((cluster) => this.row(cluster)));
    this.root.replaceChildren(
      el("h2", { id: "comparison-title" }, `What ${reports.length} reports say`),
      ...this.copies(answer.sources),
      el("div", { class: "overview" }, this.sums(answer.sums), this.timelines(answer.timelines)),
      this.chips(answer.clusters),
      el("div", { class: "table", tabindex: "0", role: "group", "aria-label": "Facts by report" },
        el("table", {},
          el("caption", { class: "off-screen" }, "Facts down, reports across"),
          el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "Fact"), ...reports.map(column))),
          this.body)),
    );
    this.root.querySelector("table").style.setProperty("--reports", reports.length);
  }

  /** Offers the statuses and types that there are, to show or hide them. */
  chips(clusters) {
    const chip = (key, label, kind, title) => {
      const tally = clusters.filter((cluster) => cluster[kind] === key).length;
      return tally === 0 ? null : el("button", {
        type: "button", class: `chip ${kind}-${key}`, "aria-pressed": "true", title,
        onclick: (event) => this.toggleChip(event.currentTarget, key),
      }, el("span", { class: "swatch" }), label, " ", el("span", { class: "tally" }, String(tally)));
    };
    const types = [...new Set(clusters.map((cluster) => cluster.type))];
    return el("div", { class: "types", role: "group", "aria-label": "Facts to show" },
      ...Object.entries(statuses).map(([status, meaning]) => chip(status, status, "status", meaning)),
      ...types.map((type) => chip(type, type, "type", "")));
  }

  toggleChip(button, key) {
    const off = !this.off.delete(key);
    if (off) {
      this.off.add(key);
    }
    button.setAttribute("aria-pressed", String(!off));
    for (const row of this.body.children) {
      row.hidden = this.off.has(row.dataset.status) || this.off.has(row.dataset.type);
    }
  }

  row(cluster) {
    return el("tr", { "data-status": cluster.status, "data-type": cluster.type },
      el("th", { scope: "row" },
        el("span", { class: "labels" },
          el("span", { class: `status status-${cluster.status}`, title: statuses[cluster.status] }, cluster.status), " ",
          el("span", { class: `kind type-${cluster.type}` }, el("span", { class: "swatch" }), cluster.type)),
        el("span", { class: "statement" }, ...whole(cluster.statement)),
        ...this.overtaken(cluster),
        this.differences(cluster.differs)),
      ...this.reports.map((report) => this.cell(report, cluster.support.filter((s) => s.report === report.id))));
  }

  naming(ids) {
    return ids.map((id) => this.names.get(id) ?? id);
  }

  overtaken(cluster) {
    const later = this.clusters.get(cluster.superseded_by);
    return later ? [el("span", { class: "overtaken" }, "Now: ", ...whole(later.statement))] : [];
  }

  cell(report, support) {
    if (support.length === 0) {
      return el("td", { class: "silent", "data-report": report.name }, el("span", { "aria-label": "says nothing of it" }, "–"));
    }
    const seen = new Set();
    const fresh = support.filter(({ text }) => !seen.has(text) && seen.add(text));
    return el("td", { "data-report": report.name },
      el("ul", {}, ...fresh.map(({ claim, text, attribution }) => el("li", {},
        el("button", { type: "button", title: "Show in the report", onclick: () => this.choose(report.id, claim) }, text),
        attribution ? el("small", {}, ` ${attribution.source}`) : null))));
  }

  differences(differs) {
    if (differs.length === 0) {
      return null;
    }
    return el("dl", { class: "differs" }, ...differs.flatMap(({ field, kind, values }) => [
      el("dt", {}, words(field)),
      ...values.map(({ value, reports }) => el("dd", { class: kind }, el("strong", {}, value || "not said"), ` ${this.naming(reports).join(", ")}`)),
    ]));
  }

  copies(sources) {
    return sources.filter(({ reports }) => reports.length > 1).map(({ reports }) =>
      el("p", { class: "notice" }, `${this.naming(reports).join(" and ")} share their sentences and count as one source.`));
  }

  sums(sums) {
    return section("Do the figures add up?", sums.map((sum) => {
      const statement = (id) => this.clusters.get(id)?.statement ?? "";
      return el("li", { class: sum.holds ? "holds" : "fails" },
        el("span", { class: "equation" }, `${sum.parts.map(number).join(" + ")} ${sum.holds ? "=" : "≠"} ${number(sum.total)}`),
        el("span", { class: "verdict" }, sum.holds ? "holds" : "does not hold"),
        el("span", { class: "terms" },
          ...whole(`${sum.part_clusters.map(statement).join("; ")}. Together: ${statement(sum.total_cluster)}.`)));
    }));
  }

  timelines(timelines) {
    return section("What changed over time", timelines.map(({ statement, steps }) =>
      el("li", {}, el("span", { class: "terms" }, statement),
        el("ol", { class: "timeline" }, ...steps.map(({ published_at: day, value, reports }) =>
          el("li", {}, el("strong", {}, value), " ", el("time", {}, day || "undated"), " ",
            el("small", {}, this.naming(reports).join(", "))))))));
  }
}

function column({ name, date }) {
  return el("th", { scope: "col" }, name, date ? el("time", {}, date) : null);
}

function section(title, items) {
  return items.length === 0 ? null : el("section", { class: "findings" }, el("h3", {}, title), el("ul", {}, ...items));
}

/** Keeps the days of a text (2024-05-13) from being broken at their hyphens. */
function whole(text) {
  return text.split(/(\d{4}-\d{2}(?:-\d{2}\w*)?)/).map((part, i) => (i % 2 ? el("span", { class: "whole" }, part) : part));
}
