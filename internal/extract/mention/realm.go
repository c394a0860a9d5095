package mention

import "factdesk/internal/extract/text"

// realm handles "the government of X" with the word at token i, where X is a country
// or a name that no list has, which is a place then.
func (f *Found) realm(i int, s *text.Sentence, p Mention) {
	k := i + 2
	if f.lower(k) == "the" {
		k++
	}
	if k >= s.Last || !f.nameToken(k) || f.owner[k] != 0 || f.has(i, shout) {
		return
	}
	p.First, p.OrgKind, p.Rule, p.Group = i, "government", "org.government_of", true
	p.Org.add(9, p.Rule)
	if length, code := f.placeAt(k, s.Last); length > 0 {
		if !f.is(k, country) || code == "" || f.has(k+length, capital) {
			return
		}
		p.Last, p.country = k+length, code
		f.add(p)
		return
	}
	end := k
	if toponyms[f.tok[k].Lower] && f.nameToken(k+1) && !f.is(k+1, title|role|known) {
		end += 2
	}
	for end < s.Last && end-k < 3 && f.nameToken(end) && f.owner[end] == 0 && !f.is(end, title|role|given|known|demonym|head|people) && !f.has(end, upper|initial) {
		end++
	}
	if end == k || end < s.Last && f.nameToken(end) || f.has(end, possess) || f.plainWord(k) && end-k == 1 {
		return
	}
	p.Last, p.realm = end, k
	f.add(p)
}

// toponyms open the names of countries more than those of people, though some are
// called so.
var toponyms = map[string]bool{
	"costa": true, "puerto": true, "isla": true, "islas": true, "monte": true, "rio": true, "port": true, "new": true, "cape": true,
	"nueva": true, "nova": true, "north": true, "south": true, "east": true, "west": true, "upper": true, "lower": true, "san": true, "santa": true,
}

// administrationOf reports whether a candidate is the government of somebody, with
// its word in capitals: the Obi Administration.
func (f *Found) administrationOf(c span) bool {
	if c.last-c.first != 2 || f.lower(c.last-1) != "administration" || f.is(c.first, place|demonym|orgFirst|people) || f.has(c.first, upper) {
		return false
	}
	return c.known || f.is(c.first, surname) && !f.plainWord(c.first)
}

// addAdministration keeps the government of somebody, in the sentence n.
func (f *Found) addAdministration(c span, n int, zone text.ZoneKind) {
	f.note(c.first, governs)
	p := Mention{
		First: c.first, Last: c.last, Kind: Organization, Rule: "org.government_of", OrgKind: "government",
		hint: "head", Group: true, sentence: n, zone: zone,
	}
	p.Org.add(9, p.Rule)
	f.add(p)
}

// noteRealms takes names that have a government for places.
func (f *Found) noteRealms() {
	for i := range f.Mentions {
		if p := &f.Mentions[i]; p.realm > 0 && p.First < p.Last {
			f.tallyFor(f.realmKey(p)).place.add(8, "place.noun")
		}
	}
}

// realmKey is the spelling of the place that a government is of.
func (f *Found) realmKey(p *Mention) Phrase {
	key := Phrase(0)
	for i := p.realm; i < p.Last; i++ {
		key = f.phrases.add(key, f.words.at[i])
	}
	return key
}
