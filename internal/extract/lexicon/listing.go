package lexicon

import (
	"unicode"
	"unicode/utf8"

	"factdesk/internal/extract/text"
)

// Listing returns what the lists have for a word as it is written.
func (l *Lexicon) Listing(s *text.Spelling) text.Listing {
	return l.listing(s.Lower, capitalised(s.Norm), false)
}

// LemmaListing returns what the lists have for the lemma of a word that is
// written in another way.
func (l *Lexicon) LemmaListing(lemma string) text.Listing { return l.listing(lemma, false, true) }

func (l *Lexicon) listing(word string, capital, lemma bool) text.Listing {
	out := text.Listing{Known: true, Word: l.trie.words.find(word)}
	root := l.trie.roots[out.Word]
	if !lemma && l.trie.inner(root) {
		out.Root = root
	}
	for _, e := range l.trie.endsAt(root) {
		if l.allows(e, capital, lemma) {
			out.Alone = append(out.Alone, e)
			out.Lists |= bit(ID(e.List))
		}
	}
	return out
}

// allows reports whether the list of an entry may be matched in this way: by
// the lemma of the last word, with a capital on the first.
func (l *Lexicon) allows(e text.Listed, capital, lemma bool) bool {
	switch l.matches[e.List] {
	case ByLemma:
		return true
	case ByName:
		return capital && !lemma
	}
	return !lemma
}

// listings returns what the lists have for a token as it is written, and for its
// lemma. A token that does not know is looked up.
func (l *Lexicon) listings(t *text.Token) (lower, lemma *text.Listing) {
	lower, lemma = &t.Listing, &t.LemmaListing
	if !lower.Known {
		found := l.Listing(t.Spelling)
		lower = &found
	}
	if !lemma.Known {
		found := text.Listing{}
		if t.Lemma != t.Lower {
			found = l.LemmaListing(t.Lemma)
		}
		lemma = &found
	}
	return lower, lemma
}

func capitalised(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}
