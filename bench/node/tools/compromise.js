// compromise with its plugin for dates.
import nlp from "compromise";
import dates from "compromise-dates";
import { toJSON } from "../sink.js";

nlp.plugin(dates);

export function read({ text, date }) {
  const doc = nlp(text);
  const plain = { terms: false };
  const found = {
    people: doc.people().json(plain),
    organizations: doc.organizations().json(plain),
    places: doc.places().json(plain),
    numbers: doc.numbers().json(plain),
    dates: doc.dates({ today: date }).json(plain),
  };
  toJSON(found);
  return Object.values(found).reduce((sum, list) => sum + list.length, 0);
}
