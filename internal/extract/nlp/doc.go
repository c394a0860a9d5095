// Package nlp finds the words of an article. Its invariant: tokens are slices
// of the text as received (Raw[t.Start:t.End] == t.Text), in order, without
// overlap, each in exactly one sentence; a token has at most 200 bytes and a
// sentence at most 400 tokens, so that all that follows is linear in the text.
//
// It is the only importer of github.com/jdkato/prose, and uses the tagging model
// of its version 3, by the decoder in perceptron. Tokens and sentences are its own: prose's tokenizer and
// splitter are quadratic in runs of brackets and line feeds, cut "D’Souza" and
// end sentences after "Gen."; docs/adr/0001-prose-v3-over-v2.md has the
// measurements, and differential_test.go holds them.
//
// The steps, each in its file: scan, word and stop cut a paragraph into tokens;
// sentence joins these to sentences; tagging asks the model, with headline
// choosing the spelling that it sees; repair and clause correct the tags; lemma,
// stem and plural find the dictionary forms.
//
// Tags are those of the Penn Treebank, with three liberties: number words are
// CD everywhere ("two of them"), "police" is NNS unless a noun follows, and a
// mark that has no tag of its own is SYM.
package nlp
