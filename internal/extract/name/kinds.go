package name

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
func (f *finder) refineKind(p *piece) {
	if p.rule == "org.known" || p.kind != Organization || p.rule == "org.ministry" {
		return
	}
	first, last := f.tok[p.first].Lower, f.tok[p.last-1].Lower
	if (p.orgKind == "military" || p.orgKind == "company") && p.last-p.first >= 2 {
		if w := f.tok[p.last-2].Lower; w == "fire" || w == "rescue" || w == "ambulance" {
			p.orgKind = "other"
		}
	}
	if (last == "center" || last == "centre") && p.orgKind == "other" && (f.is(p.first, country|demonym) || first == "national" || first == "federal") {
		p.orgKind = "government"
	}
	switch p.orgKind {
	case "government":
		for i := p.first; i < p.last; i++ {
			if lawWords[f.tok[i].Lower] && f.has(i, capital) && last != "committee" && last != "subcommittee" {
				p.orgKind = "law_enforcement"
			}
			if w := f.tok[i].Lower; (w == "defence" || w == "defense") && (last == "ministry" || first == "ministry") {
				p.orgKind = "military"
			}
		}
	case "sports":
		if (last == "league" || last == "united") && !sporting(f, p) {
			p.orgKind = "ngo"
		}
	case "school", "company", "other", "political_party":
		f.refineByPreposition(p)
		if p.orgKind == "political_party" && last != "party" && f.ofWorkers(p) {
			p.orgKind = "ngo"
		}
	case "ngo":
		if (last == "organization" || last == "organisation") && (first == "world" || first == "international" || first == "united") {
			p.orgKind = "international"
		}
	}
}

// ofWorkers reports whether those of one occupation own the name, as in Dockers'
// Front: they have formed a union.
func (f *finder) ofWorkers(p *piece) bool {
	for i := p.first + 1; i+1 < p.last; i++ {
		if f.tok[i].Norm == "'" && (f.is(i-1, personNoun) || f.l.personSet[strings.TrimSuffix(f.tok[i-1].Lower, "s")]) {
			return true
		}
	}
	return false
}

// refineByPreposition tells an institute for something from a school, and the
// Group of Twenty from a company.
func (f *finder) refineByPreposition(p *piece) {
	for i := p.first + 1; i+1 < p.last; i++ {
		switch f.tok[i].Lower {
		case "of":
			if f.tok[i-1].Lower == "group" && (f.has(i+1, number) || f.tok[i+1].Tag == "CD") {
				p.orgKind = "international"
			}
			return
		case "for", "against", "on":
			if p.orgKind != "company" || f.tok[i-1].Lower == "group" {
				p.orgKind = "ngo"
			}
			return
		}
	}
}

// sporting reports whether a league or a side that is united plays a game: the
// other words are those of sport or of a place.
func sporting(f *finder, p *piece) bool {
	for i := p.first; i < p.last-1; i++ {
		switch f.tok[i].Lower {
		case "football", "soccer", "cricket", "rugby", "basketball", "baseball", "hockey", "premier", "major", "minor", "super", "champions", "netball", "indian", "national":
			return true
		}
	}
	last := p.last - 2
	return last >= p.first && !f.plainWord(last) && f.tok[p.last-1].Lower == "united"
}
