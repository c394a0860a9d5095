package name

import (
	"slices"

	"factdesk/internal/extract/mention"
)

// refineKinds reads the words around the organizations whose kind is vague.
func (l *linker) refineKinds() {
	for i := range l.f.Mentions {
		p := &l.f.Mentions[i]
		if p.First < p.Last && l.links[i].entity >= 0 && p.Kind == Organization {
			p.OrgKind = l.f.KindByContext(p)
		}
	}
}

// personRole returns the most telling role that the article gives a person.
func (l *linker) personRole(e *entity) (role, affiliation string, gender Gender) {
	var best *mention.Mention
	for i := e.first; i >= 0; i = l.links[i].next {
		if p := &l.f.Mentions[i]; p.Rank() > 0 && (best == nil || p.Rank() > best.Rank()) {
			best = p
		}
	}
	gender = e.gender
	if gender == Unknown {
		gender = l.f.GivenGender(&l.f.Mentions[e.best])
	}
	if best != nil {
		role, affiliation = l.f.Role(best), l.f.Affiliation(best)
	}
	return role, affiliation, gender
}

// country returns the English short name of the country that the entity belongs to, or "".
func (l *linker) country(e *entity) string {
	for i := e.first; i >= 0; i = l.links[i].next {
		if country, ok := l.f.Country(&l.f.Mentions[i], e.kind); ok {
			return country
		}
	}
	return ""
}

// fullest returns the mention with the fullest name: the most words, no acronym
// if there is a name, the earliest among equals.
func (l *linker) fullest(e *entity) int {
	best, bestLen := e.best, -1
	for i := e.first; i >= 0; i = l.links[i].next {
		p := &l.f.Mentions[i]
		if p.AliasOf > 0 {
			continue
		}
		n := 2 * (p.Last - p.First)
		if e.kind == Person {
			n = 2*len(l.f.Parts(p)) + min(1, p.Last-p.First-len(l.f.Parts(p)))
		}
		if e.kind == Organization && e.group && p.AfterHead() {
			n -= 2 * max(0, p.Last-p.First-2)
		}
		if n > bestLen {
			best, bestLen = int(i), n
		}
	}
	return best
}

// orgKind returns the kind that most of the mentions tell, the first among equals.
func (l *linker) orgKind(e *entity) string {
	l.votes = l.votes[:0]
	best := vote{}
	for i := e.first; i >= 0; i = l.links[i].next {
		p := &l.f.Mentions[i]
		if p.OrgKind == "" || p.OrgKind == "group" || l.elsewhere(p, e) {
			continue
		}
		if l.f.SaidParty(p) {
			return p.OrgKind
		}
		weight := 1
		switch p.Rule {
		case "org.known", "org.suffix", "org.head", "org.of_head", "org.first", "org.dateline_agency":
			weight = 3
		}
		if int(i) == e.best {
			weight++
		}
		if v := l.cast(p.OrgKind, weight); best.kind == "" || v.n > best.n {
			best = v
		}
	}
	if best.kind == "" {
		return l.defaultKind(e)
	}
	return best.kind
}

// elsewhere reports whether a mention is an acronym of an entity that the article
// names in full, so that what the letters mean elsewhere tells nothing: AFP, of
// the Australian Federal Police.
func (l *linker) elsewhere(p *mention.Mention, e *entity) bool {
	best := &l.f.Mentions[e.best]
	return l.f.Acronym(p) && !l.f.Acronym(best) && best.OrgKind != ""
}

// vote is how much speaks for a kind of organization.
type vote struct {
	kind string
	n    int
}

// cast adds to the votes for a kind and returns them.
func (l *linker) cast(kind string, n int) vote {
	k := slices.IndexFunc(l.votes, func(v vote) bool { return v.kind == kind })
	if k < 0 {
		k = len(l.votes)
		l.votes = append(l.votes, vote{kind: kind})
	}
	l.votes[k].n += n
	return l.votes[k]
}

// defaultKind is the kind of an organization of which the article says none.
func (l *linker) defaultKind(e *entity) string {
	switch l.f.LastWord(&l.f.Mentions[e.best]) {
	case "aid", "relief", "rights", "justice", "watch", "help", "care", "action", "forward", "together", "now":
		return "ngo"
	}
	for i := e.first; i >= 0; i = l.links[i].next {
		p := &l.f.Mentions[i]
		switch p.Org.Rule {
		case "org.possessive", "org.context", "org.ampersand", "org.preposition", "org.before_office", "org.suffix":
			return "company"
		}
	}
	return "other"
}

// confidence is how sure the evidence makes the kind: from 0.5 to 0.98.
func (l *linker) confidence(e *entity, p *mention.Mention) float64 {
	sum := 0
	for i := e.first; i >= 0; i = l.links[i].next {
		q := &l.f.Mentions[i]
		switch e.kind {
		case Person:
			sum += max(0, q.Person.Sum)
		case Organization:
			sum += max(0, q.Org.Sum)
		default:
			sum += max(0, q.Place.Sum)
		}
	}
	switch {
	case sum >= 16:
		return 0.97
	case sum >= 9:
		return 0.93
	case sum >= 7:
		return 0.89
	case sum >= 5:
		return 0.8
	case sum >= 3 || p.Kind != "":
		return 0.7
	}
	return 0.5
}
