// Cuts a text at the borders of overlapping spans. Pure: no document, no claims.

/**
 * Gives each span a lane, so that spans that overlap have different ones: 0 is
 * nearest to the words. Of two that are nested, the inner one is nearer.
 * Spans are {start, end, …}; returns them in reading order, with their lane.
 */
export function lanes(spans) {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const out = [];
  let group = []; // spans that hang together
  let ends = []; // by lane, outermost first
  let reach = -1;
  const close = () => {
    for (const span of group) {
      out.push({ ...span, lane: ends.length - 1 - span.lane });
    }
    group = [];
    ends = [];
  };
  for (const span of sorted) {
    if (span.start >= reach) {
      close();
    }
    let lane = ends.findIndex((end) => end <= span.start);
    if (lane < 0) {
      lane = ends.length;
    }
    ends[lane] = span.end;
    reach = Math.max(reach, span.end);
    group.push({ ...span, lane });
  }
  close();
  return out;
}

/**
 * Cuts the stretch from 0 to length at every border of the spans and at the
 * cuts. Returns {start, end, covers} in order, without gaps; covers holds the
 * spans over the piece, the innermost first.
 */
export function segments(length, spans, cuts = []) {
  const borders = new Set([0, length]);
  const starting = new Map();
  for (const span of spans) {
    borders.add(span.start).add(span.end);
    const at = starting.get(span.start);
    if (at) {
      at.push(span);
    } else {
      starting.set(span.start, [span]);
    }
  }
  cuts.forEach((cut) => borders.add(cut));
  const places = [...borders].filter((place) => place >= 0 && place <= length).sort((a, b) => a - b);
  const out = [];
  let open = [];
  for (let i = 0; i + 1 < places.length; i++) {
    const start = places[i];
    open = open.filter((span) => span.end > start).concat(starting.get(start) ?? []);
    const covers = [...open].sort((a, b) => a.end - a.start - (b.end - b.start));
    out.push({ start, end: places[i + 1], covers });
  }
  return out;
}

/**
 * Finds the paragraphs of a text: what stands between blank lines, between
 * the borders of its zones, and between line ends after a sentence's end, so
 * that lines that were broken at a fixed width stay together.
 * Returns {start, end} without the line feeds between.
 */
export function paragraphs(text, zones) {
  const borders = new Set(zones.flatMap((zone) => [zone.start, zone.end]));
  const out = [];
  let start = -1;
  let end = 0;
  const flush = () => {
    if (start >= 0) {
      out.push({ start, end });
    }
    start = -1;
  };
  let at = 0;
  for (const line of text.split("\n")) {
    const next = at + line.length;
    if (line.trim() === "") {
      flush();
    } else {
      if (borders.has(at)) {
        flush();
      }
      start = start < 0 ? at : start;
      end = next;
      if (borders.has(next) || /[.!?…:]["'”’)\]]*\s*$/u.test(line.slice(-40))) {
        flush();
      }
    }
    at = next + 1;
  }
  flush();
  return out;
}
