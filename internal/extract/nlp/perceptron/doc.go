// Package perceptron assigns part-of-speech tags with the English model of
// prose v3, an averaged perceptron. It gives the tags that prose's own tagger
// gives, in a fraction of the time: features are found by the numbers of words,
// suffixes and tags, which a word is given once, and not by their spelled-out
// names, fourteen for each word. docs/adr/0024-own-decoder.md has the reasons.
//
// The features are those of Matthew Honnibal's "A Good Part-of-Speech Tagger in
// about 200 Lines of Python".
package perceptron
