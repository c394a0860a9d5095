package mention

import "strings"

// wordOf returns the word of a name at token i: the last one stands without the
// adjective that it is tied to.
func (f *Found) wordOf(p *Mention, i int) Word {
	if p.hint == "compound" && i == p.Last-1 {
		w := f.tok[i].Lower
		return f.words.of(w[:strings.LastIndexByte(w, '-')])
	}
	return f.words.at[i]
}

// keyOf is the spelling by which equal names are counted together.
func (f *Found) keyOf(p *Mention) Phrase {
	key := Phrase(0)
	for i := p.First; i < p.Last; i++ {
		key = f.phrases.add(key, f.wordOf(p, i))
	}
	return key
}

// writeKey writes the words of the key with spaces between them; it holds until the next.
func (f *Found) writeKey(p *Mention) []byte {
	f.bytes = f.bytes[:0]
	for i := p.First; i < p.Last; i++ {
		if i > p.First {
			f.bytes = append(f.bytes, ' ')
		}
		f.bytes = append(f.bytes, f.words.all[f.wordOf(p, i)].text...)
	}
	return f.bytes
}

// maxParts bounds the parts of a person's name that are indexed.
const maxParts = 8

// Parts returns the words of a person's name without accents, nickname
// and suffix. They are read once, when the extent of the mention has settled, and
// not to be changed.
func (f *Found) Parts(p *Mention) []Word {
	if p.partsOf == 0 {
		p.parts = len(f.parts)
		f.readParts(p)
		p.partsOf = len(f.parts) - p.parts + 1
	}
	return f.parts[p.parts : p.parts+p.partsOf-1]
}

func (f *Found) readParts(p *Mention) {
	inQuotes := false
	for i := p.First; i < p.Last && len(f.parts)-p.parts < maxParts; i++ {
		switch t := f.tok[i].Norm; {
		case f.quote(i):
			inQuotes = !inQuotes
		case inQuotes || t == "," || t == "." || f.has(i, suffix) && i > p.First:
		default:
			f.parts = append(f.parts, f.words.part(f.words.at[i]))
		}
	}
}

// ByName is the spelling by which a by-name is found again: without the article.
func (f *Found) ByName(p *Mention) Phrase {
	parts := f.Parts(p)
	if len(parts) > 1 && f.words.all[parts[0]].text == "the" {
		parts = parts[1:]
	}
	return f.phrases.of(parts...)
}

// OrgKey is the name of an organization in lower case without its legal form,
// or what a government is known by.
func (f *Found) OrgKey(p *Mention) Phrase {
	if p.Rule == "org.government_of" {
		return f.governmentKey(p)
	}
	return f.OrgForm(p)
}

// OrgForm is the name of an organization in lower case without its legal form.
func (f *Found) OrgForm(p *Mention) Phrase { return f.phrases.of(f.orgWords(p)...) }

// Head is the last word of a name.
func (f *Found) Head(p *Mention) Phrase { return f.phrases.of(f.words.at[p.Last-1]) }

// LastWord is the last word of a name in lower case.
func (f *Found) LastWord(p *Mention) string { return f.tok[p.Last-1].Lower }

// governmentKey makes one key of "Mexican government" and "Mexico's
// government", and one of "Obi administration" and "Obi's government".
func (f *Found) governmentKey(p *Mention) Phrase {
	what := f.words.of("government")
	if p.OrgKind == "military" {
		what = f.words.at[p.Last-1]
	}
	if p.country != "" {
		return f.phrases.of(what, f.words.of(p.country))
	}
	owner := p.First
	for i := p.First; i < p.Last; i++ {
		if f.has(i, capital) && !f.has(i, possess) && (i == p.First || i < p.Last-1 || p.realm > 0) {
			owner = i
		}
	}
	return f.phrases.of(what, f.words.at[owner])
}

// orgWords returns the words of the name without legal forms; they hold until
// the next are asked for.
func (f *Found) orgWords(p *Mention) []Word {
	f.row = f.row[:0]
	for i := p.First; i < p.Last; i++ {
		f.row = append(f.row, f.wordOf(p, i))
	}
	for len(f.row) > 1 && legalForms.Get(f.words.all[f.row[len(f.row)-1]].text) {
		f.row = f.row[:len(f.row)-1]
	}
	return f.row
}

// FullName returns the phrase that an acronym of the lists stands for, or NoPhrase.
func (f *Found) FullName(p *Mention) Phrase {
	name, ok := f.l.fullNames[f.tok[p.First].Lower]
	if !ok {
		return NoPhrase
	}
	form := Phrase(0)
	for w := range strings.SplitSeq(name, " ") {
		n, ok := f.words.number[w]
		if !ok {
			return NoPhrase
		}
		form = f.phrases.find(form, n)
	}
	return form
}

// Phrase returns the phrase of the words.
func (f *Found) Phrase(words ...Word) Phrase { return f.phrases.of(words...) }

// Text returns a word as it is spelled.
func (f *Found) Text(w Word) string { return f.words.all[w].text }

// Lowercase reports whether a word stands in lower case somewhere in running text.
func (f *Found) Lowercase(w Word) bool { return f.words.all[w].uses&lowerSeen != 0 }

// Acronym reports whether a name is one short word in capitals, or the initials of
// the name that it stands in brackets behind.
func (f *Found) Acronym(p *Mention) bool {
	return p.letters || p.Last-p.First == 1 && f.has(p.First, upper) && len(f.tok[p.First].Norm) <= 8
}

// Capitals reports whether the first word of a name is all capitals.
func (f *Found) Capitals(p *Mention) bool { return f.has(p.First, upper) }

// Listed reports whether the first word of a name is in the lists of surnames or
// given names.
func (f *Found) Listed(p *Mention) bool { return f.is(p.First, surname|given) }
