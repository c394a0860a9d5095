package mention

import (
	"strings"

	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/text"
)

// joins reports whether token k is a connector that ties the capitalised word
// before it to the name that begins at first.
func (f *Found) joins(k, first int, s *text.Sentence) bool {
	if !f.nameToken(k - 1) {
		return false
	}
	switch f.tok[k].Lower {
	case "&":
		return true
	case "and":
		return f.joinsAnd(k, first, s)
	case "of":
		return f.heads[k-1].length > 0 && !f.is(k-1, personNoun)
	case "for":
		return f.is(k-1, common) && f.is(first, common) && !f.is(k-1, personNoun|role|title) && !f.has(k-1, starts)
	case "'s", "'":
		return f.joinsOwner(k, first)
	case "de", "del", "du", "da", "do", "des", "la", "di", "della":
		return true
	}
	return false
}

// joinsAnd reports whether "and" stands inside the name: both its sides are
// plain words in capitals, as in Food and Drug Administration.
func (f *Found) joinsAnd(k, first int, s *text.Sentence) bool {
	if f.tradeBefore(k, first) {
		return true
	}
	if !f.plainWord(k-1) || !f.plainWord(first) && !f.headWithin(first) {
		return false
	}
	if chambers[f.tok[k-1].Lower] && chambers[f.tok[first].Lower] && !f.has(first+1, capital) {
		return false // the House | and | Senate
	}
	if clinics[f.tok[k-1].Lower] && secondPurposes[f.tok[first].Lower] && f.has(first+1, capital) {
		return true // Vrantu Hospital and Research Centre
	}
	if f.heads[k-1].length > 0 && (!f.is(k-1, common) || f.knownPhrase(first)) || f.is(k-1, known) {
		return false // the Umbekka Council | and | Doctors Without Borders
	}
	for i := k - 1; i >= s.First && k-i < 5; i-- {
		switch {
		case !f.has(i, capital) || f.is(i, demonym|country):
			return true
		case !f.plainWord(i) || f.heads[i].length > 0 && f.is(i, known):
			return f.is(i, given|surname|place) && !f.has(i, starts)
		}
	}
	return true
}

// chambers are the houses of a parliament.
var chambers = map[string]bool{
	"house": true, "senate": true, "assembly": true, "congress": true, "commons": true, "lords": true, "parliament": true, "council": true,
}

// besideSenate reports whether the word at token j is that of the other house: the
// House and Senate, the House and the Senate.
func (f *Found) besideSenate(j int) bool {
	k := j + 2
	if f.lower(k) == "the" {
		k++
	}
	and := f.lower(j+1) == "and" || f.lower(j+1) == "or"
	return f.lower(j) == "house" && and && f.lower(k) == "senate" && f.has(k, capital)
}

// clinics are heads whose second purpose follows behind "and".
var clinics = map[string]bool{
	"hospital": true, "hospitals": true, "college": true, "clinic": true, "school": true, "institute": true, "centre": true, "center": true, "university": true,
}

// secondPurposes are what hospitals and schools are for besides.
var secondPurposes = map[string]bool{
	"research": true, "training": true, "teaching": true, "diagnostic": true, "rehabilitation": true, "trauma": true, "nursing": true, "maternity": true, "cancer": true,
}

// knownPhrase reports whether a well-known organization of several words begins
// at token i.
func (f *Found) knownPhrase(i int) bool {
	if !f.is(i, known) {
		return false
	}
	h, ok := f.hit(i, len(f.tok), f.l.ids.known)
	return ok && h.Len > 1
}

// tradeBefore reports whether the word before "and" at token k is a rare plural
// that the article begins the name with, and a plain word goes on after it: the
// Wheelwrights and Cart Trade Authority.
func (f *Found) tradeBefore(k, first int) bool {
	if f.lower(k-2) != "the" || !f.strange(k-1) || !f.plainWord(first) || !strings.HasSuffix(f.lower(k-1), "s") || f.heads[k-1].length > 0 {
		return false
	}
	_, whole := f.hit(first, len(f.tok), f.l.ids.known)
	return !whole && f.heads[first].length == 0
}

func (f *Found) headWithin(i int) bool { return f.is(i, head|common) }

// plainWord reports whether a capitalised token is an English word, so that
// its capital comes from the name that it stands in.
func (f *Found) plainWord(i int) bool {
	return f.is(i, common|thingNoun|personNoun|placeNoun|cue) && !f.is(i, country|demonym|given) || f.seen(i, lowerSeen)
}

// joinsOwner reports whether a possessive stands inside the name: Saint
// Brigid's Hospital, Sheriff's Office, People's Party.
func (f *Found) joinsOwner(k, first int) bool {
	owner := f.tok[k-1].Lower
	if f.tok[k].Lower == "'" {
		return strings.HasSuffix(owner, "s") && !f.tok[k].SpaceBefore && !f.is(k-1, known|given) && !f.ownsByName(k)
	}
	switch owner {
	case "king", "queen", "people", "women", "children", "men", "workers", "teachers", "farmers", "sheriff",
		"prosecutor", "attorney", "governor", "mayor", "writers", "players", "veterans", "students", "nurses", "christie",
		"physicians", "doctors", "employers", "consumers", "state":
		return true
	}
	if k >= 2 && (f.lower(k-2) == "saint" || f.lower(k-2) == "st." || f.lower(k-2) == "st") {
		return true
	}
	return f.is(k-1, personNoun) && f.plainWord(k-1) && !f.is(first, role|title)
}

// ownsByName reports whether the plural before the apostrophe at token k ends the
// name of a country or of a well-known body, whose possession is a name of its own:
// the United Nations' Office for Canals.
func (f *Found) ownsByName(k int) bool {
	for first := max(0, k-3); first < k-1; first++ {
		for _, list := range [2]lexicon.ID{f.l.ids.known, f.l.ids.countries} {
			if h, ok := f.hit(first, k, list); ok && first+h.Len == k {
				return true
			}
		}
	}
	return false
}
