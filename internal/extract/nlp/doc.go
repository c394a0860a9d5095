// Package nlp finds the words of an article. Its invariant: tokens are slices
// of the text as received (Raw[t.Start:t.End] == t.Text), in order, without
// overlap, each in exactly one sentence; a token has at most 200 bytes and a
// sentence at most 400 tokens, so that all that follows is linear in the text.
package nlp
