// The article as it is read: its text in paragraphs, its claims underlined.

import { el } from "./dom.js";
import { lanes, paragraphs, segments } from "./segment.js";

const deepest = 4; // underlines below one another; style.css draws as many

/** Returns the places of a claim: those where its body is named, or its words. */
export function places(claim) {
  const mentions = claim[claim.type]?.mentions ?? [];
  const own = { start: claim.start, end: claim.end };
  if (mentions.some((m) => m.start === own.start && m.end === own.end)) {
    return mentions;
  }
  return [own, ...mentions];
}

/** Shows one article. choose(index) is called with the claim that was clicked. */
export class Article {
  constructor(root, choose) {
    this.root = root;
    this.marks = [];
    root.addEventListener("click", (event) => {
      const mark = event.target.closest("mark");
      const covers = mark && this.covers.get(mark).filter((span) => this.visible.has(span.claim));
      if (covers?.length && getSelection().isCollapsed) {
        const now = covers.findIndex((span) => span.claim === this.chosen);
        choose(covers[(now + 1) % covers.length].claim);
      }
    });
  }

  /** Renders the text with its zones and claims. */
  show(text, zones, claims) {
    const spans = lanes(claims.flatMap((claim, index) => places(claim).map(({ start, end }) => ({ start, end, claim: index }))));
    this.types = claims.map((claim) => claim.type);
    this.visible = new Set(claims.keys());
    this.chosen = -1;
    this.covers = new Map();
    this.byClaim = claims.map(() => []);
    this.pieces = []; // {start, node}, in order
    const blocks = paragraphs(text, zones);
    const cuts = [...blocks, ...zones].flatMap(({ start, end }) => [start, end]);
    const pieces = segments(text.length, spans, cuts);
    this.root.replaceChildren(...this.blocks(text, blocks, zones, pieces));
    this.paint();
  }

  /** Makes the paragraphs. One is of the zone in which it ends: a dateline stands before the body. */
  blocks(text, blocks, zones, pieces) {
    let zone = 0;
    const kindAt = (offset) => {
      while (zone < zones.length && zones[zone].end <= offset) {
        zone++;
      }
      return zones[zone]?.start <= offset ? zones[zone].kind : "body";
    };
    let at = 0;
    return blocks.map(({ start, end }) => {
      while (pieces[at].start < start) {
        at++;
      }
      const nodes = [];
      for (; at < pieces.length && pieces[at].start < end; at++) {
        nodes.push({ kind: kindAt(pieces[at].start), node: this.piece(text, pieces[at]) });
      }
      const { kind } = nodes.at(-1);
      return el(kind === "headline" ? "h3" : "p", { class: `zone zone-${kind}`, "data-start": start },
        ...nodes.map((one) => (one.kind === kind ? one.node : el("span", { class: `zone-${one.kind}` }, one.node))));
    });
  }

  piece(text, { start, end, covers }) {
    const node = document.createTextNode(text.slice(start, end));
    this.pieces.push({ start, node });
    if (covers.length === 0) {
      return node;
    }
    const mark = el("mark");
    mark.append(node);
    this.covers.set(mark, covers);
    covers.forEach((span) => this.byClaim[span.claim].push(mark));
    return mark;
  }

  /** Underlines the claims of the set, and no others. */
  filter(visible) {
    this.visible = visible;
    this.paint();
  }

  paint() {
    for (const [mark, covers] of this.covers) {
      const lines = Array(deepest).fill("");
      for (const span of covers) {
        if (span.lane < deepest && this.visible.has(span.claim)) {
          lines[span.lane] = `var(--line-${this.types[span.claim]}, var(--line-other))`;
        }
      }
      mark.classList.toggle("off", lines.every((line) => line === ""));
      lines.forEach((line, lane) => mark.style.setProperty(`--lane-${lane}`, line));
    }
  }

  /** Marks the words of one claim; -1 marks none. Returns the first of its marks. */
  choose(index) {
    this.byClaim[this.chosen]?.forEach((mark) => mark.classList.remove("chosen"));
    this.chosen = index;
    this.point(null);
    const marks = this.byClaim[index] ?? [];
    const color = `var(--type-${this.types[index]}, var(--type-other))`;
    marks.forEach((mark) => {
      mark.classList.add("chosen");
      mark.style.setProperty("--chosen", color);
    });
    return marks[0];
  }

  /** Points at some words, such as those of a step of a rule; null points at none. */
  point(span) {
    if (!globalThis.CSS?.highlights) {
      return; // an older browser goes without
    }
    CSS.highlights.delete("step");
    const range = span && this.range(span.start, span.end);
    if (range) {
      CSS.highlights.set("step", new Highlight(range));
    }
  }

  /** Returns the range of the document that shows these words, or null. */
  range(start, end) {
    const first = this.find(start);
    const last = this.find(end - 1);
    if (!first || !last || start >= end) {
      return null;
    }
    const range = document.createRange();
    range.setStart(first.node, Math.min(start - first.start, first.node.length));
    range.setEnd(last.node, Math.min(end - last.start, last.node.length));
    return range;
  }

  /** Finds the piece that shows an offset, or the last one before it. */
  find(offset) {
    let low = 0;
    let high = this.pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.pieces[middle].start <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return this.pieces[low - 1];
  }
}
