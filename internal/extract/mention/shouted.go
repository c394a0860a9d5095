package mention

import "factdesk/internal/extract/text"

// maxShouted bounds the tokens of a name where capitals tell nothing.
const maxShouted = 5

// Shouted is a stretch of words that may be a name, in a line set in capitals or
// in title case. The phrases are NoPhrase where the body has none of the kind.
type Shouted struct {
	First, Last int
	Words       Phrase
	Plain       Phrase // without accents
	Common      bool   // begins with a common word
}

// Shouted tries every stretch of words that may be a name where capitals tell
// nothing, the longest first at each word, and goes on behind those that are one.
func (f *Found) Shouted(try func(Shouted) bool) {
	for n := range f.doc.Sentences {
		s := &f.doc.Sentences[n]
		zone := f.doc.Paragraphs[s.Paragraph].Zone
		if zone == text.Link || !f.allShout(s) && zone != text.Boilerplate {
			continue
		}
		for i := s.First; i < s.Last; {
			i = f.shouted(i, s, try)
		}
	}
}

// shouted tries the stretches at token i and returns the token to go on from.
func (f *Found) shouted(i int, s *text.Sentence, try func(Shouted) bool) int {
	if !f.has(i, capital) || f.owner[i] != 0 || f.seen(i, functionWord) {
		return i + 1
	}
	var all [maxShouted]Shouted
	most := min(maxShouted, s.Last-i)
	next := Shouted{First: i, Common: f.is(i, common)}
	for k := range most {
		w := f.words.at[i+k]
		next.Last = i + k + 1
		next.Words, next.Plain = f.phrases.find(next.Words, w), f.phrases.find(next.Plain, f.words.bare(w))
		all[k] = next
	}
	for k := most - 1; k >= 0; k-- {
		if f.has(i+k, capital|digit) && try(all[k]) {
			return i + k + 1
		}
	}
	return i + 1
}
