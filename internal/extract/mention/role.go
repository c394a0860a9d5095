package mention

import "strings"

// Rank tells how much the role of a person tells, 0 if there is none.
func (p *Mention) Rank() int {
	if p.role.last <= p.role.first {
		return 0
	}
	return p.role.rank
}

// Role writes the role of a person without the words that only hedge it.
func (f *Found) Role(p *Mention) string {
	r := p.role
	first := r.first
	for first < r.last-1 {
		switch f.tok[first].Lower {
		case "alleged", "suspected", "accused", "convicted", "mr", "mr.", "ms", "ms.", "mrs", "mrs.", "dr.", "dr":
			first++
			continue
		}
		break
	}
	last := r.last
	for last-1 > first && courtesy(f.tok[last-1].Lower) {
		last-- // Health Minister Dr
	}
	if w := f.tok[first].Lower; last == first+1 && (w == "heads" || w == "chairs") {
		return f.tok[first].Lemma // who heads the agency
	}
	return f.Written(first, last)
}

// offer takes the words [first, last) for the role if they tell more than those it has.
func (r *roleRef) offer(first, last, rank int) {
	if r.rank < rank {
		*r = roleRef{first, last, rank}
	}
}

// courtesy reports whether a word at the end of a role is only how its bearer is
// addressed.
func courtesy(w string) bool {
	switch w {
	case "mr", "mr.", "ms", "ms.", "mrs", "mrs.", "dr.", "dr", "prof", "prof.", "engr", "engr.", "eng.", "hon", "hon.", "adv", "adv.":
		return true
	}
	return false
}

// Affiliation returns the organization or country that the role of a person belongs to.
func (f *Found) Affiliation(p *Mention) string {
	r := p.role
	for _, k := range [2]int{r.first - 1, r.first - 2} {
		if k < 0 || f.owner[k] == 0 || k == r.first-2 && !f.has(r.first-1, possess) {
			continue
		}
		if q := &f.Mentions[f.owner[k]-1]; q.Last >= r.first-1 && (q.Kind == Organization || q.Kind == Place) {
			return f.Written(q.First, q.Last)
		}
	}
	k := r.last
	if p.First >= r.first && p.First <= r.last+2 {
		k = p.Last
	}
	switch f.lower(k) {
	case "of", "at", "for", "with", "from":
		k++
		if f.lower(k) == "the" {
			k++
		}
		if k < len(f.tok) && f.owner[k] != 0 {
			if q := &f.Mentions[f.owner[k]-1]; q.Kind == Organization || q.Kind == Place {
				return f.Written(q.First, q.Last)
			}
		}
	}
	return ""
}

// GivenGender reads the gender that goes with the first name, if the list knows it.
func (f *Found) GivenGender(p *Mention) Gender {
	if h, ok := f.hit(p.First, p.Last, f.l.ids.given); ok && h.Len == 1 {
		switch {
		case strings.HasPrefix(h.Attr(), "f"):
			return Female
		case strings.HasPrefix(h.Attr(), "m"):
			return Male
		}
	}
	return Unknown
}
