package name

import "strings"

// wordOf returns the word of a name at token i: the last one stands without the
// adjective that it is tied to.
func (f *finder) wordOf(p *piece, i int) int32 {
	if p.hint == "compound" && i == p.last-1 {
		w := f.tok[i].Lower
		return f.words.of(w[:strings.LastIndexByte(w, '-')])
	}
	return f.words.at[i]
}

// key is the spelling by which equal names are counted together.
func (f *finder) key(p *piece) phrase {
	key := phrase(0)
	for i := p.first; i < p.last; i++ {
		key = f.phrases.add(key, f.wordOf(p, i))
	}
	return key
}

// writeKey writes the words of the key with spaces between them; it holds until the next.
func (f *finder) writeKey(p *piece) []byte {
	f.bytes = f.bytes[:0]
	for i := p.first; i < p.last; i++ {
		if i > p.first {
			f.bytes = append(f.bytes, ' ')
		}
		f.bytes = append(f.bytes, f.words.all[f.wordOf(p, i)].text...)
	}
	return f.bytes
}

// maxParts bounds the parts of a person's name that are indexed.
const maxParts = 8

// personParts returns the words of a person's name without accents, nickname
// and suffix. They are read once, when the extent of the piece has settled, and
// not to be changed.
func (f *finder) personParts(p *piece) []int32 {
	if p.partsOf == 0 {
		p.parts = len(f.spelled)
		f.readParts(p)
		p.partsOf = len(f.spelled) - p.parts + 1
	}
	return f.spelled[p.parts : p.parts+p.partsOf-1]
}

func (f *finder) readParts(p *piece) {
	inQuotes := false
	for i := p.first; i < p.last && len(f.spelled)-p.parts < maxParts; i++ {
		switch t := f.tok[i].Norm; {
		case f.quote(i):
			inQuotes = !inQuotes
		case inQuotes || t == "," || t == "." || f.has(i, suffix) && i > p.first:
		default:
			f.spelled = append(f.spelled, f.words.part(f.words.at[i]))
		}
	}
}

// nickname returns the words between quotation marks in a person's name.
func (f *finder) nicknameOf(p *piece) (first, last int) {
	for i := p.first; i < p.last; i++ {
		if !f.quote(i) {
			continue
		}
		for j := i + 1; j < p.last; j++ {
			if f.quote(j) {
				return i + 1, j
			}
		}
	}
	return 0, 0
}

// aliasForm is the spelling by which a by-name is found again: without the article.
func (f *finder) aliasForm(p *piece) phrase {
	parts := f.personParts(p)
	if len(parts) > 1 && f.words.all[parts[0]].text == "the" {
		parts = parts[1:]
	}
	return f.phrases.of(parts...)
}

// orgKey is the name of an organization in lower case without its legal form,
// or what a government is known by.
func (f *finder) orgKey(p *piece) phrase {
	if p.rule == "org.government_of" {
		return f.governmentKey(p)
	}
	return f.phrases.of(f.orgWords(p)...)
}

// governmentKey makes one key of "Mexican government" and "Mexico's
// government", and one of "Obi administration" and "Obi's government".
func (f *finder) governmentKey(p *piece) phrase {
	what := f.words.of("government")
	if p.orgKind == "military" {
		what = f.words.at[p.last-1]
	}
	if p.country != "" {
		return f.phrases.of(what, f.words.of(p.country))
	}
	owner := p.first
	for i := p.first; i < p.last; i++ {
		if f.has(i, capital) && !f.has(i, possess) {
			owner = i
		}
	}
	return f.phrases.of(what, f.words.at[owner])
}

// orgWords returns the words of the name without legal forms; they hold until
// the next are asked for.
func (f *finder) orgWords(p *piece) []int32 {
	f.row = f.row[:0]
	for i := p.first; i < p.last; i++ {
		f.row = append(f.row, f.wordOf(p, i))
	}
	for len(f.row) > 1 && legalForms.Get(f.words.all[f.row[len(f.row)-1]].text) {
		f.row = f.row[:len(f.row)-1]
	}
	return f.row
}

// acronym returns the phrase of the first letters of the words from token first
// on, if the article has such a word: the letters of all words, or only those of
// words in capitals.
func (f *finder) acronym(p *piece, first int, onlyCapitals bool) (phrase, bool) {
	f.bytes = f.bytes[:0]
	for i := first; i < p.last; i++ {
		if f.has(i, word) && (f.has(i, capital) || !onlyCapitals) {
			f.bytes = append(f.bytes, firstLetter(f.tok[i].Lower)...)
		}
	}
	n, ok := f.words.number[string(f.bytes)]
	if len(f.bytes) < 2 || !ok {
		return 0, false
	}
	return f.phrases.of(n), true
}

func firstLetter(w string) string {
	for i := range w {
		if i > 0 {
			return w[:i]
		}
	}
	return w
}

// fullName returns the phrase that an acronym of the lists stands for, or noPhrase.
func (f *finder) fullName(p *piece) phrase {
	name, ok := f.l.fullNames[f.tok[p.first].Lower]
	if !ok {
		return noPhrase
	}
	form := phrase(0)
	for w := range strings.SplitSeq(name, " ") {
		n, ok := f.words.number[w]
		if !ok {
			return noPhrase
		}
		form = f.phrases.find(form, n)
	}
	return form
}

// plainlyWritten reports whether there is nothing between the tokens but single
// spaces, so that the name can be cut from the text as it is.
func (f *finder) plainlyWritten(first, last int) bool {
	for i := first + 1; i < last; i++ {
		gap := f.doc.Raw[f.tok[i-1].End:f.tok[i].Start]
		if gap != "" && gap != " " || (gap == " ") != f.tok[i].SpaceBefore {
			return false
		}
	}
	return true
}

// written returns the tokens as the article writes them, with single spaces.
func (f *finder) written(first, last int) string {
	if first >= last {
		return ""
	}
	if f.plainlyWritten(first, last) {
		return f.doc.Raw[f.tok[first].Start:f.tok[last-1].End]
	}
	var b strings.Builder
	for i := first; i < last; i++ {
		if i > first && f.tok[i].SpaceBefore {
			b.WriteByte(' ')
		}
		b.WriteString(f.tok[i].Text)
	}
	return b.String()
}

// nameText is the name as written, without an adjective that it is tied to.
func (f *finder) nameText(p *piece) string {
	name := f.written(p.first, p.last)
	if p.hint == "compound" {
		if cut := strings.LastIndexAny(name, "-‑‐"); cut > 0 {
			name = name[:cut]
		}
	}
	return name
}
