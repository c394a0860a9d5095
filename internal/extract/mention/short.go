package mention

import "slices"

// Form is a way in which a name can be written again, shorter than in full.
type Form int

// The forms; there are Forms of them.
const (
	PersonPart Form = iota // part of a person's name
	OrgShort               // short form of an organization's name
	OrgAcronym             // its acronym
	OrgHead                // its last word
	Forms
)

// Note takes down a short form.
type Note func(Form, Phrase)

// PersonForms notes every part of a person's name.
func (f *Found) PersonForms(p *Mention, note Note) {
	parts := f.Parts(p)
	for a := range parts {
		form := Phrase(0)
		for _, w := range parts[a:] {
			form = f.phrases.add(form, w)
			note(PersonPart, form)
		}
	}
	if first, last := f.nicknameOf(p); last > first {
		form := Phrase(0)
		for k := first; k < last; k++ {
			form = f.phrases.add(form, f.words.bare(f.words.at[k]))
		}
		note(PersonPart, form)
	}
}

// nicknameOf returns the words between quotation marks in a person's name.
func (f *Found) nicknameOf(p *Mention) (first, last int) {
	for i := p.First; i < p.Last; i++ {
		if !f.quote(i) {
			continue
		}
		for j := i + 1; j < p.Last; j++ {
			if f.quote(j) {
				return i + 1, j
			}
		}
	}
	return 0, 0
}

// OrgForms notes the short forms of an organization's name.
func (f *Found) OrgForms(p *Mention, note Note) {
	if p.Rule == "org.government_of" {
		return
	}
	words := f.orgWords(p)
	n := len(words)
	f.noteCountryless(p, words, note)
	f.noteSwapped(words, note)
	if n >= 2 {
		f.notePrefixes(p, words, note)
		head := f.phrases.of(words[n-1])
		note(OrgHead, head)
		if of := slices.Index(words, f.words.of("of")); of > 0 {
			note(OrgHead, f.phrases.of(words[of-1]))
		}
		if p.OrgKind == "media" {
			note(OrgShort, head)
		}
		if n >= 3 && f.has(p.Last-2, capital) {
			note(OrgShort, f.phrases.of(words[n-2:]...))
		}
	}
	f.noteAcronyms(p, note)
}

// noteCountryless indexes the name without the country before it.
func (f *Found) noteCountryless(p *Mention, words []Word, note Note) {
	if !f.is(p.First, demonym|country|place) || len(words) < 3 {
		return
	}
	skip := 1
	if f.pairMark(p.First, demonym) || f.pairMark(p.First, country) {
		skip = 2
	}
	if rest := words[min(skip, len(words)):]; len(rest) >= 2 {
		note(OrgShort, f.phrases.of(rest...))
		f.noteSwapped(rest, note)
	}
}

// noteSwapped indexes Department of Justice as Justice Department, and the
// other way round.
func (f *Found) noteSwapped(words []Word, note Note) {
	n := len(words)
	if n < 2 {
		return
	}
	of := f.words.of("of")
	swapped := Phrase(0)
	switch last := f.words.all[words[n-1]].text; {
	case n >= 3 && words[1] == of:
		swapped = f.phrases.add(f.phrases.of(words[2:]...), words[0])
	case last == "department" || last == "ministry" || last == "bureau":
		swapped = f.phrases.of(words[n-1], of)
		for _, w := range words[:n-1] {
			swapped = f.phrases.add(swapped, w)
		}
	}
	note(OrgShort, swapped)
}

// notePrefixes indexes the first words of a name: Norrvale for Norrvale AB, but
// no plain word, place or demonym by itself.
func (f *Found) notePrefixes(p *Mention, words []Word, note Note) {
	if !f.plainWord(p.First) && !f.is(p.First, demonym|country) && (!f.is(p.First, place) || p.OrgKind == "company") && !f.has(p.First, initial) {
		note(OrgShort, f.phrases.of(words[0]))
	}
	for k := 2; k < len(words) && k <= 5; k++ {
		if f.has(p.First+k-1, capital) && (!f.is(p.First, country) || k > 2) {
			note(OrgShort, f.phrases.of(words[:k]...))
		}
	}
}

// noteAcronyms notes the initials of the name, with and without a country
// before it.
func (f *Found) noteAcronyms(p *Mention, note Note) {
	f.noteAcronym(p, p.First, true, note)
	f.noteAcronym(p, p.First, false, note)
	if f.is(p.First, country|demonym|place) {
		f.noteAcronym(p, p.First+1, true, note)
	}
}

// noteAcronym notes the first letters of the words from token first on, if the
// article has such a word: the letters of all words, or only those of words in
// capitals.
func (f *Found) noteAcronym(p *Mention, first int, onlyCapitals bool, note Note) {
	f.bytes = f.bytes[:0]
	for i := first; i < p.Last; i++ {
		if i == p.First && f.tok[i].Lower == "the" {
			continue
		}
		if f.has(i, word) && (f.has(i, capital) || !onlyCapitals) {
			f.bytes = append(f.bytes, firstLetter(f.tok[i].Lower)...)
		}
	}
	if n, ok := f.words.number[string(f.bytes)]; ok && len(f.bytes) >= 2 {
		note(OrgAcronym, f.phrases.of(n))
	}
}

func firstLetter(w string) string {
	for i := range w {
		if i > 0 {
			return w[:i]
		}
	}
	return w
}
