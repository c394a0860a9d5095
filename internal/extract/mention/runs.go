package mention

import (
	"strings"
	"unicode"

	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/text"
)

// runs cuts what is left of the sentence into runs of capitalised words, and
// each run into titles, places and names.
func (f *Found) runs(n int, zone text.ZoneKind) {
	s := &f.doc.Sentences[n]
	for i := s.First; i < s.Last; {
		if f.owner[i] != 0 || !f.runStart(i, s) {
			i++
			continue
		}
		end := f.runEnd(i, s)
		f.split(i, end, n, zone)
		i = end
	}
}

// runStart reports whether a run can begin at token i: at a capital, or at the
// particle of a surname (de la Fuente said).
func (f *Found) runStart(i int, s *text.Sentence) bool {
	if f.nameToken(i) {
		return true
	}
	if !f.is(i, particle) || f.has(i, capital) || f.has(i-1, capital) {
		return false
	}
	switch f.tok[i].Lower {
	case "a", "da", "do", "as", "an", "al", "la", "el", "san", "y", "op", "ten", "bar", "mac", "te", "ap", "den", "der", "le", "du", "des":
		return false
	}
	k := f.particles(i, s.Last)
	return k > i && f.owner[k] == 0
}

// runEnd returns where the run that begins at token i ends.
func (f *Found) runEnd(i int, s *text.Sentence) int {
	k := i + 1
	if !f.nameToken(i) {
		k = f.particles(i, s.Last) + 1
	}
	for k < s.Last && k-i < 2*maxName {
		next := f.step(k, s)
		if next == k {
			return k
		}
		k = next
	}
	return k
}

// step returns the token after the part of the run that begins at k, or k if
// the run ends there.
func (f *Found) step(k int, s *text.Sentence) int {
	if f.owner[k] != 0 {
		return k
	}
	if f.lower(k) == "." && !f.tok[k].SpaceBefore && (f.has(k-1, initial) || k+1 < s.Last && f.abbreviated(k-1) && f.nameToken(k+1)) {
		return k + 1
	}
	if end := f.smallTitle(k, s.Last); end > k {
		return end
	}
	if f.nameToken(k) && (f.tok[k].SpaceBefore || f.has(k-1, initial) || f.lower(k-1) == "." || f.lower(k-1) == "&") && !f.has(k, starts) {
		return k + 1
	}
	if p := f.particles(k, s.Last); p > k && f.tok[k].SpaceBefore && f.owner[p] == 0 {
		return p + 1
	}
	if end := f.nickname(k, s); end > k {
		return end
	}
	if f.classRank(k, s.Last) {
		return k + 2
	}
	switch t := f.tok[k].Lower; {
	case legalForms.Get(t) && strings.HasSuffix(t, ".") && f.tok[k].SpaceBefore && f.nameToken(k-1):
		return k + 1
	case t == "," && f.has(k+1, suffix) && !f.has(k-1, suffix):
		return k + 2
	case t == "&" && k+1 < s.Last && f.owner[k+1] == 0 && f.has(k+1, word) && (f.has(k+1, capital) || len(f.tok[k+1].Norm) == 1):
		return k + 2
	case f.has(k, number) && f.tok[k].SpaceBefore && len(f.tok[k].Norm) <= 4 && !f.isYear(k) && f.numbered(k, s):
		return k + 1
	}
	return k
}

// smallTitle returns the end of the title at whose small word token k stands, or
// k: Special Agent | in Charge.
func (f *Found) smallTitle(k, limit int) int {
	if f.has(k, capital) || f.lower(k+1) != "charge" || !f.has(k+1, capital) {
		return k
	}
	for q := k - 2; q < k; q++ {
		if n := f.titleLen(q, limit); q+n > k {
			return q + n
		}
	}
	return k
}

// classRank reports whether token k begins the class of a rank: Petty Officer
// 1st Class, Machinist Second Class.
func (f *Found) classRank(k, limit int) bool {
	if k+1 >= limit || f.lower(k+1) != "class" || !f.has(k+1, capital) || !f.has(k-1, capital) {
		return false
	}
	switch f.tok[k].Lower {
	case "first", "second", "third":
		return f.has(k, capital)
	}
	return ordinal(f.tok[k].Lower)
}

// abbreviated reports whether token k can be an abbreviation whose full stop is
// a token of its own within the sentence: Md.
func (f *Found) abbreviated(k int) bool {
	return len(f.tok[k].Norm) <= 4 && f.has(k, capital)
}

// nickname returns the end of a quoted nickname that begins at the quotation
// mark k and that a name goes on after: “El Chapo” Guzmán.
func (f *Found) nickname(k int, s *text.Sentence) int {
	if !f.quote(k) || !f.nameToken(k-1) && !f.has(k-1, capital) {
		return k
	}
	for j := k + 1; j < s.Last && j-k <= 5; j++ {
		if f.quote(j) {
			if j == k+1 {
				return k
			}
			after := j + 1
			if f.is(after, particle) && !f.has(after, capital) {
				after = f.particles(after, s.Last)
			}
			if after < s.Last && f.has(after, capital) && !f.has(after, stop) && f.owner[after] == 0 {
				return after + 1
			}
			return k
		}
		if !f.has(j, word) || j == k+1 && !f.has(j, capital) {
			return k
		}
	}
	return k
}

// quote reports whether token i is a quotation mark, and not the apostrophe of
// a particle: van 't Hoff.
func (f *Found) quote(i int) bool {
	if i >= len(f.tok) {
		return false
	}
	switch f.tok[i].Norm {
	case "\"", "``", "''":
		return true
	case "'":
		return f.lower(i+1) != "t" || f.tok[i+1].SpaceBefore
	}
	return false
}

// numbered reports whether the number at k belongs to the name before it:
// Barrio 18 and Jozi 101, but not "On Friday 18".
func (f *Found) numbered(k int, s *text.Sentence) bool {
	if f.has(k-1, stop|initial) || f.is(k-1, title|role) {
		return false
	}
	if k+1 >= s.Last {
		return true
	}
	switch tag := f.tok[k+1].Tag; tag {
	case "NNS", "NN", "CD", "JJ":
		return false
	}
	return true
}

// split cuts the run [first, last) at a title or role, if it has one.
func (f *Found) split(first, last, n int, zone text.ZoneKind) {
	q, end := f.pivot(first, last)
	if q < 0 {
		f.plain(first, last, n, zone)
		return
	}
	left := f.leftOfTitle(first, q, n, zone)
	if left == first && q > first && f.startsOffice(first-1) {
		left--
	}
	role := roleRef{left, end, f.rankAt(q, end)}
	s := &f.doc.Sentences[n]
	person := end
	if end == last {
		// "Secretary of State Ada Obi": the office goes on after "of".
		if person = f.officeOf(end, s); person == 0 {
			return
		}
		if role.last = person; f.lower(person-1) == ")" {
			role.last = person - 3
		}
		last = f.runEnd(person, s)
		person = f.pastTitles(person, last) // Director General of Health Services | Dr. | Ada Obi
	}
	p := Mention{First: person, Last: last, sentence: n, zone: zone, Kind: Person, Rule: "person.title_name", role: role, Titled: true}
	p.Gender = f.titleGender(q, end)
	p.Person.add(9, p.Rule)
	before := role.first - 1
	if f.lower(before) == "the" && f.lower(before-1) == "," {
		before-- // the Archbishop of Tarvo, the Most Rev. Ada Obi
	}
	if before >= s.First && f.lower(before) == "," {
		f.beforeComma(&p, before, s.First)
	} else if before >= s.First && f.is(before, personNoun|roleEnd) && !f.has(before, capital) && !f.verbTag(before) {
		f.offerRole(&p, f.roleStart(before, s.First), before)
	}
	f.after(&p, s.Last)
	p.Last = f.lettersAfter(person, last)
	if f.namesPlace(&p) {
		f.add(Mention{First: q, Last: p.Last, Kind: Place, Rule: "place.noun", sentence: n, zone: zone})
		return
	}
	if f.noPerson(&p, left) {
		p.Kind, p.Rule, p.thing = Other, "", true
	}
	f.add(p)
}

// pastTitles returns where the name begins whose titles begin at token k.
func (f *Found) pastTitles(k, last int) int {
	for k < last {
		n := f.titleLen(k, last)
		if n == 0 || k+n >= last || f.givenTitle(k, last) || f.is(k, given|surname) {
			return k
		}
		k += n
	}
	return k
}

// noPerson reports whether what follows a title is no person all the same: a
// country, the saint of a feast, a ship named after somebody.
func (f *Found) noPerson(p *Mention, left int) bool {
	if p.Last-p.First == 1 && f.is(p.First, country|demonym) && !f.is(p.First, given|surname) {
		return true
	}
	if p.Last-p.First > 1 && f.is(p.Last-1, roleEnd) && f.onlyCommon(p) {
		return true // Chief Response Officer
	}
	if p.Last-p.First == 1 && p.role.rank <= rankNoun && f.is(p.First, common|thingNoun) && !f.is(p.First, given|surname|known) {
		return true // the Hostage Crisis
	}
	if f.has(p.Last, possess) && f.is(p.Last+1, thingNoun) && f.has(p.Last+1, capital) {
		return true
	}
	return f.is(left-1, thingNoun) && !f.is(left-1, personNoun|cue) && !f.verbTag(left-1) && !f.has(left-1, capital)
}

// pivot returns the title or role in a run that a person's name follows, with
// neighbouring titles taken together; q is -1 if there is none.
func (f *Found) pivot(first, last int) (q, end int) {
	inQuotes := false
	for k := first; k < last; k++ {
		if f.quote(k) {
			inQuotes = !inQuotes
		}
		if inQuotes {
			continue
		}
		if f.classRank(k, last) && k > first && k+2 < last {
			return k, k + 2
		}
		length := f.titleLen(k, last)
		if length == 0 || k > first && f.bareGiven(k-1, first) || f.givenTitle(k, last) {
			continue
		}
		end = k + length
		for end < last {
			if f.classRank(end, last) {
				end += 2
				continue
			}
			next := f.titleLen(end, last)
			if next == 0 || f.givenTitle(end, last) || end+next == last && f.is(end, surname|given) {
				break
			}
			end += next
		}
		end = f.laterTitle(end, last)
		if end == last && k > first && f.is(k-1, given|surname) && !f.is(k-1, common|place|role|title) {
			continue // Martin Luther King
		}
		return k, end
	}
	return -1, 0
}

// laterTitle moves the end of a title over words of a role to the title that
// closes it: Deputy | Emergency Services | Minister.
func (f *Found) laterTitle(end, last int) int {
	for k := end; k < last && k-end < 4; k++ {
		if n := f.titleLen(k, last); n > 0 && k > end && k+n < last {
			return k + n
		}
		if !f.roleWord(k) || f.is(k, given|surname) {
			return end
		}
	}
	return end
}

// titleLen returns the tokens of the longest title or role at k within the run.
func (f *Found) titleLen(k, last int) int {
	if !f.is(k, title|role) || !f.has(k, capital) || saints[f.tok[k].Lower] || f.romanceOf(k-1) || f.surnameOf(k) || f.pairMark(k, demonym) {
		return 0
	}
	length := 0
	for _, list := range []lexicon.ID{f.l.ids.titles, f.l.ids.roles} {
		if h, ok := f.hit(k, last, list); ok && h.Len > length && f.sameForm(h, k) {
			length = h.Len
		}
	}
	if n, _ := f.placeAt(k, last); n > length {
		return 0 // Ho Chi Minh City
	}
	if length == 1 && k+1 < last && f.has(k, upper) && f.plainWord(k+1) && !f.is(k+1, given|surname|title|role) {
		return 0 // SP Energy
	}
	return length
}

// romanceOf reports whether token k is a particle that ties the parts of a place's or
// a person's name, and no title stands behind: Isola di Capo Vrantu.
func (f *Found) romanceOf(k int) bool {
	switch f.lower(k) {
	case "di", "de", "da", "del", "della", "do", "dos", "du", "des":
		return !f.has(k, capital)
	}
	return false
}

// surnameOf reports whether the word at token k closes a surname that begins with a
// particle in capitals: Sergio Di | Dato.
func (f *Found) surnameOf(k int) bool {
	if !f.has(k-1, capital) || !f.nameToken(k-2) || f.is(k-2, title|role) {
		return false
	}
	switch f.lower(k - 1) {
	case "di", "de", "da", "del", "della", "do", "dos", "du", "van", "von", "la", "el":
		return true
	}
	return false
}

// saints name churches and towns rather than people of the day.
var saints = map[string]bool{"saint": true, "st.": true, "st": true, "san": true, "santa": true, "santo": true, "são": true}

// sameForm reports whether an entry stands in the text as it is written:
// "Neighbouring" is no neighbour, and "Da" no DA.
func (f *Found) sameForm(h lexicon.Hit, k int) bool {
	end := k + h.Len - 1
	entry := h.Text()[strings.LastIndexByte(h.Text(), ' ')+1:]
	if len(entry) != len(f.tok[end].Lower) || !strings.EqualFold(f.tok[end].Lower, entry) {
		return false
	}
	return h.Len > 1 || len(entry) > 4 || !capitals(entry) || f.tok[end].Norm == entry
}

// capitals reports whether a word has no letter that is not a capital.
func capitals(w string) bool {
	return !strings.ContainsFunc(w, func(r rune) bool { return unicode.ToUpper(r) != r })
}

// bareGiven reports whether token k is somebody's first name, so that the
// title after it is a surname: Hassan Sheikh, Stephen King.
func (f *Found) bareGiven(k, first int) bool {
	return f.is(k, given) && !f.is(k, givenDoubtful|demonym|role|title) && k == first
}

// givenTitle reports whether the title at k is rather a given name: Dean Smith.
func (f *Found) givenTitle(k, last int) bool {
	switch f.tok[k].Lower {
	case "dean", "earl", "duke", "major", "baron", "marshal", "king":
		return f.is(k, given) && k+2 == last && f.lower(k-1) != "the" && (f.tok[k].Lower != "king" || !f.is(k+1, given))
	}
	return false
}
