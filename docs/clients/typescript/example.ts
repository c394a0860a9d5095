import { Factdesk, ProblemError } from "./factdesk.ts";

const desk = new Factdesk(process.env.FACTDESK);

const text = "Officials in Norland said on Tuesday that 14 smugglers had been arrested.";
const answer = await desk.extract({ text, published_at: "2024-03-07" }, { types: "count,date" });
for (const claim of answer.claims) {
  console.log(`${claim.type}: ${text.slice(claim.start, claim.end)}`);
}

try {
  await desk.extract({ text: "Nine geese.", published_at: "soon" });
} catch (error) {
  if (!(error instanceof ProblemError)) throw error;
  const [first] = error.document.errors ?? [];
  console.log(`${error.document.status}: ${first?.pointer} is ${first?.detail}`);
}

let count = 0;
let problems = 0;
for await (const line of desk.batch([{ id: "story-1", text: "Police arrested nine men." }, { id: "story-2" }], { types: "count" })) {
  count++;
  if (line.result) {
    console.log(`${line.id}: ${line.result.claims.length} claim`);
  } else {
    problems++;
    console.log(`${line.id}: ${line.problem?.detail}`);
  }
}
console.log(`${count} lines, ${problems} problem`);
