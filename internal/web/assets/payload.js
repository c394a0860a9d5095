// What a claim says, in words for people. New claim types and fields show up
// by themselves: rows() walks whatever a payload holds.

const signs = { about: "≈ ", at_least: "≥ ", more_than: "> ", at_most: "≤ ", less_than: "< " };

/** Writes a number with thousands separated. */
export function number(value) {
  return value.toLocaleString("en", { maximumFractionDigits: 6 });
}

/** Turns a name of the contract (no_death_penalty) into words. */
export function words(name) {
  return name.replaceAll("_", " ");
}

function figure({ value, min, max, relation }) {
  if (relation === "range" && (value ?? min) != null && max != null) {
    return `${number(value ?? min)}–${number(max)}`;
  }
  if (value == null) {
    return min == null ? "some" : `≥ ${number(min)}`;
  }
  return (signs[relation] ?? "") + number(value);
}

const summaries = {
  count: (c) => [`${figure(c)} ${c.head}`, c.event && words(c.event.type), c.event?.date],
  date: (d) => [d.value, d.from && d.from !== d.to && `${d.from} to ${d.to}`, d.modifier?.toLowerCase()],
  person: (p) => [p.name, p.role, p.author && "author"],
  organization: (o) => [o.name, words(o.kind)],
  assurance: (a) => [
    (a.refused ? "refused: " : "") + words(a.kind),
    [a.giver?.name, a.recipient?.name].filter(Boolean).join(" to "),
  ],
  place: (p) => [p.name, p.kind && words(p.kind), p.country !== p.name && p.country],
  quote: (q) => [q.speaker?.name ?? "nobody named", q.direct ? "in their own words" : "reported"],
  amount: (a) => [`${figure(a)} ${a.currency || words(a.unit ?? "")}`.trim()],
};

/** Says in a line what a claim amounts to. */
export function summary(claim) {
  const payload = claim[claim.type];
  const parts = payload && summaries[claim.type]?.(payload);
  return parts ? parts.filter(Boolean).join(" · ") : claim.text;
}

/** Lists the fields of a claim's payload as [label, value] for people. */
export function rows(claim) {
  const out = [];
  walk(claim[claim.type] ?? {}, "", out);
  return out;
}

function walk(object, label, out) {
  for (const [key, value] of Object.entries(object)) {
    const name = key === "name" || (key === "value" && label) || key === "type" ? label || key : `${label} ${words(key)}`.trim();
    row(name, key, value, out);
  }
}

function row(name, key, value, out) {
  if (value === null) {
    out.push([name, "not definite"]);
  } else if (Array.isArray(value)) {
    list(name, key, value, out);
  } else if (typeof value === "object") {
    walk(value, name, out);
  } else if (value === true) {
    out.push([name, "yes"]);
  } else if (typeof value === "number") {
    out.push([name, number(value)]);
  } else if (value !== false && value !== "") {
    const named = ["kind", "relation", "type", "of", "unit"].includes(key);
    out.push([name, named ? words(value) : value]);
  }
}

function list(name, key, values, out) {
  if (key === "mentions") {
    out.push([name, number(values.length)]);
  } else if (values.length > 0) {
    out.push([name, values.map((v) => (typeof v === "object" ? v.name ?? v.text ?? "" : v)).join(", ")]);
  }
}
