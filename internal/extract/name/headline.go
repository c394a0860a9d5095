package name

import (
	"strings"

	"factdesk/internal/extract/text"
)

// extraMention is a name found where capitals tell nothing.
type extraMention struct {
	first, last, entity int
	rule                string
}

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
	if !f.has(i, capital) || f.owner[i] != 0 || functionWords[f.tok[i].Lower] {
		return i + 1
	}
	for length := min(5, s.Last-i); length >= 1; length-- {
		if !f.has(i+length-1, capital|digit) {
			continue
		}
		e, rule := l.byForm(i, length)
		if e < 0 {
			continue
		}
		l.extra = append(l.extra, extraMention{i, i + length, e, rule})
		l.entities[e].shouted++
		return i + length
	}
	return i + 1
}

// byForm returns the entity of the body that the tokens spell, or -1.
func (l *linker) byForm(i, length int) (int, string) {
	words := make([]string, length)
	for k := range words {
		words[k] = l.f.tok[i+k].Lower
	}
	form := strings.Join(words, " ")
	plain := bare(form)
	if e, ok := l.full["h "+plain]; ok && l.named(e) {
		return e, "person.surname_of_known"
	}
	for _, prefix := range []string{"o ", "p "} {
		if e, ok := l.full[prefix+form]; ok && l.named(e) {
			return e, map[string]string{"o ": "org.short_form", "p ": "place.list"}[prefix]
		}
	}
	if list := l.persons[plain]; len(list) == 1 && l.surnameOf(list[0], strings.Fields(plain)) {
		return list[0], "person.surname_of_known"
	}
	if list := l.orgs[form]; len(list) > 0 && (length > 1 || !l.f.is(i, common)) && l.named(list[0]) {
		return list[0], "org.short_form"
	}
	return -1, ""
}

// named reports whether running text names the entity.
func (l *linker) named(e int) bool { return len(l.entities[e].pieces) > 0 }

// surnameOf reports whether the words end the person's name and are no plain word.
func (l *linker) surnameOf(e int, words []string) bool {
	parts := l.entities[e].parts
	n, m := len(parts), len(words)
	return l.named(e) && !l.entities[e].author && m <= n && strings.Join(parts[n-m:], " ") == strings.Join(words, " ") && !l.f.lowerSeen[words[m-1]]
}
