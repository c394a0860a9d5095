package mention

// SameCountry reports whether two names can be of one body as far as their
// countries go: the Dutch and the Kenyan Justice Ministry cannot.
func (f *Found) SameCountry(p, q *Mention) bool {
	a, b := f.leadingCountry(p), f.leadingCountry(q)
	return a == "" || b == "" || a == b
}

// leadingCountry returns the country that a name begins with, or "".
func (f *Found) leadingCountry(p *Mention) string {
	if !f.is(p.First, demonym|country) {
		return ""
	}
	return f.countryAt(p.First, p.Last)
}

// Country returns the English short name of the country that a name of the kind
// belongs to; ok is false where nothing tells.
func (f *Found) Country(p *Mention, kind Kind) (country string, ok bool) {
	code := p.country
	if code == "" && kind == Organization {
		code = f.leadingCountry(p)
	}
	if code == "" && kind == Organization {
		code = f.ownerCountry(p)
	}
	return f.l.countryNames[code], code != ""
}

// ownerCountry reads "Ecuador's National Police" and "Swedish appliance maker X".
func (f *Found) ownerCountry(p *Mention) string {
	k := p.First - 1
	if f.has(k, possess) {
		k--
	}
	for back := 0; back < 4 && k >= 0; back++ {
		if f.is(k, demonym|country) && f.has(k, capital) {
			return f.countryAt(f.wholeCountry(k, &f.doc.Sentences[p.sentence]), k+1)
		}
		if back == 0 && f.has(p.First-1, possess) || !f.has(k, word) || f.has(k, capital) || f.seen(k, functionWord) {
			return ""
		}
		k--
	}
	return ""
}
