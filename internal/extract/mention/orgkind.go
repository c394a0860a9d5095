package mention

import "strings"

// lawWords make a government body an agency of law enforcement.
var lawWords = map[string]bool{
	"crime": true, "crimes": true, "criminal": true, "police": true, "corruption": true, "anti-corruption": true,
	"drug": true, "drugs": true, "narcotics": true, "customs": true, "prosecutor": true, "prosecutors": true,
	"prosecutions": true, "prosecution": true, "prosecutor's": true, "investigation": true, "investigations": true,
	"investigative": true, "firearms": true, "prison": true, "prisons": true, "jail": true, "corrections": true, "border": true,
	"immigration": true, "enforcement": true, "sheriff": true, "garda": true, "intelligence": true, "fraud": true,
	"trafficking": true, "penitentiary": true, "detective": true, "marshals": true, "correctional": true,
}

// refineKind corrects the kind that a head gives by the other words of the name.
func (f *Found) refineKind(p *Mention) {
	if p.Rule == "org.known" || p.Kind != Organization || p.Rule == "org.ministry" {
		return
	}
	first, last := f.tok[p.First].Lower, f.tok[p.Last-1].Lower
	if p.OrgKind == "government" && f.worldBody(p) {
		p.OrgKind = "international" // African Union Mission
	}
	if p.Rule == "org.of_head" && unionists[last] && (p.OrgKind == "government" || p.OrgKind == "political_party" || p.OrgKind == "sports") {
		p.OrgKind = "ngo" // National Congress of Umbekka Workers
	}
	if f.partyName(p) {
		p.OrgKind = "political_party"
	}
	if p.OrgKind == "ngo" && p.Rule == "org.of_head" && f.lower(p.First+1) == "of" && fighting[last] && !creeds[f.lower(p.Last-2)] {
		p.OrgKind = "criminal" // Alliance of Umbekka Forces
	}
	if (p.OrgKind == "military" || p.OrgKind == "company") && p.Last-p.First >= 2 {
		if w := f.tok[p.Last-2].Lower; w == "fire" || w == "rescue" || w == "ambulance" {
			p.OrgKind = "other"
		}
	}
	if (last == "center" || last == "centre") && p.OrgKind == "other" && (f.is(p.First, country|demonym) || first == "national" || first == "federal") {
		p.OrgKind = "government"
	}
	f.refineByWords(p)
	switch p.OrgKind {
	case "government":
		for i := p.First; i < p.Last; i++ {
			if lawWords[f.tok[i].Lower] && f.has(i, capital) && last != "committee" && last != "subcommittee" {
				p.OrgKind = "law_enforcement"
			}
			if w := f.tok[i].Lower; (w == "defence" || w == "defense") && (last == "ministry" || first == "ministry") {
				p.OrgKind = "military"
			}
		}
		if last == "intelligence" && p.Last-p.First == 2 && f.strange(p.First) && !f.plainWord(p.First) {
			p.OrgKind = "company" // Drantlo Intelligence
		}
	case "sports":
		if f.lower(p.First) == "bishops" || f.lower(p.First+1) == "bishops" {
			p.OrgKind = "other" // Umbekka Bishops' Conference
		}
		if (last == "league" || last == "united") && !sporting(f, p) {
			p.OrgKind = "ngo"
		}
	case "school", "company", "other", "political_party":
		f.refineByPreposition(p)
		if p.OrgKind == "political_party" && last != "party" && f.ofWorkers(p) {
			p.OrgKind = "ngo"
		}
	case "ngo":
		if (last == "organization" || last == "organisation") && (first == "world" || first == "international" || first == "united") {
			p.OrgKind = "international"
		}
	}
}

// advice is what a clinic without doctors gives: a legal clinic.
var advice = map[string]bool{
	"justice": true, "law": true, "legal": true, "rights": true, "immigration": true, "asylum": true, "tenants": true, "defense": true, "defence": true,
}

// refineByWords tells a chamber of judges from one of commerce, a legal clinic from
// one that heals, and a newspaper's company from others.
func (f *Found) refineByWords(p *Mention) {
	if p.OrgKind == "company" && f.wellKnown(p) == "media" {
		p.OrgKind = "media" // Fox News Digital
	}
	if f.panel(p) {
		p.OrgKind = "court"
	}
	if p.OrgKind == "ngo" && f.heals(p) {
		p.OrgKind = "other" // Vrantu Hospital and Research Centre
	}
	if f.tok[p.Last-1].Lower == "clinic" && p.Last-p.First >= 2 && advice[f.tok[p.Last-2].Lower] {
		p.OrgKind = "ngo"
	}
}

// heals reports whether a hospital is the first half of the name.
func (f *Found) heals(p *Mention) bool {
	for i := p.First + 1; i+1 < p.Last; i++ {
		if w := f.tok[i].Lower; (w == "hospital" || w == "clinic") && f.lower(i+1) == "and" {
			return true
		}
	}
	return false
}

// panel reports whether the name is that of a chamber of judges: the Criminal Chamber.
func (f *Found) panel(p *Mention) bool {
	for i := p.First + 1; i < p.Last; i++ {
		if f.tok[i].Lower != "chamber" {
			continue
		}
		switch f.tok[i-1].Lower {
		case "constitutional", "criminal", "civil", "administrative", "appeals", "trial", "pre-trial", "grand", "cassation", "penal":
			return true
		}
	}
	return false
}

// worldBody reports whether the name begins with that of a body of many states.
func (f *Found) worldBody(p *Mention) bool { return f.wellKnown(p) == "international" }

// wellKnown returns the kind of the well-known body whose name this one begins with, or "".
func (f *Found) wellKnown(p *Mention) string {
	if !f.is(p.First, known) {
		return ""
	}
	h, ok := f.hit(p.First, p.Last, f.l.ids.known)
	if !ok || h.Len >= p.Last-p.First {
		return ""
	}
	return firstWord(h.Attr())
}

// unionists are those whose congress, council or federation is a union of theirs.
var unionists = map[string]bool{
	"workers": true, "miners": true, "teachers": true, "employees": true, "unions": true, "journalists": true,
	"lawyers": true, "farmers": true, "drivers": true, "nurses": true, "doctors": true, "students": true, "women": true,
	"fishermen": true, "engineers": true, "pilots": true, "traders": true, "artisans": true, "metalworkers": true,
}

// fighting are those that a rebel alliance is one of.
var fighting = map[string]bool{"forces": true, "fighters": true, "militias": true, "rebels": true, "guerrillas": true}

// creeds are words that make a party of an alliance, a union or a congress.
var creeds = map[string]bool{
	"democratic": true, "unity": true, "patriotic": true, "republican": true, "socialist": true, "communist": true,
	"liberal": true, "progressive": true, "conservative": true, "nationalist": true, "freedom": true, "people's": true,
	"popular": true, "christian": true, "revolutionary": true,
}

// partyName reports whether the word before a head that parties share with others
// is a political creed, with nothing but a place or "National" before it: Unity
// Alliance, National Patriotic Congress.
func (f *Found) partyName(p *Mention) bool {
	switch f.tok[p.Last-1].Lower {
	case "alliance", "congress", "coalition", "movement", "union":
	default:
		return false
	}
	creed := p.Last - 2
	if creed < p.First || !creeds[f.tok[creed].Lower] || p.Rule != "org.head" {
		return false
	}
	switch creed - p.First {
	case 0:
		return true
	case 1:
		w := f.tok[p.First].Lower
		return w == "national" || w == "united" || w == "new" || creeds[w] || f.is(p.First, demonym|place)
	}
	return false
}

// ofWorkers reports whether those of one occupation own the name, as in Dockers'
// Front: they have formed a union.
func (f *Found) ofWorkers(p *Mention) bool {
	for i := p.First + 1; i+1 < p.Last; i++ {
		if f.tok[i].Norm == "'" && (f.is(i-1, personNoun) || f.l.lex.Contains(f.l.ids.personNouns, strings.TrimSuffix(f.tok[i-1].Lower, "s"))) {
			return true
		}
	}
	return false
}

// refineByPreposition tells an institute for something from a school, and the
// Group of Twenty from a company.
func (f *Found) refineByPreposition(p *Mention) {
	for i := p.First + 1; i+1 < p.Last; i++ {
		switch f.tok[i].Lower {
		case "of":
			if f.tok[i-1].Lower == "group" && (f.has(i+1, number) || f.tok[i+1].Tag == "CD") {
				p.OrgKind = "international"
			}
			return
		case "for", "against", "on":
			if f.tok[i-1].Lower == "party" {
				return // the United Party for Renewal
			}
			if p.OrgKind != "company" || f.tok[i-1].Lower == "group" {
				p.OrgKind = "ngo"
			}
			return
		}
	}
}

// sporting reports whether a league or a side that is united plays a game: the
// other words are those of sport or of a place.
func sporting(f *Found, p *Mention) bool {
	for i := p.First; i < p.Last-1; i++ {
		switch f.tok[i].Lower {
		case "football", "soccer", "cricket", "rugby", "basketball", "baseball", "hockey", "premier", "major", "minor", "super", "champions", "netball", "indian", "national":
			return true
		}
	}
	last := p.Last - 2
	return last >= p.First && !f.plainWord(last) && f.tok[p.Last-1].Lower == "united"
}

// rulingKind takes a congress or an alliance that rules or is in opposition for a
// party: the Opposition Congress.
func (f *Found) rulingKind(p *Mention) {
	if !f.shared(p) {
		return
	}
	if p.Last-p.First == 2 && f.tok[p.First].Lower == "opposition" {
		p.First++
	}
	switch f.lower(p.First - 1) {
	case "opposition", "ruling", "governing":
		p.OrgKind = "political_party"
	}
}

// shared reports whether the head of the name is one that parties share with
// others: Umbekka Alliance, Alliance for Progress.
func (f *Found) shared(p *Mention) bool {
	for i := p.First; i < p.Last; i++ {
		switch f.tok[i].Lower {
		case "congress", "alliance", "union", "movement", "league", "coalition":
			if i == p.Last-1 || f.lower(i+1) == "for" || f.lower(i+1) == "of" {
				return true
			}
		}
	}
	return false
}
