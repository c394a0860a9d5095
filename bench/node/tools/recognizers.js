// Recognizers-Text: dates and times alone.
import recognizers from "@microsoft/recognizers-text-suite";
import { toJSON } from "../sink.js";

const { recognizeDateTime, Culture } = recognizers;

export function read({ text, date }) {
  const found = recognizeDateTime(text, Culture.English, undefined, new Date(date));
  toJSON(found);
  return found.length;
}
