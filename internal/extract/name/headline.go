package name

import "factdesk/internal/extract/text"

// headlines finds, in lines set in capitals or in title case, the names that
// the body has shown to be names.
func (l *linker) headlines() {
	for n := range l.f.doc.Sentences {
		s := &l.f.doc.Sentences[n]
		zone := l.f.doc.Paragraphs[s.Paragraph].Zone
		if zone == text.Link || !l.f.allShout(s) && zone != text.Boilerplate {
			continue
		}
		for i := s.First; i < s.Last; {
			i = l.confirmed(i, s)
		}
	}
}

// confirmed keeps the longest confirmed name at token i and returns the token to go on from.
func (l *linker) confirmed(i int, s *text.Sentence) int {
	f := l.f
	if !f.has(i, capital) || f.owner[i] != 0 || f.seen(i, functionWord) {
		return i + 1
	}
	var forms [maxShouted]shouted
	most := min(maxShouted, s.Last-i)
	form := shouted{}
	for k := range most {
		w := f.words.at[i+k]
		form = shouted{f.phrases.find(form.words, w), f.phrases.find(form.plain, f.words.bare(w))}
		forms[k] = form
	}
	for length := most; length >= 1; length-- {
		if !f.has(i+length-1, capital|digit) {
			continue
		}
		e, rule := l.byForm(i, length, forms[length-1])
		if e < 0 {
			continue
		}
		l.found = append(l.found, mention{i, i + length, e, rule})
		return i + length
	}
	return i + 1
}

// maxShouted bounds the tokens of a name where capitals tell nothing.
const maxShouted = 5

// shouted is a sequence of words there, as it is and without accents.
type shouted struct{ words, plain phrase }

// byForm returns the entity of the body that the tokens spell, or -1.
func (l *linker) byForm(i, length int, form shouted) (int, string) {
	if form.plain != noPhrase {
		if e := int(l.known(form.plain).person) - 1; e >= 0 && l.named(e) {
			return e, "person.surname_of_known"
		}
	}
	if form.words != noPhrase {
		if e := int(l.known(form.words).org) - 1; e >= 0 && l.named(e) {
			return e, "org.short_form"
		}
		if e := int(l.known(form.words).place) - 1; e >= 0 && l.named(e) {
			return e, "place.list"
		}
	}
	if form.plain != noPhrase {
		if c := l.known(form.plain).short[persons]; c.length == 1 && l.surnameOf(int(c.first), i+length-1, length) {
			return int(c.first), "person.surname_of_known"
		}
	}
	if form.words != noPhrase {
		c := l.known(form.words).short[orgs]
		if c.length > 0 && (length > 1 || !l.f.is(i, common)) && l.named(int(c.first)) {
			return int(c.first), "org.short_form"
		}
	}
	return -1, ""
}

// named reports whether running text names the entity.
func (l *linker) named(e int) bool { return l.entities[e].first >= 0 }

// surnameOf reports whether the words that end with token last end the person's
// name too, and are no plain word.
func (l *linker) surnameOf(e, last, length int) bool {
	parts := l.entities[e].parts
	if !l.named(e) || l.entities[e].author || length > len(parts) {
		return false
	}
	for k := range length {
		if parts[len(parts)-1-k] != l.f.words.bare(l.f.words.at[last-k]) {
			return false
		}
	}
	return l.f.words.all[parts[len(parts)-1]].uses&lowerSeen == 0
}
