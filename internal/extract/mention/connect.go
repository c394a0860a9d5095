package mention

import "factdesk/internal/extract/text"

// ofHeads are heads that "of" may continue even when words stand before them.
var ofHeads = map[string]bool{
	"ministry": true, "department": true, "bureau": true, "university": true, "college": true, "institute": true,
	"school": true, "court": true, "bank": true, "church": true, "council": true, "federation": true,
	"confederation": true, "association": true, "organization": true, "organisation": true, "union": true,
	"party": true, "board": true, "commission": true, "committee": true, "office": true, "academy": true,
	"society": true, "league": true, "army": true, "front": true, "movement": true, "group": true, "brotherhood": true,
	"order": true, "coalition": true, "center": true, "centre": true, "agency": true, "chamber": true, "congress": true,
	"parliament": true, "assembly": true, "institution": true, "guild": true, "registrar": true, "directorate": true,
	"authority": true, "government": true, "alliance": true, "house": true, "bar": true, "hospital": true,
	"courts": true, "conference": true, "secretariat": true, "forum": true, "faculty": true, "force": true, "corps": true,
	"archdiocese": true, "diocese": true, "administration": true, "service": true, "museum": true, "companions": true,
	"district": true, "division": true, "sons": true, "daughters": true, "brothers": true, "sisters": true, "friends": true, "network": true, "republic": false,
}

var forHeads = map[string]bool{
	"center": true, "centre": true, "campaign": true, "coalition": true, "agency": true, "institute": true,
	"council": true, "fund": true, "foundation": true, "society": true, "committee": true, "office": true,
	"alliance": true, "department": true, "ministry": true, "action": true, "network": true, "movement": true,
	"organization": true, "organisation": true, "association": true, "initiative": true, "project": true,
	"programme": true, "program": true, "commission": true, "union": true, "partnership": true, "forum": true,
	"citizens": true, "mothers": true, "lawyers": true, "doctors": true, "physicians": true, "students": true, "front": true,
	"commissioner": true, "court": true, "authority": true, "conference": true, "party": true, "group": true, "families": true, "women": true,
}

var onHeads = map[string]bool{
	"council": true, "commission": true, "committee": true, "conference": true, "panel": true, "subcommittee": true,
	"board": true, "institute": true, "center": true, "centre": true, "observatory": true, "network": true, "forum": true,
	"initiative": true, "office": true, "group": true,
}

var againstHeads = map[string]bool{
	"campaign": true, "initiative": true, "coalition": true, "movement": true, "mothers": true, "network": true,
	"alliance": true, "league": true, "front": true, "committee": true, "students": true, "women": true, "union": true,
}

// connects reports whether the head may be continued by the preposition.
func connects(head, prep string, bare bool) bool {
	switch prep {
	case "of":
		return ofHeads[head] || bare || unionists[head]
	case "for":
		return forHeads[head]
	case "on":
		return onHeads[head]
	case "against":
		return againstHeads[head]
	case "in":
		return head == "mission"
	}
	return false
}

// joinRight returns where the name ends whose head ended at i: prepositional
// parts and the words that they coordinate belong to it.
func (f *Found) joinRight(i int, s *text.Sentence, bare bool) int {
	end := i
	for end+1 < s.Last && end-i < maxName {
		prep := f.tok[end].Lower
		if !connects(f.tok[end-1].Lower, prep, bare && end == i) && !f.purposeOf(end, i) {
			return end
		}
		next := f.objectOf(end+1, s, prep, f.tok[end-1].Lower)
		if next == 0 {
			return end
		}
		end = next
	}
	return end
}

// purposeOf reports whether "of" at token k goes on after what the body is for:
// Front for the Liberation | of the Plains.
func (f *Found) purposeOf(k, from int) bool {
	return f.tok[k].Lower == "of" && k-3 >= from && f.lower(k-2) == "the" && f.lower(k-3) == "for" && f.plainWord(k-1)
}

// objectOf returns the end of the capitalised phrase that begins at i after a
// preposition, or 0 if none belongs to the name.
func (f *Found) objectOf(i int, s *text.Sentence, prep, headWord string) int {
	k := i
	if f.lower(k) == "the" {
		k++
	}
	if k >= s.Last {
		return 0
	}
	if headWord == "group" && prep == "of" && (f.has(k, number) || f.tok[k].Tag == "CD" && f.has(k, capital)) {
		return k + 1
	}
	if prep == "in" && !f.is(k, country) {
		return 0
	}
	if !f.objectWord(k) || f.has(k, upper) && prep != "of" && f.lower(k-1) != "the" {
		return 0
	}
	if f.is(k, given) && !f.is(k, common|place) && f.nameToken(k+1) && !f.is(k+1, head) && prep != "of" {
		return 0 // "works at the ministry for Ada Obi"
	}
	if f.is(k, title|role) && f.nameToken(k+1) && !f.is(k, common) {
		return 0
	}
	end := k
	for end < s.Last && end-k < 6 && f.objectWord(end) && (end == k || f.tok[end].SpaceBefore) {
		if end > k && f.is(end, title|role) && f.is(end+1, given) && f.nameToken(end+1) {
			return end // House of Commons | Speaker Ada Obi
		}
		end++
		end = f.particles(end, s.Last)
	}
	return f.coordinated(end, k, s)
}

func (f *Found) objectWord(i int) bool {
	return f.has(i, capital) && !f.has(i, stop|possess|shout) && f.lower(i) != "the" && !f.has(i, starts)
}

// coordinated goes on over ", X, Y and Z" where all parts are plain words:
// Alcohol, Tobacco, Firearms and Explosives.
func (f *Found) coordinated(end, first int, s *text.Sentence) int {
	if !f.plainWord(end-1) && !f.fieldGoesOn(end, s) {
		return end
	}
	k := end
	for k+1 < s.Last && k-first < maxName {
		sep := f.tok[k].Lower
		last := sep == "and" || sep == "&"
		if !last && sep != "," {
			return end
		}
		i := k + 1
		if sep == "," && f.lower(i) == "and" {
			i, last = i+1, true
		}
		j := i
		for j < s.Last && j-i < 4 && f.objectWord(j) && (f.plainWord(j) || last && f.strange(j)) && !legalForms.Get(f.tok[j].Lower) {
			j++
		}
		if j == i || f.objectWord(j) || f.endsWithBody(j-1) || f.knownPhrase(i) && !fields[f.tok[j-1].Lower] {
			return end
		}
		if last {
			return j
		}
		k = j
	}
	return end
}

// fieldGoesOn reports whether "and" at token end, behind what a department is in
// charge of, goes on with more of it: Job | and Family Services.
func (f *Found) fieldGoesOn(end int, s *text.Sentence) bool {
	if f.lower(end) != "and" || !f.plainWord(end+1) {
		return false
	}
	k := end + 1
	for k+1 < s.Last && k-end < 4 && f.objectWord(k+1) {
		k++
	}
	w := f.tok[k].Lower
	return k > end+1 && (fields[w] || w == "security" || w == "development" || w == "health" || w == "welfare" || w == "protection")
}

// strange reports whether token k is in no list, so that it may be a rare
// common noun: Penology.
func (f *Found) strange(k int) bool {
	return !f.is(k, given|surname|place|known|demonym|people|title|role) && !f.has(k, upper|camel|initial)
}

// endsWithBody reports whether the conjunct is an organization of its own.
func (f *Found) endsWithBody(j int) bool {
	switch f.headKind(j) {
	case "government", "court", "media", "school":
		return ofHeads[f.tok[j].Lower]
	}
	return false
}

// withCountry moves the start of a name left over the demonym or the short
// name of a country: U.S. Justice Department, Kenyan Justice Ministry.
func (f *Found) withCountry(i int, s *text.Sentence, kind string) int {
	switch kind {
	case "company", "media", "criminal", "ngo", "international", "other":
		return i
	}
	k := i - 1
	if k < s.First || !f.tok[i].SpaceBefore || f.has(k, possess) {
		return i
	}
	if f.is(k, demonym|country) && f.has(k, capital) {
		if k > s.First && f.has(k-1, capital) && (f.pairMark(k-1, demonym) || f.pairMark(k-1, country)) {
			return k - 1
		}
		return k
	}
	return i
}

// pairMark reports whether a two-word entry of a country or demonym list
// begins at token k: South African, United States.
func (f *Found) pairMark(k int, m mark) bool {
	list := f.l.ids.demonyms
	if m == country {
		list = f.l.ids.countries
	}
	h, ok := f.hit(k, len(f.tok), list)
	return ok && h.Len >= 2
}
