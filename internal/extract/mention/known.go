package mention

import (
	"strings"

	"factdesk/internal/extract/text"
)

// knownAt returns the well-known organization that begins at token i, with a
// country's name or demonym before it where there is one.
func (f *Found) knownAt(i int, s *text.Sentence) (span, bool) {
	if !f.is(i, known) {
		return span{}, false
	}
	h, ok := f.hit(i, s.Last, f.l.ids.known)
	if !ok || f.has(i, starts) && !f.knownStart(i, h.Len) {
		return span{}, false
	}
	end := i + h.Len
	if !f.has(end-1, capital|digit) && h.Len > 1 && f.lower(end-1) != "police" || f.inNickname(i, end) {
		return span{}, false
	}
	if _, sure := f.lettersOfThing(i); h.Len == 1 && (sure || f.degrees(i)) {
		return span{}, false // the SARS virus
	}
	if h.Len == 1 && !f.has(i, upper) && capitals(h.Text()) && f.is(i, given|surname|common|place|title|role) {
		return span{}, false // Tim is not TIM
	}
	kind, country := knownAttr(h.Attr())
	first := f.withCountry(i, s, kind)
	if code := f.countryAt(first, i); first < i && code != "" {
		country = code // the Canadian Ministry of Justice
	}
	if length, _ := f.placeAt(i, s.Last); length > h.Len || f.continues(i, end) {
		return span{}, false // United States; El Paso del Rey
	}
	if h.Len == 1 && (f.partOfPerson(i) || kind == "company" && f.has(end, digit) && end < s.Last && f.tok[end].SpaceBefore && !f.isYear(end)) {
		return span{}, false // Harrison Ford; a Boeing 737
	}
	whole := f.joinRight(end, s, false)
	if whole > end && h.Len == 1 && f.is(i, common) {
		return span{}, false // not the Coalition, but the Coalition for Safe Ferries
	}
	end = whole
	for h.Len == 1 && kind == "company" && end < s.Last && end-i < 4 && f.nameToken(end) && f.plainWord(end) && !f.is(end, title|role|personNoun|thingNoun) && f.heads[end].length == 0 {
		end++ // Boeing Commercial Airplanes
	}
	if h.Len == 1 && f.is(i, common) && !f.has(i, upper) && f.lower(end) == "of" && f.has(end+1, capital) {
		return span{}, false // the Line of Control
	}
	if h.Len == 1 && f.has(i, upper) && len(f.tok[i].Norm) <= 2 && f.has(end, number) {
		return span{}, false // the RN 24
	}
	weak := h.Len == 1 && (f.is(i, common|given|surname|place) || f.has(i, upper) && len(f.tok[i].Norm) <= 2)
	return span{first: first, last: end, kind: kind, country: country, rule: "org.known", known: true, weak: weak}, true
}

// continues reports whether the name goes on beyond a well-known one that
// stands within it, so that another is meant: Kossuth Square, de los Santos.
func (f *Found) continues(first, end int) bool {
	if k := f.particles(end, len(f.tok)); k > end {
		return true
	}
	if f.lower(first) == "the" && f.is(end-1, common) && f.plainAfter(end) {
		return true
	}
	if end-first > 1 || f.has(first, upper) {
		return false
	}
	const apart = demonym | title | role | country | known | head | personNoun | orgFirst
	k := first - 1
	for first-k < 4 && f.is(k, particle) && !f.has(k, capital) {
		k--
	}
	if k < first-1 && f.nameToken(k) {
		return true
	}
	if f.nameToken(first-1) && f.tok[first].SpaceBefore && !f.is(first-1, apart) {
		return true
	}
	if end >= len(f.tok) || !f.nameToken(end) || !f.tok[end].SpaceBefore {
		return false
	}
	if !f.is(first, common|given|surname|place) && !f.is(end, given|surname) {
		return false // Boeing Commercial Airplanes, an Airbus Beluga
	}
	return !f.is(end, apart|thingNoun) || f.is(end, thingNoun) && f.is(first, common)
}

// inNickname reports whether the tokens [i, end) are a nickname between the
// parts of a person's name.
func (f *Found) inNickname(i, end int) bool {
	return i >= 2 && end+1 < len(f.tok) && f.quote(i-1) && f.quote(end) && f.has(i-2, capital) && (f.has(end+1, capital) || f.is(end+1, particle))
}

// knownStart guards against plain words with the capital of their place:
// "Target practice", "Shell fragments".
func (f *Found) knownStart(i, length int) bool {
	if length > 1 {
		return !f.seen(i, functionWord) || f.has(i+1, capital)
	}
	if f.has(i, upper) {
		return true
	}
	if f.verbTag(i+1) && f.tok[i+1].Tag != "VBG" || f.has(i+1, possess) {
		return !f.is(i, notName)
	}
	return f.seen(i, capSeen) || !f.is(i, common|notName) && !f.seen(i, lowerSeen)
}

// partOfPerson reports whether a well-known one-word name is somebody's
// surname or given name here: Harrison Ford, Morgan Quill.
func (f *Found) partOfPerson(i int) bool {
	if f.has(i, upper) {
		return false
	}
	if f.nameToken(i-1) && (f.is(i-1, given) && !f.is(i-1, place|demonym) || f.has(i-1, initial) && !f.is(i-1, place)) {
		return true
	}
	if f.is(i, given|surname) && f.nameToken(i+1) && f.tok[i+1].SpaceBefore {
		return !f.is(i+1, role|title|demonym|known|head|thingNoun|orgFirst) && !f.is(i+1, common)
	}
	return false
}

// knownAttr reads "kind alpha-2 acronym".
func knownAttr(attr string) (kind, country string) {
	kind = firstWord(attr)
	if rest := attr[len(kind):]; len(rest) >= 3 {
		country = firstWord(rest[1:])
	}
	if country == "-" {
		country = ""
	}
	return kind, country
}

// plainAfter reports whether a plain word in capitals stands at token k, so that a
// newspaper's name before it is the beginning of another: The National Guard.
func (f *Found) plainAfter(k int) bool {
	return f.nameToken(k) && f.tok[k].SpaceBefore && !f.has(k, starts|shout|upper) && (f.plainWord(k) || f.heads[k].length > 0) && !f.is(k, title|role|given|place)
}

// degrees reports whether the name at token i is that of a scale: nine degrees Celsius.
func (f *Found) degrees(i int) bool {
	switch f.lower(i) {
	case "celsius", "fahrenheit", "kelvin":
		return f.lemma(i-1) == "degree" || f.lower(i-1) == "°" || strings.HasSuffix(f.lower(i-1), "°") || f.has(i-1, number)
	}
	return false
}
