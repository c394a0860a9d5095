package mention

import (
	"strings"

	"factdesk/internal/extract/text"
)

// The ranks of roles: how much a description tells of a person.
const (
	rankHonorific = 1 + iota // Lady, Chief, Sheikh
	rankDegree               // Dr., Prof., Chief, Sgt.
	rankStyle                // Sen., Gov.
	rankNoun                 // a welder, one of the organisers
	rankOffice               // Security Minister, chief executive
)

// courtesies are no roles: they say nothing but that somebody is a grown person.
var courtesies = map[string]bool{
	"mr": true, "mrs": true, "ms": true, "miss": true, "mx": true, "m": true, "mme": true, "mlle": true, "madame": true,
	"monsieur": true, "señor": true, "señora": true, "señorita": true, "senhor": true, "senhora": true, "herr": true, "frau": true, "sr": true, "sra": true,
	"don": true, "doña": true, "signor": true, "signora": true, "shri": true, "smt": true, "md": true, "mohd": true, "messrs": true,
}

// rankAt tells how telling the title or role at [q, end) is.
func (f *Found) rankAt(q, end int) int {
	best := 0
	for k := q; k < end; k++ {
		for h := range f.ix.At(k).All() {
			if k+h.Len > end {
				continue
			}
			switch h.List {
			case f.l.ids.titles:
				best = max(best, titleRank(h.Attr(), f.tok[k].Lower))
			case f.l.ids.roles:
				best = max(best, roleRank(h.Attr()))
			}
		}
	}
	return best
}

func titleRank(attr, word string) int {
	switch firstWord(attr) {
	case "honorific", "royal", "noble":
		if courtesies[strings.TrimSuffix(word, ".")] {
			return 0
		}
		return rankHonorific
	case "academic", "military", "police", "clergy", "medical":
		return rankDegree
	}
	return rankStyle
}

func roleRank(attr string) int {
	switch firstWord(attr) {
	case "political", "corporate", "legal", "diplomatic", "civic":
		return rankOffice
	}
	return rankNoun
}

// titleGender reads what a title says of its bearer's gender.
func (f *Found) titleGender(q, end int) Gender {
	for k := q; k < end; k++ {
		switch strings.TrimSuffix(f.tok[k].Lower, ".") {
		case "mr", "sir", "lord", "king", "prince", "señor", "herr", "monsieur", "father", "brother", "alhaji", "baron", "duke", "congressman", "chairman", "spokesman":
			return Male
		case "mrs", "ms", "miss", "dame", "lady", "queen", "princess", "señora", "frau", "madame", "sister", "hajia", "baroness", "duchess", "congresswoman", "chairwoman", "spokeswoman", "first lady":
			return Female
		}
	}
	return Unknown
}

// leftOfTitle names what stands before a title in its run (a place, a country,
// an organization) and returns where the words of the role itself begin.
func (f *Found) leftOfTitle(first, q, n int, zone text.ZoneKind) int {
	k := first
	for k < q {
		end, p := f.placeOrDemonym(k, q, n, zone)
		if end == k {
			break
		}
		if p != nil {
			f.add(*p)
		}
		k = end
	}
	// Words of the role (Security, Junior Industry) are plain words; other
	// capitalised words before it are a name.
	m := q
	for m > k && f.roleWord(m-1) {
		m--
	}
	if m > k {
		p := Mention{First: k, Last: m, sentence: n, zone: zone}
		switch {
		case f.localOffice(m, q):
			p.Place.add(5, "place.context")
		case !legislator(f.tok[q].Lower):
			p.Org.add(5, "org.before_office")
		}
		if f.is(q, title) && !f.is(q, role) || f.heads[m-1].length > 0 {
			p.Org.Sum -= 2
		}
		f.shapeEvidence(&p)
		p.Person = Evidence{}
		f.add(p)
	}
	return m
}

// localOffice reports whether the office that begins at token m, with its title at
// q, is one of a town: the Millbrook | Police Chief.
func (f *Found) localOffice(m, q int) bool {
	switch f.tok[m].Lower {
	case "police", "fire", "town", "city", "county", "school", "schools", "borough", "village":
		return m < q || f.lower(q+1) == "chief" || f.lower(q+1) == "commissioner"
	}
	return false
}

// startsOffice reports whether the word at token k, which opens the sentence and so
// has a capital anyway, is the first of an office: Social Welfare Secretary.
func (f *Found) startsOffice(k int) bool {
	if !f.has(k, starts) || f.owner[k] != 0 {
		return false
	}
	switch f.tok[k].Lower {
	case "social", "public", "rural", "urban", "internal", "external", "civil", "digital", "economic", "natural", "higher", "regional",
		"emergency", "disaster", "primary", "basic", "industrial", "cultural", "religious", "parliamentary", "maritime", "agricultural", "environmental":
		return true
	}
	return false
}

// legislator reports whether an office belongs to a constituency as often as to
// a party: the Umbekka MP.
func legislator(w string) bool {
	switch w {
	case "mp", "mps", "mla", "mlas", "mep", "msp", "mpp", "mna", "mk", "senator", "congressman", "congresswoman", "councillor", "mayor":
		return true
	}
	return false
}

// roleWord reports whether a capitalised token can be a word of a role.
func (f *Found) roleWord(i int) bool {
	if f.is(i, given|surname) && !f.is(i, givenDoubtful|surnameDoubtful|role|title|personNoun) {
		return false
	}
	return f.plainWord(i) || strings.HasPrefix(f.tok[i].Lower, "ex-") || f.is(i, common|role|title|personNoun) || portfolios[f.tok[i].Lower] != ""
}

// placeOrDemonym reads a place or demonym at token k that ends before limit.
// The mention is nil for a demonym, which is no name.
func (f *Found) placeOrDemonym(k, limit, n int, zone text.ZoneKind) (int, *Mention) {
	if f.is(k, demonym) {
		if h, ok := f.hit(k, limit, f.l.ids.demonyms); ok {
			return k + h.Len, nil
		}
	}
	length, code := f.placeAt(k, limit)
	if length == 0 {
		return k, nil
	}
	p := &Mention{First: k, Last: k + length, sentence: n, zone: zone, Kind: Place, Rule: "place.list", country: code}
	p.Place.add(8, p.Rule)
	return k + length, p
}

// placeAt returns the length and country of the longest place at token k.
func (f *Found) placeAt(k, limit int) (length int, code string) {
	if !f.is(k, place) {
		return 0, ""
	}
	for h := range f.ix.At(k).All() {
		if f.l.bits[h.List]&place == 0 || k+h.Len > limit || h.Len < length {
			continue
		}
		if w := firstWord(h.Attr()); h.Len > length || code == "" {
			length, code = h.Len, w
		}
	}
	if len(code) != 2 {
		code = ""
	}
	return length, code
}

// officeOf reads "of State" and the like after a title that ended its run at
// token i, and returns where the person's name begins, or 0.
func (f *Found) officeOf(i int, s *text.Sentence) int {
	if f.branch(i, s) {
		return i + 3
	}
	prep := f.lower(i)
	if prep != "of" && prep != "for" {
		return 0
	}
	k := i + 1
	if f.lower(k) == "the" {
		k++
	}
	for begin := k; k < s.Last && k-begin < 8; {
		if k > begin && f.branch(k, s) {
			f.dropBare(begin, k)
			return k + 3
		}
		if length, _ := f.placeAt(k, s.Last); length > 0 && k == begin && f.owner[k] == 0 {
			k += length
			continue
		}
		if o := f.owner[k]; o != 0 && !f.Mentions[o-1].Bare || !f.nameToken(k) && f.lower(k) != "and" {
			return 0
		}
		if k > begin && (f.is(k, given) || !f.plainWord(k)) && f.nameToken(k) {
			if f.nameToken(k+1) && (!f.is(k, place) || f.is(k, given)) && f.heads[f.runEnd(k, s)-1].length == 0 {
				f.dropBare(begin, k)
				return k
			}
			return 0
		}
		k++
	}
	return 0
}

// branch reports whether the brackets at token k hold the branch of an office that
// somebody's name follows: Deputy Commissioner of Police (Cyber) Ada Obi.
func (f *Found) branch(k int, s *text.Sentence) bool {
	return k+4 < s.Last && f.lower(k) == "(" && f.has(k+1, capital) && f.lower(k+2) == ")" && f.nameToken(k+3) && f.nameToken(k+4) &&
		f.owner[k+1] == 0 && !f.has(k+1, upper|number) && !f.is(k+3, place|head|known)
}

// dropBare frees heads alone that are part of an office: Police, in "Inspector
// General of Police".
func (f *Found) dropBare(first, last int) {
	for k := first; k < last; k++ {
		if o := f.owner[k]; o != 0 && f.Mentions[o-1].Bare {
			f.Drop(int(o - 1))
		}
	}
}

// fieldOfOffice reports whether the words [first, last) say what an office before
// them is in charge of: the Director General of Health Services.
func (f *Found) fieldOfOffice(first, last int) bool {
	return f.lower(first-1) == "of" && f.has(first-2, capital) && f.is(first-2, title|roleEnd) && fields[f.tok[last-1].Lower]
}

// fields are heads that behind an office say what it is in charge of.
var fields = map[string]bool{
	"services": true, "affairs": true, "works": true, "resources": true, "relations": true, "operations": true, "communications": true,
}
