package mention

import "strings"

// beforeComma reads "His lawyer, X" and "the mayor, X".
func (f *Found) beforeComma(p *Mention, k, limit int) {
	i := k - 1
	if i < limit || f.has(i, possess) || p.spelled[2] >= 6 {
		return
	}
	if f.owner[i] != 0 && !f.is(i, roleEnd) {
		f.longRole(p, k, limit) // "the mayor of Oslo, X"
		return
	}
	if f.has(i, upper) && f.is(i, roleEnd) && f.acronymRole(p, i, limit) {
		return
	}
	if f.properOffice(p, i, limit) {
		return
	}
	if !f.is(i, personNoun|roleEnd|cue|placeNoun) || f.has(i, capital) && !f.has(i, starts) {
		f.longRole(p, k, limit)
		return
	}
	first := f.roleStart(i, limit)
	det := f.lower(first - 1)
	switch {
	case first > limit && (det == "the" || det == "his" || det == "her" || det == "its" || det == "their" || det == "a" || det == "an" || det == "'" || f.has(first-1, possess)):
	case first > limit && f.is(first-1, demonym):
	case f.tok[first].Tag == "CD" && f.tok[i].Tag == "NNS" && f.is(i, personNoun):
		p.Person.add(4, "person.apposition")
		return
	default:
		f.longRole(p, k, limit)
		return
	}
	kind := f.cueKind(i)
	switch {
	case kind != "" && !f.is(p.First, given):
		p.Org.add(6, "org.cue")
		p.Person.Sum -= 4
		if p.OrgKind == "" {
			p.OrgKind = kind
		}
		return
	case !f.is(i, personNoun|roleEnd):
		if f.is(i, placeNoun) {
			p.Place.add(5, "place.context")
			p.Person.Sum -= 2
		}
		return
	}
	if (det == "a" || det == "an") && f.verbTag(p.Last) {
		return // Helped by a neighbour, Brantov left
	}
	p.Person.add(6, "person.apposition")
	f.offerRole(p, first, i)
}

// properOffice reads an office in capitals before the comma, behind whose it is:
// Norway's Transport Minister, Prof X.
func (f *Found) properOffice(p *Mention, at, limit int) bool {
	if !f.has(at, capital) || !f.is(at, roleEnd) || f.is(at, given) {
		return false
	}
	first := at
	for first > limit && at-first < 4 && f.has(first-1, capital) && f.roleWord(first-1) && !f.has(first-1, starts) && f.owner[first-1] == 0 {
		first--
	}
	if !f.has(first-1, possess) && !f.is(first-1, demonym) {
		return false
	}
	p.Person.add(6, "person.apposition")
	p.role.offer(first, at+1, rankOffice)
	return true
}

// longRole reads a role with a complement before the comma at k: "The minister
// for mines, X", "the head of the agency, X".
func (f *Found) longRole(p *Mention, k, limit int) {
	for i := k - 2; i > limit && k-i < 9; i-- {
		if f.tok[i].Lower == "," || f.verbTag(i) && !f.is(i, roleEnd) || f.has(i, shout) {
			return
		}
		if !f.is(i, personNoun|roleEnd) {
			continue
		}
		switch f.tok[i+1].Lower {
		case "of", "for", "at", "in", "to", "on", "from":
		default:
			continue
		}
		first := f.officeStart(i, limit)
		if !f.determined(first) {
			return
		}
		p.Person.add(5, "person.apposition")
		f.offerRole(p, first, i)
		if f.is(i, roleEnd) && !f.seen(i+2, functionWord) && f.lower(i+1) != "from" {
			p.role.last = k // not "its president for this month, X"
		}
		return
	}
}

// determined reports whether an article, a possessive or the name of a body stands
// before token k: the United Nations special rapporteur on torture.
func (f *Found) determined(k int) bool {
	if f.has(k-1, digit) && strings.HasSuffix(f.lower(k-1), "-old") {
		k-- // a 67-year-old | railway officer
	}
	switch f.lower(k - 1) {
	case "the", "his", "her", "its", "their", "'s", "a", "an":
		return true
	}
	return k > 0 && f.owner[k-1] != 0
}

// officeStart moves left over the words that qualify the office at token k, in
// capitals if it is: the Director General of Health Services.
func (f *Found) officeStart(k, limit int) int {
	first := f.roleStart(k, limit)
	for f.has(k, capital) && first > limit && f.has(first-1, capital) && f.is(first-1, title|role|personNoun) {
		first--
	}
	return first
}

// acronymRole reads an office in letters before the comma, with or without the
// name of a place or company: "The Umbekka MP, X".
func (f *Found) acronymRole(p *Mention, at, limit int) bool {
	k := at - 1
	for k > limit && at-k < 4 && f.nameToken(k) {
		k--
	}
	switch f.lower(k) {
	case "the", "its", "their", "his", "her", "our", "'s", "a", "an":
		p.Person.add(6, "person.apposition")
		f.offerRole(p, at, at)
		return true
	}
	return false
}
