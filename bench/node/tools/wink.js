// wink-nlp with the model that it recommends for Node, and of its pipe what is
// wanted: sentences, negation, tags and entities.
import winkNLP from "wink-nlp";
import model from "wink-eng-lite-web-model";
import { toJSON } from "../sink.js";

const nlp = winkNLP(model, ["sbd", "negation", "pos", "ner"]);
const its = nlp.its;

export function read({ text }) {
  const doc = nlp.readDoc(text);
  const tokens = doc.tokens();
  const entities = doc.entities().out(its.detail);
  toJSON({
    sentences: doc.sentences().out(),
    tokens: tokens.out(),
    tags: tokens.out(its.pos),
    negated: tokens.out(its.negationFlag),
    entities,
  });
  return entities.length;
}
