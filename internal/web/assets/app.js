// The page: reports on a desk, read one by one or against each other.

import { compare, extract, extractSource, rules, useKey } from "./client.js";
import { Comparison } from "./comparison.js";
import { byId, copy } from "./dom.js";
import { acceptDrops, read } from "./files.js";
import { number } from "./payload.js";
import { Reader } from "./reader.js";
import { Reports } from "./reports.js";
import * as sample from "./sample.js";
import { Task } from "./task.js";

const fields = { text: byId("text"), date: byId("date"), key: byId("key") };

const task = new Task({
  busy: (busy) => {
    document.body.classList.toggle("busy", busy);
    byId("progress").hidden = !busy;
    byId("cancel").hidden = !busy;
    byId("extract").disabled = busy;
    byId("compare").disabled = busy;
  },
  keyNeeded: () => {
    byId("access").hidden = false;
    fields.key.focus();
  },
});

const reader = new Reader({
  rules,
  say: (text) => task.say(text),
  copy: async (text, what) => {
    try {
      await copy(text);
      task.say(`${what} copied.`);
    } catch (error) {
      task.fail(error);
    }
  },
});

const comparison = new Comparison({ choose: openClaim });
const reports = new Reports(show);

/** Shows the active report, as text to edit or as it was read, or the comparison. */
function show() {
  const report = reports.active;
  const read = report?.extraction;
  document.body.dataset.view = report ? (read ? "read" : "edit") : "compare";
  byId("edit").hidden = !report || Boolean(read);
  byId("dating").hidden = !report;
  byId("extract").hidden = !report;
  byId("change").hidden = !read;
  if (report) {
    fields.text.value = report.text;
    fields.date.value = report.date;
  }
  offerComparison();
  comparison.toggle(!report);
  if (read) {
    reader.show(report.text, read);
  } else {
    reader.hide();
  }
}

function offerComparison() {
  const written = reports.list.filter((report) => report.text.trim() !== "").length;
  byId("compare").hidden = written < 2;
  byId("compare").textContent = `Compare ${written} reports`;
  byId("intro").hidden = written > 0;
}

async function extractActive() {
  const report = reports.active;
  if (!report) {
    return;
  }
  if (report.text.trim() === "") {
    task.fail(new Error("There is no text yet: paste an article first."));
    fields.text.focus();
    return;
  }
  const answer = await task.run("Reading the article …", (signal) => extract(report, signal));
  if (!answer) {
    return;
  }
  report.extraction = answer;
  reports.draw();
  show();
  const count = answer.claims.length;
  task.say(count === 0 ? "No claims found." : count === 1 ? "1 claim found." : `${number(count)} claims found.`);
  byId("article").focus({ preventScroll: true });
}

async function compareAll() {
  const written = reports.list.filter((report) => report.text.trim() !== "");
  const answer = await task.run(`Comparing ${written.length} reports …`, (signal) => compare(written, signal));
  if (!answer) {
    return;
  }
  comparison.show(answer, written.map((report) => ({ id: report.id, name: reports.nameOf(report), date: report.date })));
  reports.comparison = answer;
  reports.showComparison();
  task.say(`${number(answer.clusters.length)} facts found in ${written.length} reports.`);
  byId("comparison").focus({ preventScroll: true });
}

/** Opens a report at one of its claims, which a comparison named. */
async function openClaim(reportID, claimID) {
  const at = reports.list.findIndex((report) => report.id === reportID);
  if (at < 0) {
    return;
  }
  reports.show(at);
  if (!reports.active.extraction) {
    await extractActive();
  }
  if (reports.active.extraction) {
    reader.chooseID(claimID);
  }
}

function edit() {
  reports.active.extraction = null;
  show();
  fields.text.focus();
}

/** Has the service find the article in a page or news object; undefined where it cannot. */
async function asArticle({ name, text, media }) {
  if (!media) {
    return { name, text };
  }
  const extraction = await task.run(`Reading ${name} …`, (signal) => extractSource(text, media, signal));
  return extraction && { name, text: extraction.document.text, date: extraction.document.anchor?.date ?? "", extraction };
}

async function takeFiles(files) {
  try {
    const taken = [];
    for (const file of await read(files)) {
      const report = await asArticle(file); // one at a time, so that all of it can be cancelled
      if (!report) {
        return;
      }
      taken.push(report);
    }
    task.fail(null);
    reports.take(taken);
    task.say(taken.length === 1 ? `${taken[0].name} opened.` : `${taken.length} reports opened.`);
  } catch (error) {
    task.fail(error);
  }
}

fields.text.addEventListener("input", () => {
  reports.active.text = fields.text.value;
  reports.changed();
  offerComparison();
});
fields.key.addEventListener("input", () => useKey(fields.key.value));
fields.date.addEventListener("input", () => {
  reports.active.date = fields.date.value;
  reports.changed();
});
byId("desk").addEventListener("submit", (event) => {
  event.preventDefault();
  extractActive();
});
byId("compare").addEventListener("click", compareAll);
byId("change").addEventListener("click", edit);
byId("add").addEventListener("click", () => {
  reports.add();
  fields.text.focus();
});
byId("sample").addEventListener("click", () => {
  reports.take([sample.article]);
  extractActive();
});
byId("samples").addEventListener("click", () => {
  reports.take(sample.reports);
  compareAll();
});
byId("open").addEventListener("click", () => byId("files").click());
byId("files").addEventListener("change", async (event) => {
  await takeFiles(event.target.files);
  event.target.value = ""; // so that the same file can be chosen again
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !document.body.classList.contains("busy")) {
    event.preventDefault();
    extractActive();
  }
});
acceptDrops(document.body, takeFiles);
reports.show(0);
