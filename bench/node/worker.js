// The far side of the benchmark for the tools in JavaScript; it keeps to the
// same lines as worker/worker.go: "first last passes" is answered by "found 0
// 0", since nobody counts allocations here; hands and pauses are Go's.
//
//   node worker.js DOCUMENTS TOOL
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

const [file, name] = process.argv.slice(2);
const documents = JSON.parse(readFileSync(file, "utf8"));
const { read } = await import(`./tools/${name}.js`);

for await (const line of createInterface({ input: process.stdin })) {
  const [first, last, passes] = line.split(" ").map(Number);
  let found = 0;
  for (let pass = 0; pass < passes; pass++) {
    for (let i = first; i < last; i++) found += read(documents[i]);
  }
  process.stdout.write(`${found} 0 0\n`);
}
