// chrono: dates and times alone.
import * as chrono from "chrono-node";
import { toJSON } from "../sink.js";

export function read({ text, date }) {
  const found = chrono.parse(text, new Date(date)).map((result) => ({
    start: result.index,
    text: result.text,
    from: result.start.date(),
    to: result.end?.date(),
  }));
  toJSON(found);
  return found.length;
}
