// One report as it was read: the article, the list of its claims and the one
// that is chosen, kept in step.

import { Article } from "./article.js";
import { Detail } from "./detail.js";
import { byId, el, reveal } from "./dom.js";
import { toCSV, toJSON } from "./export.js";
import { Filters, List } from "./list.js";
import { number } from "./payload.js";

/** Shows extractions. copy(text, what) puts text on the clipboard and says so. */
export class Reader {
  constructor({ copy, rules, say }) {
    this.root = byId("reader");
    this.paper = this.root.querySelector(".paper");
    this.say = say;
    this.article = new Article(byId("article"), (index) => this.choose(index, { scroll: false }));
    this.filters = new Filters(byId("filters"), () => this.filter());
    this.list = new List(byId("claims"), {
      choose: (index) => this.choose(index),
      open: () => this.detail.focus(),
      leave: () => this.choose(-1),
    });
    this.detail = new Detail(byId("detail"), {
      copy, rules,
      point: (span) => this.article.point(span),
      close: () => this.close(),
    });
    byId("article").addEventListener("keydown", (event) => this.key(event));
    byId("copy-json").addEventListener("click", () => copy(toJSON(this.extraction, this.passing()), "JSON"));
    byId("copy-csv").addEventListener("click", () => copy(toCSV(this.passing()), "CSV"));
  }

  hide() {
    this.root.hidden = true;
    this.choose(-1);
  }

  show(text, extraction) {
    this.extraction = extraction;
    this.article.show(text, extraction.document.zones, extraction.claims);
    this.filters.offer(extraction.claims);
    this.root.hidden = false;
    this.paper.scrollTop = 0;
    this.filter();
    byId("warnings").replaceChildren(...warnings(extraction).map((text) => el("li", {}, text)));
    byId("facts").replaceChildren(...facts(extraction).flatMap(([label, value]) => [el("dt", {}, label), el("dd", {}, value)]));
  }

  /** Shows the claims that pass the filters, in the list and in the article. */
  filter() {
    if (!this.extraction) {
      return;
    }
    const { claims } = this.extraction;
    this.indexes = [...claims.keys()].filter((index) => this.filters.passes(claims[index]));
    this.article.filter(new Set(this.indexes));
    this.list.show(claims, this.indexes);
    if (this.indexes.includes(this.chosen)) {
      this.list.select(this.chosen);
    } else {
      this.choose(-1);
    }
    const shown = this.indexes.length;
    byId("tally").textContent = shown === claims.length ? plural(shown) : `${number(shown)} of ${plural(claims.length)}`;
    byId("none").hidden = shown > 0;
  }

  passing() {
    return this.indexes.map((index) => this.extraction.claims[index]);
  }

  /** Chooses a claim by its index; -1 chooses none. */
  choose(index, { scroll = true } = {}) {
    this.chosen = index;
    if (!this.extraction) {
      return;
    }
    const mark = this.article.choose(index);
    this.root.classList.toggle("choosing", index >= 0);
    if (index < 0) {
      this.detail.hide();
    } else {
      this.detail.show(this.extraction, this.extraction.claims[index]);
    }
    this.list.select(index); // once the detail has taken its room from the list
    if (scroll && mark) {
      reveal(mark, this.paper);
    }
  }

  /** Chooses the claim that has this id, if there is one. */
  chooseID(id) {
    const index = this.extraction.claims.findIndex((claim) => claim.id === id);
    if (index >= 0) {
      this.choose(index);
    }
  }

  close() {
    const inside = byId("detail").contains(document.activeElement);
    this.choose(-1);
    if (inside) {
      byId("claims").focus({ preventScroll: true });
    }
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) {
      return;
    }
    if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
      event.preventDefault();
      this.list.move(this.chosen, event.key === "ArrowRight" ? 1 : -1);
    } else if (event.key === "Enter") {
      this.detail.focus();
    } else if (event.key === "Escape") {
      this.choose(-1);
    }
    if (this.chosen >= 0 && event.key.startsWith("Arrow")) {
      const claim = this.extraction.claims[this.chosen];
      this.say(`${claim.type}: ${claim.text}`);
    }
  }
}

function plural(count) {
  return count === 1 ? "1 claim" : `${number(count)} claims`;
}

function warnings({ complete, warnings }) {
  const late = complete ? [] : ["The time for one article ended before the article did: there may be more claims than these."];
  return [...late, ...warnings.map((warning) => warning.detail)];
}

function facts({ document, ruleset }) {
  const { anchor } = document;
  const from = anchor?.from === "dateline" ? "from its dateline" : "as given";
  return [
    ["dated", anchor ? `${anchor.date}, ${from}` : "no date; relative days stay open"],
    ["length", `${number(document.length)} characters`],
    ["SHA-256", document.sha256],
    ["ruleset", ruleset],
  ];
}
