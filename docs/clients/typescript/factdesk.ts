// factdesk from TypeScript: browsers, Node 18 or later, Deno and Bun. The types
// are those of the contract, and nothing else is needed.
import type { Article, BatchEnd, BatchLine, Extraction, Problem } from "./types.ts";

/** What the service says is wrong (RFC 9457). */
export class ProblemError extends Error {
  document: Problem;

  constructor(document: Problem) {
    super(document.detail);
    this.document = document;
  }
}

export class Factdesk {
  url: string;

  constructor(url = "http://localhost:8080") {
    this.url = url;
  }

  /** The claims of one article. Offsets count UTF-16 units, as strings do here: text.slice(start, end). */
  async extract(article: Article, options: Record<string, string> = {}): Promise<Extraction> {
    const answer = await this.post("/extract", JSON.stringify(article), "application/json", options);
    return (await answer.json()) as Extraction;
  }

  /** An answer for each of many articles, as they come, in their order. */
  async *batch(articles: Iterable<Partial<Article>>, options: Record<string, string> = {}, size = 50): AsyncGenerator<BatchLine> {
    for (const slice of slices(articles, size)) {
      const body = slice.map((a) => JSON.stringify(a)).join("\n");
      const answer = await this.post("/extract/batch", body, "application/x-ndjson", { order: "1", ...options });
      let ended = false;
      for await (const line of lines(answer)) {
        const value = JSON.parse(line) as BatchLine | BatchEnd;
        if (!("totals" in value)) {
          yield value;
        } else if (value.problem) {
          throw new ProblemError(value.problem);
        } else {
          ended = true;
        }
      }
      if (!ended) throw new Error("the answer was cut");
    }
  }

  async post(path: string, body: string, media: string, options: Record<string, string>): Promise<Response> {
    const query = new URLSearchParams({ offsets: "utf-16", ...options });
    const answer = await fetch(`${this.url}${path}?${query}`, { method: "POST", headers: { "Content-Type": media }, body });
    if (!answer.ok) throw new ProblemError((await answer.json()) as Problem);
    return answer;
  }
}

function* slices<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let slice: T[] = [];
  for (const item of items) {
    slice.push(item);
    if (slice.length === size) {
      yield slice;
      slice = [];
    }
  }
  if (slice.length > 0) yield slice;
}

async function* lines(answer: Response): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const reader = answer.body!.getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const parts = (rest + decoder.decode(value, { stream: true })).split("\n");
    rest = parts.pop()!;
    yield* parts;
  }
  if (rest) yield rest;
}
