// The requests to the service. The paths stand in the page, which the server
// wrote; offsets are asked for in UTF-16, in which JavaScript counts.

const paths = document.body.dataset;

/** An answer that is no success: an RFC 9457 problem, or none at all. */
export class Problem extends Error {
  constructor(status, document, requestID) {
    super(document.detail || document.title || `The service answered with status ${status}.`);
    this.status = status;
    this.title = document.title || "The request failed";
    this.errors = document.errors || [];
    this.requestID = document.request_id || requestID || "";
  }
}

let key = "";

/** Sets the key that goes with each request from now on; "" is none. */
export function useKey(value) {
  key = value.trim();
}

function headers(given) {
  if (key === "") {
    return given;
  }
  if (!/^[\x21-\x7e]+$/.test(key)) {
    throw new Problem(401, { title: "This is no key", detail: "A key is one word of letters, digits and signs of ASCII." });
  }
  return { ...given, Authorization: `Bearer ${key}` };
}

async function send(path, options) {
  const request = { cache: "no-store", credentials: "same-origin", ...options, headers: headers(options.headers) };
  let response;
  try {
    response = await fetch(path, request);
  } catch (error) {
    if (error.name === "AbortError") {
      throw error;
    }
    throw new Problem(0, { title: "The service cannot be reached", detail: "No answer came. Is it running, and the network up?" });
  }
  const text = await response.text();
  let body;
  try {
    body = JSON.parse(text);
  } catch {
    body = { title: "The answer cannot be read", detail: `Status ${response.status}, and no JSON.` };
    throw new Problem(response.status, body, response.headers.get("X-Request-Id"));
  }
  if (!response.ok) {
    throw new Problem(response.status, body, response.headers.get("X-Request-Id"));
  }
  return body;
}

function post(path, body, signal, media = "application/json") {
  return send(path, { method: "POST", signal, headers: { "Content-Type": media, Accept: "application/json" }, body });
}

/** Asks for the claims of one report. */
export function extract(report, signal) {
  const article = { text: report.text };
  if (report.date) {
    article.published_at = report.date;
  }
  return post(`${paths.extract}?offsets=utf-16&explain=1`, JSON.stringify(article), signal);
}

/** Asks for the article of a page or news object, and its claims; offsets count in document.text. */
export function extractSource(source, media, signal) {
  return post(`${paths.extract}?offsets=utf-16&explain=1`, source, signal, media);
}

/** Asks what several reports agree on. */
export function compare(reports, signal) {
  const list = reports.map(({ id, text, date }) => (date ? { id, text, published_at: date } : { id, text }));
  return post(`${paths.compare}?offsets=utf-16`, JSON.stringify({ reports: list }), signal);
}

let asked;

/** Returns what each rule does, by its id; asks once. */
export function rules() {
  asked ??= send(paths.rules, { headers: { Accept: "application/json" } }).then(
    (answer) => new Map(answer.rules.map((rule) => [rule.id, rule])),
    () => {
      asked = undefined; // ask again another time; a claim can be shown without
      return new Map();
    },
  );
  return asked;
}
