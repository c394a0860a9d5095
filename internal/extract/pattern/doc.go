// Package pattern holds regular expressions over tokens. Its invariant: a
// Pattern never changes once compiled, and finding all its matches in a
// sentence takes time in proportion to tokens × program, whatever the pattern
// and whatever the text, because no state of the search is explored twice.
//
// docs/patterns.md explains the elements of the language to those who write
// patterns. This is its grammar; white space may stand between items and around
// bars, brackets, parentheses and their tests, not elsewhere within an item:
//
//	pattern  = sequence { "|" sequence }
//	sequence = item { item }
//	item     = "^" | "$" | [ name ":" ] atom [ repeat ]
//	atom     = test | "." | "!" test | "[" [ "!" ] test { [ "!" ] test } "]" | "(" pattern ")"
//	test     = word | "~" word | "%" tag | "@" list [ "=" attribute ] | "#" kind
//	repeat   = "?" | "*" | "+" | "{" m "}" | "{" m ",}" | "{" m "," n "}"
//	word     = letters, digits and inner - and ', or any sign or token in ' or " quotes
//	name     = a lower-case letter, then lower-case letters, digits and _
//
// What a pattern means:
//
//   - A word is compared with Token.Lower, ~word with Token.Lemma; both are
//     folded as tokens are and put in lower case first. %tag holds of every Penn
//     tag that begins so: %NN of NN, NNS, NNP and NNPS.
//   - @list=attribute is about entries that have this word in their attribute.
//   - An atom takes one token. An atom with @list or #kind takes all the tokens
//     of the entry or mention that begins there; where several begin, each
//     length is tried. In brackets, the other tests are about the first of
//     these tokens, and only one @list or #kind may stand there without "!".
//   - !@list and !#kind take one token at which no such entry or mention begins.
//   - A capture covers its atom with the repeat: in n:%NN+ it is all the nouns,
//     in (n:%NN)+ each of them. What takes no token is not captured.
//   - Of several matches the leftmost counts, then the longest; of several ways
//     to match the same tokens, the one that prefers earlier alternatives and
//     more repetitions. Matches do not overlap.
//   - ^ and $ are the ends of the Source, not of the range that is searched.
//   - A pattern that could match without taking a token is refused.
//
// For example, where an earlier rule marked the ministry,
//
//	giver:#organization (has | have)? ~pledge not to act:%VB
//
// finds "The Ministry of Tides has pledged not to dredge", and captures giver,
// the ministry, and act, "dredge".
package pattern
