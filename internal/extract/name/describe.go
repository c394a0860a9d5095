package name

import "strings"

// describe reads roles and affiliations that stand behind a name, and the kind
// of the organizations that have none yet.
func (l *linker) describe() {
	for i := range l.f.pieces {
		p := &l.f.pieces[i]
		if p.first == p.last || l.of[i] < 0 {
			continue
		}
		if p.kind == Organization && (p.orgKind == "" || p.orgKind == "group" || p.orgKind == "ngo" || p.orgKind == "political_party") {
			p.orgKind = l.f.kindByContext(p)
		}
	}
}

// kindByContext tells what an unspecified group is from the words around it.
func (f *finder) kindByContext(p *piece) string {
	s := &f.doc.Sentences[p.sentence]
	k := p.first - 1
	if f.lower(k) == "the" {
		k--
	}
	if f.lower(k) == "of" && k > s.First && f.politician(k-1, s.First) {
		return "political_party"
	}
	if p.orgKind == "political_party" && p.rule == "org.head" && f.tok[p.last-1].Lower != "party" && f.callsStrike(p.last) {
		return "ngo"
	}
	if p.orgKind == "ngo" || p.orgKind == "political_party" {
		return p.orgKind
	}
	if f.criminalSentence(p, s.First, s.Last) {
		return "criminal"
	}
	if p.orgKind == "group" {
		return "other"
	}
	return ""
}

// callsStrike reports whether "called a strike" begins at token k, which is what
// unions do.
func (f *finder) callsStrike(k int) bool {
	switch f.lemma(k) {
	case "call", "begin", "launch", "stage", "suspend", "declare":
	default:
		return false
	}
	for i := k + 1; i < k+6 && i < len(f.tok) && f.has(i, word|digit); i++ {
		if f.lemma(i) == "strike" || f.lemma(i) == "walkout" || f.lemma(i) == "stoppage" {
			return true
		}
	}
	return false
}

// politician reports whether the name that ends at token k has a title of a
// member of parliament, as in "Sen. Ada Obi of the Reform Union".
func (f *finder) politician(k, limit int) bool {
	o := f.owner[k]
	if o == 0 {
		return false
	}
	p := &f.pieces[o-1]
	if p.kind != Person || p.role.last == 0 || p.first < limit {
		return false
	}
	switch strings.TrimSuffix(f.tok[p.role.first].Lower, ".") {
	case "sen", "senator", "rep", "mp", "congressman", "congresswoman", "lawmaker", "deputy", "representative", "mep", "councillor", "legislator":
		return true
	}
	return false
}

// criminalSentence reports whether the sentence tells of a gang or cartel.
func (f *finder) criminalSentence(p *piece, first, last int) bool {
	for i := first; i < last; i++ {
		if i >= p.first && i < p.last {
			continue
		}
		switch f.tok[i].Lemma {
		case "cartel", "gang", "gangster", "smuggler", "trafficker", "mafia", "militant", "insurgent", "jihadist", "terrorist", "hitman":
			return true
		case "guerrilla", "rebel", "paramilitary", "bandit", "militiaman", "warlord",
			"cocaine", "heroin", "trafficking", "drug", "extortion", "kidnapping", "fentanyl", "load", "contraband", "racketeering":
			if p.orgKind == "group" {
				return true
			}
		}
		if o := f.owner[i]; o != 0 && f.pieces[o-1].orgKind == "criminal" && int(o-1) != int(f.owner[p.first]-1) {
			return true
		}
	}
	if f.lower(p.first-1) == "of" && f.lemma(p.first-2) == "member" {
		return f.lower(p.first-3) == "suspected" || f.lower(p.first-3) == "alleged"
	}
	return false
}

// personRole returns the most telling role that the article gives a person.
func (l *linker) personRole(e *entity) (role, affiliation string, gender Gender) {
	f := l.f
	best := roleRef{}
	at := -1
	gender = e.gender
	for i := e.first; i >= 0; i = l.next[i] {
		if r := f.pieces[i].role; r.last > r.first && r.rank > best.rank {
			best, at = r, int(i)
		}
	}
	if gender == Unknown {
		gender = l.givenGender(e)
	}
	if best.rank > 0 {
		role = f.roleText(best)
		affiliation = f.affiliation(best, &f.pieces[at])
	}
	return role, affiliation, gender
}

// roleText writes a role without the words that only hedge it.
func (f *finder) roleText(r roleRef) string {
	first := r.first
	for first < r.last-1 {
		switch f.tok[first].Lower {
		case "alleged", "suspected", "accused", "convicted", "mr", "mr.", "ms", "ms.", "mrs", "mrs.", "dr.", "dr":
			first++
			continue
		}
		break
	}
	return f.written(first, r.last)
}

// affiliation returns the organization or country that a role belongs to.
func (f *finder) affiliation(r roleRef, p *piece) string {
	for _, k := range [2]int{r.first - 1, r.first - 2} {
		if k < 0 || f.owner[k] == 0 || k == r.first-2 && !f.has(r.first-1, possess) {
			continue
		}
		if q := &f.pieces[f.owner[k]-1]; q.last >= r.first-1 && (q.kind == Organization || q.kind == Place) {
			return f.written(q.first, q.last)
		}
	}
	k := r.last
	if p.first >= r.first && p.first <= r.last+2 {
		k = p.last
	}
	switch f.lower(k) {
	case "of", "at", "for", "with", "from":
		k++
		if f.lower(k) == "the" {
			k++
		}
		if k < len(f.tok) && f.owner[k] != 0 {
			if q := &f.pieces[f.owner[k]-1]; q.kind == Organization || q.kind == Place {
				return f.written(q.first, q.last)
			}
		}
	}
	return ""
}

// givenGender reads the gender that goes with the first name, if the list knows it.
func (l *linker) givenGender(e *entity) Gender {
	p := &l.f.pieces[e.best]
	if h, ok := l.f.hit(p.first, p.last, l.f.l.ids.given); ok && h.Len == 1 {
		switch {
		case strings.HasPrefix(h.Attr, "f"):
			return Female
		case strings.HasPrefix(h.Attr, "m"):
			return Male
		}
	}
	return Unknown
}
