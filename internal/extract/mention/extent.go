package mention

import (
	"strings"

	"factdesk/internal/extract/text"
	"factdesk/internal/extract/wordset"
)

// headAt returns the organization whose head ends at token j: its name reaches
// left over capitalised words and right over "of" and "for".
func (f *Found) headAt(j int, s *text.Sentence) (span, bool) {
	h := f.heads[j]
	start := j - int(h.length) + 1
	if start < s.First || !f.has(start, capital) || f.has(j, shout) || f.crossesTitle(j, s) {
		return span{}, false
	}
	if f.noHead(j) || h.length == 1 && f.is(j, surname|given) && f.titleLen(j-1, j) > 0 {
		return span{}, false // Vice Premier Sun
	}
	first := f.reachLeft(start, s)
	if f.inOffice(first, j) {
		return span{}, false
	}
	if f.lower(first) == "state" && f.lower(first-1) == "of" && f.lower(first-2) == "minister" {
		return span{first: first, last: j + 1, kind: f.headKind(j), rule: "org.head", bare: true}, true // Minister of State for Railways
	}
	if f.has(first, brand) || f.event(first, j, f.headKind(j)) {
		return span{first: first, last: j + 1, thing: true}, first < start // the iTunes Store; a Developers Conference
	}
	if first < start && f.has(j+1, capital) && (f.is(j+1, thingNoun) || f.tok[j+1].Lower == "tax") && !f.is(j+1, cue|head|place|given|surname|thingFirst) && f.tok[j+1].SpaceBefore {
		return span{first: first, last: j + 2, thing: true}, true // the Vrantu Trust Principles
	}
	if f.shipBefore(first, s) {
		return span{first: first, last: j + 1, thing: true}, first < start // the ferry Vrantu Star
	}
	if k, ok := f.hit(start, j+1, f.l.ids.known); ok && k.Len == j+1-start && first+1 < start && f.is(first, given) && !f.is(first, common|place) && f.is(first+1, surname) {
		first = start // Ada Obi | Supreme Court
	}
	last := f.joinRight(j+1, s, first == start)
	if f.heading(first, last, s) {
		return span{}, false
	}
	c := span{first: first, last: last, kind: f.headKind(j), rule: "org.head"}
	bare := last == j+1 && f.onlyCountry(first, start)
	switch {
	case last > j+1 && first == start:
		c.rule = "org.of_head"
	case last > j+1:
		c.rule = "org.of_head"
	case bare && h.length == 1 && (institutions[f.tok[j].Lower] || f.besideSenate(j)) && (f.lower(start-1) == "the" || f.tied(start-1)):
	case bare && h.length == 1:
		if length, _ := f.placeAt(start, s.Last); length > 1 {
			return span{}, false // United States
		}
		c.bare = true
	}
	if c.bare && (f.has(start, starts) && first == start && f.lower(start-1) != "the") {
		return span{}, false
	}
	if c.bare && governing.Get(f.tok[j].Lower) == "military" && f.has(start-1, possess) && f.is(start-2, country|demonym) {
		return span{}, false // Kenya's Navy, which governments reads
	}
	if f.isSuffix(j) {
		c.rule = "org.suffix"
		if c.bare {
			return span{}, false
		}
	}
	return c, true
}

// noHead reports whether the word at token j is part of a title, or a noun of
// place, rather than an organization's head: Tarvo County, Tarvo International
// Airport.
func (f *Found) noHead(j int) bool {
	switch f.lower(j - 1) {
	case "photo", "image", "picture":
		if f.lower(j) == "credit" {
			return true
		}
	}
	if w := f.lower(j + 1); f.has(j+1, capital) && (w == "minister" || w == "secretary" && f.nameToken(j+2)) {
		return true // Water Resources Minister, Navy Secretary Ada Obi
	}
	if f.is(j, title|role) && f.nameToken(j+1) || portfolios[f.tok[j].Lower] != "" && f.is(j+1, title|role) && f.has(j+1, capital) {
		return true
	}
	if f.is(j, given) && f.is(j-1, given|particle) && f.has(j-1, capital) && f.nameToken(j+1) && !f.plainWord(j+1) {
		return true // Abu Jihad Brantov
	}
	return f.is(j, placeNoun) && f.tok[j].Lower != "capital" && (f.tok[j].Lower != "district" || f.heads[j].length == 1) || f.conceptHead(j)
}

// heading reports whether the words [first, last) are plain ones, and all that
// their paragraph says: a label such as Photo Credit.
func (f *Found) heading(first, last int, s *text.Sentence) bool {
	if first > s.First || last < s.Last || !f.alone(s) {
		return false
	}
	for i := first; i < last; i++ {
		if !f.is(i, common) || f.is(i, country|demonym|given|surname) {
			return false
		}
	}
	_, ok := f.hit(first, last, f.l.ids.known)
	return !ok
}

// event reports whether the head at j is that of a gathering or a work rather
// than of a body: Developers Conference, Olympic Games.
func (f *Found) event(first, j int, kind string) bool {
	if f.tok[j].Lower == "conference" {
		return f.lower(j+1) != "of" && !strings.HasPrefix(f.tok[max(first, j-2)].Lower, "bishop")
	}
	return f.is(j, thingNoun) && !f.is(j, cue) && (kind == "other" || kind == "sports")
}

// institutions are heads that name a body by themselves, with the article.
var institutions = map[string]bool{
	"treasury": true, "parliament": true, "senate": true, "congress": true, "chancellery": true, "exchequer": true,
	"gendarmerie": true, "duma": true, "knesset": true, "bundestag": true, "cortes": true, "politburo": true,
}

// onlyCountry reports whether nothing but a country or demonym, or nothing at
// all, stands before the head.
func (f *Found) onlyCountry(first, start int) bool {
	return first == start
}

// crossesTitle reports whether the head belongs to a title that goes on:
// Police Commissioner, Press Secretary.
func (f *Found) crossesTitle(j int, s *text.Sentence) bool {
	for k := j; k > j-3 && k >= s.First; k-- {
		for h := range f.ix.At(k).All() {
			if (h.List == f.l.ids.titles || h.List == f.l.ids.roles) && k+h.Len > j+1 && f.has(k+h.Len-1, capital) {
				return true
			}
		}
	}
	return false
}

// reachLeft returns where the name begins whose head begins at start.
func (f *Found) reachLeft(start int, s *text.Sentence) int {
	first := start
	for k := start - 1; k >= s.First && start-k < maxName; k-- {
		switch {
		case f.modifier(k, start, s):
			first = k
		case k > s.First && f.joins(k, first, s):
			first = k - 1
			k--
		default:
			return first
		}
	}
	return first
}

// modifier reports whether token k can stand within an organization's name
// before its head.
func (f *Found) modifier(k, start int, s *text.Sentence) bool {
	if f.firstChurch(k, start) {
		return true
	}
	if f.has(k, possess|stop) || !f.tok[k+1].SpaceBefore || f.tied(k) {
		return false
	}
	if !f.has(k, capital|suffix) {
		return k+1 <= start && ordinal(f.tok[k].Lower)
	}
	t := f.tok[k].Lower
	if legalForms.Get(t) {
		return f.formsOnly(k+1, start)
	}
	if f.seen(k, functionWord) && !f.numberName(k, start, s) && !(t == "all" && f.lower(k-1) == "the") {
		return false
	}
	if (t == "opposition" || t == "ruling") && k+1 < start {
		return false // the Opposition Lok Vikas Party
	}
	if !f.has(k, starts) {
		return t != "the" && !f.isTitleWord(k, start)
	}
	if f.is(k, plainAcronym) && f.has(k, upper) && !f.is(k, place) {
		return false
	}
	if f.numberName(k, start, s) {
		return true
	}
	if counting[t] && (!strings.HasSuffix(f.tok[k+1].Lower, "s") || f.pluralAfter(start)) {
		return false // Fifteen | National Guard soldiers
	}
	if f.seen(k, lowerSeen) && !f.is(k, demonym|place|given|surname) || leadWords[t] {
		return false
	}
	switch f.tok[k].Tag {
	case "VBG", "VBN", "VBD", "VB", "VBZ", "VBP", "RB", "IN", "DT", "PRP", "PRP$", "CC", "WDT", "WRB", "MD":
		return f.is(k, known|place|demonym|given|surname) && !f.is(k, common) || f.has(k, camel|upper)
	}
	return true
}

// firstChurch reports whether an ordinal in letters begins the name of a church
// or a bank, as it often does: First Baptist Church, Second National Bank.
func (f *Found) firstChurch(k, start int) bool {
	if f.tok[k].Norm == f.tok[k].Lower || !f.has(k+1, capital) {
		return false
	}
	switch f.tok[k].Lower {
	case "first", "second", "third":
		if f.lower(start+1) == "church" {
			return true // First | Baptist Church
		}
		w := f.tok[start].Lower
		return k+1 < start && (w == "church" || w == "bank")
	}
	return false
}

// formsOnly reports whether nothing but legal forms stands from token k to the
// head at start: Holdings | Pty Ltd, Holdings | SOC Ltd.
func (f *Found) formsOnly(k, start int) bool {
	for ; k <= start; k++ {
		if t := f.tok[k].Lower; !legalForms.Get(t) && t != "soc" {
			return false
		}
	}
	return true
}

// ordinal reports whether a word is an ordinal in digits: the 5th Brigade.
func ordinal(w string) bool {
	if w == "" || w[0] < '0' || w[0] > '9' {
		return false
	}
	for _, end := range []string{"st", "nd", "rd", "th"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// isTitleWord reports whether token k is a title that a person's name follows
// rather than a word of the organization: "Sen." before "Reform Union".
func (f *Found) isTitleWord(k, start int) bool {
	switch f.tok[k].Lower {
	case "saint", "st.", "st":
		return false
	}
	return k+1 < start && f.is(k, title) && f.is(k+1, given) && !f.is(k+1, common|place)
}

// leadWords open sentences before an organization's name without being part of it.
var leadWords = map[string]bool{
	"former": true, "new": true, "senior": true, "top": true, "local": true, "several": true, "late": true, "ex": true,
	"current": true, "rival": true, "fellow": true, "neighbouring": true, "neighboring": true, "state": true,
	"veteran": true, "leading": true, "once": true, "today": true, "yesterday": true, "outside": true, "inside": true,
	"instead": true, "later": true, "earlier": true, "both": true, "thousands": true, "hundreds": true, "dozens": true,
}

// numberName reports whether a number word begins a name: Twelve Oaks Trust,
// but not "Two Boeing factories".
func (f *Found) numberName(k, start int, s *text.Sentence) bool {
	if k+1 >= start || !f.has(k, capital) || f.tok[k].Tag != "CD" && f.tok[k].Tag != "NNP" {
		return false
	}
	tag := f.tok[k+1].Tag
	plural := tag == "NNS" || tag == "NNPS" || f.tok[k+1].Lemma != f.tok[k+1].Lower && strings.HasSuffix(f.tok[k+1].Lower, "s")
	return plural && !f.pluralAfter(start) && f.tok[start].Lemma == f.tok[start].Lower && k >= s.First
}

// tied reports whether the word at token k says who leads or backs the body behind it:
// the Vrantu-backed | Umbo Front.
func (f *Found) tied(k int) bool { return f.seen(k, hyphenWord) && compound(f.tok[k].Norm) > 0 }

// counting are words for numbers that open sentences; the lower ones are function words.
var counting = map[string]bool{
	"eleven": true, "twelve": true, "thirteen": true, "fourteen": true, "fifteen": true, "sixteen": true, "seventeen": true, "eighteen": true,
	"nineteen": true, "twenty": true, "thirty": true, "forty": true, "fifty": true, "sixty": true, "seventy": true, "eighty": true, "ninety": true,
	"hundred": true, "thousand": true,
}

// pluralAfter reports whether those of a body, in the plural and in lower case, stand
// behind its head at token k: they are what is counted.
func (f *Found) pluralAfter(k int) bool {
	return k+1 < len(f.tok) && f.tok[k+1].Tag == "NNS" && !f.has(k+1, capital) && f.tok[k+1].SpaceBefore
}

// isSuffix reports whether the head at j is a legal form: Ltd., Inc., AB.
func (f *Found) isSuffix(j int) bool { return legalForms.Get(f.tok[j].Lower) && !f.compassPoint(j) }

var legalForms = wordset.New(map[string]bool{
	"ltd": true, "ltd.": true, "limited": true, "inc": true, "inc.": true, "corp": true, "corp.": true, "llc": true,
	"llp": true, "plc": true, "ag": true, "ab": true, "sa": true, "s.a.": true, "gmbh": true, "nv": true, "n.v.": true,
	"bv": true, "b.v.": true, "oy": true, "oyj": true, "asa": true, "pty": true, "spa": true, "s.p.a.": true, "se": true,
	"a.s.": true, "co": true, "co.": true, "company": true, "corporation": true, "incorporated": true, "kk": true,
	"a.c.": true, "bhd": true, "pte": true, "sarl": true, "kg": true, "aps": true, "as": true, "a/s": true, "holdings": true,
	"lda": true, "lda.": true, "ltda": true, "ltda.": true, "s.l.": true, "s.r.l.": true, "srl": true, "d.o.o.": true,
	"kft": true, "kft.": true, "zrt": true, "zrt.": true, "ooo": true, "oao": true, "pjsc": true, "jsc": true, "sdn": true,
	"e.v.": true, "hf": true, "hf.": true, "ehf": true, "ehf.": true, "ohf.": true, "sas": true, "s.a.s.": true, "s.a.r.l.": true,
	"oü": true, "uab": true, "a.ş.": true, "aş": true, "tbk": true, "tbk.": true, "bhd.": true, "nyrt": true, "nyrt.": true,
	"l.p.": true, "lp": true, "pvt": true, "pvt.": true,
})
