// One piece of long work at a time: its progress, its end, its cancelling and
// its errors.

import { byId, el } from "./dom.js";
import { Problem } from "./client.js";

/** Runs work. busy(bool) is called when it begins and when it ends, keyNeeded() when the service refuses it for want of a key. */
export class Task {
  constructor({ busy, keyNeeded }) {
    this.busy = busy;
    this.keyNeeded = keyNeeded;
    byId("cancel").addEventListener("click", () => this.cancel());
  }

  /** Says something to everybody, also to those who listen to the page. */
  say(text) {
    byId("status").textContent = text;
  }

  cancel() {
    this.control?.abort();
  }

  /**
   * Runs work(signal) and resolves to what it resolves to; to undefined where
   * it was cancelled or failed, which is shown.
   */
  async run(doing, work) {
    this.cancel();
    const control = new AbortController();
    this.control = control;
    this.fail(null);
    this.say(doing);
    this.busy(true);
    try {
      const result = await work(control.signal);
      return control === this.control ? result : undefined;
    } catch (error) {
      if (control === this.control) {
        this.ended(error);
      }
      return undefined;
    } finally {
      if (control === this.control) {
        this.control = undefined;
        this.busy(false);
      }
    }
  }

  ended(error) {
    if (error.name === "AbortError") {
      this.say("Cancelled.");
    } else {
      this.say("");
      this.fail(error);
      if (error.status === 401) {
        this.keyNeeded();
      }
    }
  }

  /** Shows an error as text; null takes the last one away. */
  fail(error) {
    const root = byId("error");
    root.hidden = !error;
    root.replaceChildren(...(error ? description(error) : []));
  }
}

function description(error) {
  if (!(error instanceof Problem)) {
    return [el("p", {}, el("strong", {}, error.message))];
  }
  const out = [el("p", {}, el("strong", {}, error.title))];
  if (error.errors.length > 0) {
    out.push(el("ul", {}, ...error.errors.map(mend)));
  } else {
    out.push(el("p", {}, error.message));
  }
  if (error.requestID) {
    out.push(el("p", { class: "request" }, "Request ", el("code", {}, error.requestID)));
  }
  return out;
}

function mend({ pointer, parameter, detail }) {
  const place = parameter || pointer;
  return el("li", {}, place ? el("code", {}, place) : null, place ? " " : null, detail);
}
