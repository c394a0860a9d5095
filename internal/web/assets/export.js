// Claims as other tools take them: JSON, CSV, and a citation.

import { summary } from "./payload.js";

const columns = {
  id: (c) => c.id,
  type: (c) => c.type,
  text: (c) => c.text,
  start: (c) => c.start,
  end: (c) => c.end,
  says: summary,
  negated: (c) => c.negated,
  modality: (c) => c.modality,
  confidence: (c) => c.confidence,
  source: (c) => c.attribution?.source ?? "",
  zone: (c) => c.zone,
  rule: (c) => c.rule,
  payload: (c) => JSON.stringify(c[c.type] ?? {}),
};

/** Returns an answer with these claims of it only, as indented JSON. */
export function toJSON(extraction, claims) {
  return JSON.stringify({ ...extraction, claims }, null, 2);
}

/** Returns claims as CSV (RFC 4180), a line a claim below a line of names. */
export function toCSV(claims) {
  const lines = claims.map((claim) => Object.values(columns).map((read) => read(claim)));
  return [Object.keys(columns), ...lines].map((line) => `${line.map(cell).join(",")}\r\n`).join("");
}

/** Quotes a cell; a text that a spreadsheet would run as a formula gets an apostrophe. */
function cell(value) {
  let text = String(value);
  if (typeof value === "string" && /^[=+\-@\t\r]/.test(text)) {
    text = `'${text}`;
  }
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Names a claim so that somebody else can find its words again. */
export function citation(extraction, claim) {
  const { document, offsets, ruleset } = extraction;
  const parts = [
    `“${claim.text}”`,
    `${claim.type}: ${summary(claim)}`,
    claim.attribution && `according to ${claim.attribution.source}`,
    `characters ${claim.start} to ${claim.end} (${offsets})`,
    `of the document with SHA-256 ${document.sha256}`,
    document.anchor && `dated ${document.anchor.date}`,
    `found by rule ${claim.rule} of factdesk ruleset ${ruleset}`,
  ];
  return `${parts.filter(Boolean).join(", ")}.`;
}
