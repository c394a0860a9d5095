package mention

import "strings"

// plainlyWritten reports whether there is nothing between the tokens but single
// spaces, so that the name can be cut from the text as it is.
func (f *Found) plainlyWritten(first, last int) bool {
	for i := first + 1; i < last; i++ {
		gap := f.doc.Raw[f.tok[i-1].End:f.tok[i].Start]
		if gap != "" && gap != " " || (gap == " ") != f.tok[i].SpaceBefore {
			return false
		}
	}
	return true
}

// Written returns the tokens as the article writes them, with single spaces.
func (f *Found) Written(first, last int) string {
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

// Name is the name as written, without an adjective that it is tied to.
func (f *Found) Name(p *Mention) string {
	name := f.Written(p.First, p.Last)
	if p.hint == "compound" {
		if cut := strings.LastIndexAny(name, "-‑‐"); cut > 0 {
			name = name[:cut]
		}
	}
	return name
}

// Aliases adds the plain shortenings of the name of a person or an organization,
// as the article writes them.
func (f *Found) Aliases(p *Mention, kind Kind, add func(string)) {
	switch kind {
	case Person:
		f.personAliases(p, add)
	case Organization:
		f.orgAliases(p, add)
	}
}

// personAliases are the plain shortenings of a person's name.
func (f *Found) personAliases(p *Mention, add func(string)) {
	first, end := f.nicknameOf(p)
	last := p.Last
	if f.has(last-1, suffix) && last-p.First > 2 {
		last--
		if f.tok[last-1].Norm == "," {
			last--
		}
		add(f.Written(p.First, last))
	}
	if end > first {
		add(f.Written(p.First, first-1) + " " + f.Written(end+1, last))
		add(f.Written(first, end))
		add(f.Written(first, end) + " " + f.Written(end+1, last))
		if last < p.Last {
			add(f.Written(p.First, first-1) + " " + f.Written(end+1, p.Last))
		}
	}
	if last-p.First == 2 && f.has(last-1, suffix) {
		add(f.Written(p.First, last-1)) // Elizabeth II
		return
	}
	if last-p.First >= 2 {
		k := last - 1
		for k-1 > p.First && f.is(k-1, particle) && !f.has(k-1, capital) {
			k--
		}
		add(f.Written(k, last))
	}
}

// orgAliases are the name without its legal form and without the country before it.
func (f *Found) orgAliases(p *Mention, add func(string)) {
	if n := p.Last - p.First; n >= 2 && legalForms.Get(f.tok[p.Last-1].Lower) && f.lower(p.Last-1) != "company" {
		add(f.Written(p.First, p.Last-1))
	}
	if p.Rule == "org.government_of" || !f.is(p.First, demonym|country) || p.Last-p.First < 3 {
		return
	}
	skip := 1
	if f.pairMark(p.First, demonym) || f.pairMark(p.First, country) {
		skip = 2
	}
	if p.Last-p.First-skip >= 2 {
		add(f.Written(p.First+skip, p.Last))
	}
}
